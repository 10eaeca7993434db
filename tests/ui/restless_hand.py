"""A hand that does one random thing after the other in a window on a file: all that a person can do."""

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.conflicts import find_conflicts
from planner.domain.records import Participant, Room, Session
from planner.store import snapshot
from planner.ui.agenda.grid import AgendaGrid
from planner.ui.agenda.tray_list import TrayList
from planner.ui.frame.main_window import MainWindow
from planner.ui.pages.agenda import AgendaPage
from planner.ui.pages.registry import PAGES
from planner.ui.setting import Setting
from tests.ui.hands import write

KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F2,
    Qt.Key.Key_P, Qt.Key.Key_A, Qt.Key.Key_PageDown, Qt.Key.Key_Insert, Qt.Key.Key_C, Qt.Key.Key_V,
    Qt.Key.Key_X, Qt.Key.Key_D, Qt.Key.Key_Backtab, Qt.Key.Key_Menu,
)  # fmt: skip
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
TEXTS = (
    "ana", "Water", "10:30", "2016-05-26", "<b>x</b> & y", "60", "شارع", "-1", "", " ",
    "99999999999999999999", "ا\u202eб\u0007", "👩‍👩‍👧‍👦", "a@b", "=1+1",
)  # fmt: skip
PASTED = (
    "Ana\tBeltrán\tPittsburgh\nLi\tPark\n", "given name\tfamily name\te-mail\nA\tB\tc@d.org\n", "a\0b",
    "\u202eevil", "x" * 100_000, "<table><tr><td>1</td></tr></table>", "\t\t\t\n\n\t", "\ud800", "",
    "\r\n\r\n", "title\tminutes\nX\tmany",
)  # fmt: skip
LISTS = sorted((Path(__file__).parent.parent / "data" / "registrations").iterdir())
FIELDS = QLineEdit | QPlainTextEdit | QTextEdit


class Hand:
    def __init__(self, setting: Setting, file: Path, qtbot: QtBot, *, seed: int) -> None:
        self._setting = setting
        self.file = file
        """The one it works in; another copy when one was taken away."""
        self._qtbot = qtbot
        self._random = random.Random(seed)
        self._copies = 0
        self.window = self._opened()
        self.done: list[str] = []

    def act(self) -> None:
        acts: dict[Callable[[], None], float] = {
            self.click: 22, self.press: 18, self.type: 8, self.fill: 8, self.paste: 4, self.drag: 8,
            self.drag_block: 14, self.drag_card: 8, self.command: 10, self.turn_page: 6, self.undo: 4,
            self.redo: 3, self.resize: 1.5, self.wheel: 2, self.bring: 1.5, self.reopen: 0.3,
            self.lose_file: 0.15,
        }  # fmt: skip
        self._random.choices(list(acts), list(acts.values()))[0]()
        self._close_popups()
        if self._random.random() < 0.05:
            self._qtbot.wait(20)  # what is put off a moment
        QApplication.processEvents()
        self._go_on_somewhere()

    def bring(self) -> None:
        """A list to the import page; it may not be read yet when the next thing is done."""
        if self.window.view is not None:
            file = self._random.choice(LISTS)
            self._note(f"bring {file.name}", self.window)
            self.window.view.workspace.visit("import", view=f"file:{file}")
            self._qtbot.wait(self._random.choice((0, 20, 400)))

    def click(self) -> None:
        widget = self._some_widget()
        button = self._random.choices((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton), (9, 1))[0]
        self._note("click", widget)
        act: Callable[..., None] = self._random.choices((QTest.mouseClick, QTest.mouseDClick), (8, 1))[0]
        act(widget, button, self._random.choice(MODIFIERS), self._somewhere_in(widget))

    def press(self) -> None:
        widget = self._focus()
        key, modifier = self._random.choice(KEYS), self._random.choice(MODIFIERS)
        self._note(f"press {modifier.name} {key.name}", widget)
        QTest.keyClick(widget, key, modifier)

    def type(self) -> None:
        widget = self._focus()
        text = self._random.choice(TEXTS)
        self._note(f"type {text!r}", widget)
        write(widget, text)

    def fill(self) -> None:
        """A field, found anywhere, and left again or not."""
        fields = [widget for widget in self._seen() if isinstance(widget, FIELDS)]
        if not fields:
            return
        field, text = self._random.choice(fields), self._random.choice(TEXTS)
        self._note(f"fill in {text!r}", field)
        field.setFocus()
        if self._random.random() < 0.7:
            field.selectAll()
        write(field, text)
        ends = (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, None)
        if (key := self._random.choice(ends)) is not None:
            self._note(f"end with {key.name}", field)
            QTest.keyClick(self._focus(), key)

    def paste(self) -> None:
        text = self._random.choice(PASTED)
        QApplication.clipboard().setText(text)
        self._note(f"paste {text[:30]!r}", self._focus())
        QTest.keyClick(self._focus(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def drag(self) -> None:
        widget = self._some_widget()
        start, end = self._somewhere_in(widget), self._somewhere_in(widget) * self._random.uniform(0.5, 1.5)
        self._note(f"drag by {end - start}", widget)
        self._pull(widget, start, end)

    def drag_block(self) -> None:
        """Or its edge: to another place of the grid, to its rim, or out of it."""
        grid = self._agenda().grid
        slots = self._agenda().workspace.snapshot.slots
        if not slots or not grid.isVisible():
            return
        for slot in self._random.sample(slots, min(3, len(slots))):
            if self._random.random() < 0.5:
                grid.reveal(slot.id)
            place = grid.where_is(slot.id)
            if place.isEmpty():
                continue
            part = self._random.choice(
                (place.center(), place.topLeft() + QPoint(9, 1), place.bottomLeft() + QPoint(9, -1))
            )
            end = self._place_on(grid) if self._random.random() < 0.9 else QPoint(-60, 100)
            self._note(f"drag block {slot.id} from {part} to {end}", grid)
            self._pull(grid.viewport(), part, end)
            return

    def drag_card(self) -> None:
        page = self._agenda()
        cards = page.tray.findChildren(TrayList)[0]
        model = cards.model()
        if not (cards.isVisible() and model.rowCount()):
            return
        row = model.index(self._random.randrange(model.rowCount()), 0)
        cards.scrollTo(row)
        end = page.grid.viewport().mapToGlobal(self._place_on(page.grid))
        self._note(f"drag card {row.row()}", cards)
        self._pull(cards.viewport(), cards.visualRect(row).center(), cards.viewport().mapFromGlobal(end))

    def command(self) -> None:
        """Anything a menu or a key could call, but to leave."""
        actions = [
            action
            for action in (*self.window.actions(), *self.window.page_actions())
            if action.isEnabled() and not action.isSeparator() and action.shortcut().toString() != "Ctrl+Q"
        ]
        if actions:
            action: QAction = self._random.choice(actions)
            self.done.append(f"command {action.text()!r}")
            action.trigger()

    def turn_page(self) -> None:
        page = self._random.choice(PAGES).name
        self.done.append(f"page {page}")
        if self.window.view is None:
            self.window.open(self.file)
        assert self.window.view is not None
        self.window.view.show_page(page)

    def undo(self) -> None:
        self.done.append("undo")
        if self.window.workspace:
            for _ in range(self._random.choice((1, 1, 1, 6))):
                self.window.workspace.undo()

    def redo(self) -> None:
        self.done.append("redo")
        if self.window.workspace:
            self.window.workspace.redo()

    def resize(self) -> None:
        size = self._random.choice(((1000, 640), (1280, 800), (1920, 1080), (1000, 1200), (2500, 700)))
        self.done.append(f"resize {size}")
        self.window.resize(*size)

    def wheel(self) -> None:
        widget = self._some_widget()
        place, turn = self._somewhere_in(widget), self._random.choice((120, -120, -960, 960, 7))
        modifier = self._random.choice(MODIFIERS)
        self._note(f"wheel {modifier.name} {turn}", widget)
        event = QWheelEvent(
            QPointF(place), QPointF(widget.mapToGlobal(place)), QPoint(), QPoint(0, turn),
            Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)

    def reopen(self) -> None:
        self.done.append("reopen")
        self.window.close()
        self.window = self._opened()

    def lose_file(self) -> None:
        """The stick is pulled; there is a copy."""
        workspace = self.window.workspace
        if workspace is None or workspace.document.read_only or workspace.document.path != self.file:
            return
        self.done.append("lose the file")
        self._copies += 1
        copy = self.file.with_name(f"copy{self._copies}.workshop")
        workspace.document.copy_to(copy)
        self.file.unlink()
        self.file = copy

    def check(self) -> None:
        """What the window shows is what the file holds."""
        view = self.window.view
        if view is None:
            return
        workspace, document = view.workspace, view.workspace.document
        assert workspace.conflicts == find_conflicts(snapshot.take(document))
        shown = {name: made.accessibleName() for name, made in view.sidebar.buttons.items()}
        for page, kind in (("participants", Participant), ("sessions", Session), ("rooms", Room)):
            assert shown[page].endswith(f", {document.count(kind)}")

    def _go_on_somewhere(self) -> None:
        """Where nothing is open, or nothing can be written, not for ever."""
        workspace = self.window.workspace
        is_stuck = workspace is None or workspace.document.read_only
        if not self.window.isVisible():
            self.window = self._opened()
        elif is_stuck and self._random.random() < 0.1:
            self.done.append("go on in the copy")
            assert self.window.open(self.file)

    def _opened(self) -> MainWindow:
        window = MainWindow(self._setting)
        self._qtbot.addWidget(window)
        assert window.open(self.file)
        window.show()
        return window

    def _agenda(self) -> AgendaPage:
        if self.window.view is None:
            self.window.open(self.file)
        assert self.window.view is not None
        if self.window.view.shown != "agenda":
            self.window.view.show_page("agenda")
        page = self.window.view.pages["agenda"]
        assert isinstance(page, AgendaPage)
        return page

    def _place_on(self, grid: AgendaGrid) -> QPoint:
        now = grid.viewport().rect().adjusted(-4, -4, 4, 4)
        return QPoint(
            self._random.randint(now.left(), now.right()), self._random.randint(now.top(), now.bottom())
        )

    def _pull(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        modifier = self._random.choice(MODIFIERS)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, modifier, start)
        for step in range(1, 6):
            QTest.mouseMove(widget, start + (end - start) * (step / 5))
            QApplication.processEvents()
        chance = self._random.random()
        if chance < 0.1:
            QTest.keyClick(widget, Qt.Key.Key_Escape)
        elif chance < 0.15 and self.window.workspace:
            self.window.workspace.undo()  # by another way than this hand
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, modifier, end)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window.focusWidget() or self.window

    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _seen(self) -> list[QWidget]:
        """Where a hand would find something: enabled, to be seen, not too small to hit."""
        return [
            widget
            for widget in self._top().findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and min(widget.width(), widget.height()) > 4
        ]

    def _some_widget(self) -> QWidget:
        return self._random.choice(self._seen() or [self._top()])

    def _somewhere_in(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(1, widget.width())), self._random.randrange(max(1, widget.height()))
        )

    def _close_popups(self) -> None:
        if self._random.random() < 0.5:
            return
        for _ in range(5):
            popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if popup is None:
                return
            popup.close()

    def _note(self, what: str, widget: QWidget) -> None:
        self.done.append(f"{what} on {type(widget).__name__} {widget.accessibleName()!r}")
