"""The style sheet: what Qt's own widgets look like. Widgets that paint themselves read `theme`.

A widget says what it is by its property `kind`: `widgets.buttons` and `widgets.labels` set it.
"""

from planner.ui.look.theme import CORNER, SMALL, SMALLEST, STEP, TITLE, Colours


def made_of(shades: Colours) -> str:
    return "\n".join(
        part(shades)
        for part in (_frame, _buttons, _text_buttons, _small_buttons, _fields, _lists, _labels, _scrolling)
    )


def _frame(c: Colours) -> str:
    return f"""
    QWidget[kind="header"] {{ background: {c.ground}; border-bottom: 1px solid {c.line}; }}
    QWidget[kind="sidebar"] {{ background: {c.panel}; border-right: 1px solid {c.line}; }}
    QWidget[kind="side"] {{ background: {c.ground}; border-left: 1px solid {c.line}; }}
    QWidget[kind="tray"] {{ background: {c.panel}; }}
    QWidget[kind="options"] {{ background: {c.ground}; border-right: 1px solid {c.line}; }}
    QWidget[kind="foot"] {{ background: {c.ground}; border-top: 1px solid {c.line}; }}
    QWidget[kind="bar"] {{ background: {c.ground}; border-bottom: 1px solid {c.line}; }}
    QWidget[kind="selection"] {{ background: {c.accent_pale}; border-top: 1px solid {c.line}; }}
    QWidget[kind="status"] {{ background: {c.panel}; border-top: 1px solid {c.line}; }}
    QFrame[kind="rule"] {{ background: {c.line}; border: {2 * STEP}px solid {c.panel};
        border-left: none; border-right: none; }}
    QWidget[kind="backdrop"] {{ background: {c.panel}; }}
    QWidget[kind="card"] {{ background: {c.ground}; border: 1px solid {c.line};
        border-radius: {CORNER}px; }}
    QWidget[kind="trouble"] {{ background: {c.trouble_pale}; border: 1px solid {c.trouble};
        border-radius: {CORNER}px; }}
    QWidget[kind="care"] {{ background: {c.care_pale}; border: 1px solid {c.care};
        border-radius: {CORNER}px; }}
    QWidget[kind="fine"] {{ background: {c.fine_pale}; border: 1px solid {c.fine};
        border-radius: {CORNER}px; }}
    QWidget[kind="tag"] {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: 11px; }}
    QToolTip {{ background: {c.text}; color: {c.ground}; border: none; padding: {STEP}px; }}
    QSplitter::handle {{ background: {c.line}; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QSplitter::handle:vertical {{ height: 1px; }}
    """


def _buttons(c: Colours) -> str:
    return f"""
    QPushButton, QToolButton {{ background: {c.ground}; color: {c.text}; border: 1px solid {c.line};
        border-radius: {CORNER}px; padding: 5px 11px; min-height: 16px; }}
    QPushButton:hover, QToolButton:hover {{ background: {c.hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.line}; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {c.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; background: {c.panel}; }}
    QPushButton[kind="plain"]:checked:enabled {{ background: {c.accent_pale}; border-color: {c.accent}; }}
    QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
        font-weight: 600; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {c.text}; padding: 4px 10px; }}
    QPushButton[kind="primary"]:disabled {{ background: {c.line}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent;
        border-color: transparent; }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="tool"] {{ background: transparent; border-color: transparent; padding: 5px; }}
    QPushButton[kind="tool"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="tool"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="quiet"]:checked, QPushButton[kind="tool"]:checked {{ background: {c.accent_pale};
        border-color: {c.accent}; }}
    """


def _text_buttons(c: Colours) -> str:
    """Those that read as text, or as a line of a list."""
    return f"""
    QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; padding: 2px 4px;
        color: {c.accent_text}; text-align: left; }}
    QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
    QPushButton[kind="link"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="link"]:disabled {{ color: {c.muted}; text-decoration: none; }}
    QPushButton[kind="search"] {{ background: {c.panel}; }}
    QPushButton[kind="search"]:hover {{ background: {c.hover}; }}
    QPushButton[tone="trouble"] {{ color: {c.trouble}; font-weight: 600; }}
    QPushButton[kind="way"] {{ text-align: left; }}
    QPushButton[kind="line"] {{ background: transparent; border: 1px solid transparent; padding: 2px 3px;
        color: {c.text}; text-align: left; }}
    QPushButton[kind="line"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="line"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="drop"] {{ text-align: left; padding: 6px 24px 6px 10px; }}
    QPushButton[kind="page"] {{ background: transparent; border: 1px solid transparent; text-align: left;
        padding: 7px 9px; }}
    QPushButton[kind="row"] {{ background: transparent; border: 1px solid transparent; text-align: left;
        padding: 0; min-height: 50px; }}
    QPushButton[kind="row"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="row"]:focus {{ border-color: {c.accent}; }}
    QPushButton[large="true"] {{ min-height: 24px; padding: 5px 15px; }}
    QPushButton[kind="page"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="page"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="page"]:checked {{ background: {c.accent_pale}; color: {c.accent_text};
        font-weight: 600; }}
    """


def _small_buttons(c: Colours) -> str:
    """Chips, headings that fold, segments."""
    return f"""
    QPushButton[kind="chip"] {{ border-radius: 12px; padding: 2px 10px; min-height: 18px; }}
    QPushButton[kind="chip"]:checked {{ background: {c.accent_pale}; color: {c.accent_text};
        border-color: {c.accent}; }}
    QPushButton[kind="fold"] {{ background: transparent; border: 1px solid transparent; padding: 4px 0;
        margin-left: -3px; color: {c.muted}; font-size: {SMALL}px; font-weight: 600; text-align: left; }}
    QPushButton[kind="fold"]:hover {{ color: {c.text}; }}
    QPushButton[kind="fold"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="remove"] {{ background: transparent; border: 1px solid transparent; padding: 0;
        min-height: 0; border-radius: 8px; }}
    QPushButton[kind="remove"]:hover {{ background: {c.line}; }}
    QPushButton[kind="remove"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="segment"] {{ border-radius: 0; margin-left: -1px; }}
    QPushButton[kind="segment"]:checked {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; font-weight: 600; }}
    QPushButton[place="first"] {{ border-top-left-radius: {CORNER}px; border-bottom-left-radius: {CORNER}px;
        margin-left: 0; }}
    QPushButton[place="last"] {{ border-top-right-radius: {CORNER}px;
        border-bottom-right-radius: {CORNER}px; }}
    QPushButton[place="only"] {{ border-radius: {CORNER}px; margin-left: 0; }}
    QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
    """


def _fields(c: Colours) -> str:
    every = "QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit"
    return f"""
    {every} {{ background: {c.ground}; color: {c.text}; border: 1px solid {c.line};
        border-radius: {CORNER}px; padding: 5px 8px; selection-background-color: {c.accent};
        selection-color: {c.on_accent}; min-height: 18px; }}
    {", ".join(f"{kind}:focus" for kind in every.split(", "))} {{ border: 1px solid {c.accent}; }}
    {", ".join(f"{kind}:disabled" for kind in every.split(", "))} {{ background: {c.panel};
        color: {c.muted}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0 8px; min-height: 0; background: transparent; }}
    QLineEdit[kind="search"] {{ background: {c.panel}; padding: 0 8px; min-height: 28px; }}
    QLineEdit > QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QAbstractSpinBox[wrong="true"] {{
        border-color: {c.trouble}; background: {c.trouble_pale}; }}
    QLineEdit[odd="true"] {{ border-color: {c.care}; }}
    QLineEdit[kind="desk"] {{ padding: 0 18px; min-height: 60px; border-width: 2px;
        border-radius: {CORNER + 2}px; }}
    QLineEdit[kind="desk"]:focus {{ border: 2px solid {c.accent}; }}
    QPlainTextEdit[kind="preview"], QTextEdit[kind="preview"] {{ background: {c.ground}; color: {c.text};
        border: 1px solid transparent; border-radius: 0; padding: 0; selection-background-color: {c.accent};
        selection-color: {c.on_accent}; }}
    QPlainTextEdit[kind="preview"]:focus, QTextEdit[kind="preview"]:focus {{ border-color: {c.accent}; }}
    QComboBox {{ padding: 5px 4px 5px 10px; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: none; }}
    QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; border: 1px solid transparent;
        border-radius: 4px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
    """


def _lists(c: Colours) -> str:
    return f"""
    QAbstractItemView {{ background: {c.ground}; color: {c.text}; border: none; outline: none;
        alternate-background-color: {c.panel}; selection-background-color: {c.accent_pale};
        selection-color: {c.text}; gridline-color: {c.line}; }}
    QTableView::item {{ border-bottom: 1px solid {c.line}; padding: 0 8px; }}
    QTableView::item:selected {{ background: {c.accent_pale}; color: {c.text}; }}
    QTableView::item:focus {{ border: 1px solid {c.accent}; }}
    QListView[kind="cards"] {{ background: {c.panel}; }}
    QListView::item {{ padding: 6px 8px; border-radius: {CORNER}px; }}
    QListView::item:hover {{ background: {c.hover}; }}
    QListView::item:selected {{ background: {c.accent_pale}; color: {c.text}; }}
    QHeaderView {{ background: {c.ground}; border: none; }}
    QHeaderView::section {{ background: {c.ground}; color: {c.muted}; border: none;
        border-bottom: 1px solid {c.line}; padding: 7px 8px; font-size: {SMALL}px; font-weight: 600; }}
    QListView[kind="popup"] {{ border: 1px solid {c.line}; border-radius: {CORNER}px; padding: 3px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {c.line}; padding: 4px;
        selection-background-color: {c.accent_pale}; selection-color: {c.text}; }}
    QMenu {{ background: {c.ground}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.accent_pale}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    """


def _labels(c: Colours) -> str:
    return f"""
    QLabel[kind="title"] {{ font-size: {TITLE}px; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-size: 20px; font-weight: 600; }}
    QLabel[kind="section"] {{ color: {c.muted}; font-size: {SMALL}px; font-weight: 600; }}
    QLabel[kind="muted"] {{ color: {c.muted}; }}
    QLabel[kind="small"] {{ color: {c.muted}; font-size: {SMALL}px; }}
    QLabel[kind="wrong"] {{ color: {c.trouble}; font-size: {SMALL}px; }}
    QLabel[kind="odd"] {{ color: {c.text}; font-size: {SMALL}px; }}
    QLabel[kind="count"] {{ color: {c.muted}; font-size: {SMALLEST}px; }}
    QLabel {{ background: transparent; border: none; }}
    """


def _scrolling(c: Colours) -> str:
    return f"""
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {c.line}; border-radius: 3px; margin: 2px; min-height: 24px;
        min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ background: {c.line}; border: none; border-radius: 3px; height: 6px;
        text-align: center; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    """
