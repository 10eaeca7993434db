from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import DistinctPeople, Event, FormerPerson, Participant
from planner.operations import merging, participants
from planner.store.document import Document
from planner.ui.duplicates.choice_card import ChoiceCard
from planner.ui.frame.main_window import MainWindow
from planner.ui.notice import Notice
from planner.ui.pages.duplicates import DuplicatesPage
from planner.ui.workspace import Place, Workspace
from tests.ui.hands import named, press, show, texts
from tests.ui.windows import a_setting, noon

ANA = Participant(
    id="ANA0000000", given_name="Ana", family_name="Beltran", email="ana@example.org", city="Graz"
)
TWIN = replace(
    ANA, id="ANA0000009", family_name="Beltrán", city="", organisation="Casa de Paz", phone="+57 1"
)
JOSE = Participant(
    id="J0SE000000", given_name="José", family_name="Núñez", organisation="City of <b>Graz</b>"
)
SAME = replace(JOSE, id="J0SE000009", given_name="Núñez", family_name="José")
EVA = Participant(id="EVA0000000", given_name="Eva", family_name="Haddad", email="haddad@example.org")
KARL = replace(EVA, id="KAR1000000", given_name="Karl")
PEOPLE = (ANA, TWIN, JOSE, SAME, EVA, KARL)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two people twice, and a couple."""
    document = Document.in_memory(event=Event(name="Gathering"), desk="North door", clock=noon)
    for person in PEOPLE:
        participants.add_participant(document, person)
    made = Workspace(document, a_setting(tmp_path))
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> DuplicatesPage:
    made = DuplicatesPage(workspace)
    made.resize(1112, 728)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    show(qtbot, made)
    qtbot.waitUntil(lambda: rows(made) != [], timeout=8000)
    return made


def rows(page: DuplicatesPage) -> list[str]:
    """Both names of each pair."""
    heard = Qt.ItemDataRole.AccessibleTextRole
    told = [str(page.model.index(at).data(heard)) for at in range(page.model.rowCount())]
    return [", ".join(each.split(", ")[:2]) for each in told]


def button(page: DuplicatesPage, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible())


def choose(page: DuplicatesPage, name: str) -> None:
    row = next(at for at, shown in enumerate(rows(page)) if name in shown)
    index = page.model.index(row)
    QTest.mouseClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.visualRect(index).center()
    )


def cards(page: DuplicatesPage) -> dict[str, bool]:
    shown = [each for each in page.findChildren(ChoiceCard) if each.isVisible()]
    return {each.accessibleName(): each.isChecked() for each in shown}


def notices(workspace: Workspace) -> list[Notice]:
    told: list[Notice] = []
    workspace.noticed.connect(told.append)
    return told


def test_pairs_are_listed_the_surest_first_and_a_couple_last(page: DuplicatesPage) -> None:
    assert rows(page)[-1] == "Eva Haddad, Karl Haddad"
    assert set(rows(page)[:-1]) == {"Ana Beltran, Ana Beltrán", "José Núñez, Núñez José"}
    assert "2 pairs" not in texts(page)
    assert "3 pairs" in texts(page)


def test_what_differs_can_be_chosen_and_the_better_is(page: DuplicatesPage) -> None:
    choose(page, "Ana")
    assert cards(page) == {
        "Name: Ana Beltran": False, "Name: Ana Beltrán": True,
        "Organisation: Nothing": False, "Organisation: Casa de Paz": True,
        "City: Graz": True, "City: Nothing": False,
        "Phone: Nothing": False, "Phone: +57 1": True,
    }  # fmt: skip
    assert "ana@example.org" in texts(page)


def test_two_are_merged_as_chosen_and_the_next_pair_is_shown(
    page: DuplicatesPage, workspace: Workspace
) -> None:
    told = notices(workspace)
    choose(page, "Ana")
    QTest.mouseClick(named(page, "Name: Ana Beltran"), Qt.MouseButton.LeftButton)
    button(page, "Merge").click()
    document = workspace.document
    assert document.get(Participant, TWIN.id) is None
    assert document.get(Participant, ANA.id) == replace(
        ANA, organisation="Casa de Paz", phone="+57 1", sort_key="beltran ana"
    )
    assert rows(page) == ["José Núñez, Núñez José", "Eva Haddad, Karl Haddad"]
    assert page.decision.people is not None
    assert told[-1].text == "Ana Beltran is in the workshop once now."
    told[-1].ways[0].take()
    assert set(rows(page)[:2]) == {"Ana Beltran, Ana Beltrán", "José Núñez, Núñez José"}
    assert page.list.current is not None
    assert page.list.current.one == ANA.id


def test_all_is_done_by_keys(page: DuplicatesPage, workspace: Workspace) -> None:
    page.list.setFocus()
    press(page.list, Qt.Key.Key_Home)
    press(page.list, Qt.Key.Key_Return)
    assert {former.participant for former in workspace.document.all(FormerPerson)} == {ANA.id}
    press(page.list, Qt.Key.Key_N)
    assert len(workspace.document.all(DistinctPeople)) == 1
    assert rows(page) == ["Eva Haddad, Karl Haddad"]
    assert page.list.hasFocus()


def test_the_keys_stay_on_the_page_from_the_search_to_the_last_pair(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    document = window.view.workspace.document
    twin = replace(document.all(Participant)[0], id="TW1N000000")
    participants.add_participant(document, twin)
    window.view.show_page("duplicates")
    page = window.view.pages["duplicates"]
    assert isinstance(page, DuplicatesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=8000)
    qtbot.waitUntil(page.list.hasFocus)
    press(page.list, Qt.Key.Key_N)
    held = QApplication.focusWidget()
    assert isinstance(held, QPushButton)
    assert held.text() == "Back to the participants"
    window.view.workspace.undo()
    assert page.list.hasFocus()


def test_enter_on_a_card_merges_and_n_tells_apart(page: DuplicatesPage, workspace: Workspace) -> None:
    choose(page, "Ana")
    press(named(page, "City: Graz"), Qt.Key.Key_N)
    assert len(workspace.document.all(DistinctPeople)) == 1
    choose(page, "José")
    press(page.findChildren(ChoiceCard)[0], Qt.Key.Key_Return)
    assert len(workspace.document.all(FormerPerson)) == 1


def test_a_couple_is_not_merged_by_one_key(page: DuplicatesPage, workspace: Workspace) -> None:
    choose(page, "Eva")
    merge = page.decision.merge_button
    assert merge.property("kind") == "plain"
    assert "They may be two of one family who share an address" in page.decision.text
    press(page.list, Qt.Key.Key_Return)
    assert workspace.document.all(FormerPerson) == []
    assert merge.hasFocus()
    press(merge, Qt.Key.Key_Space)
    assert [former.participant for former in workspace.document.all(FormerPerson)] == [EVA.id]


def test_later_goes_to_the_next_pair_and_round(page: DuplicatesPage) -> None:
    page.list.choose(0)
    seen = []
    for _ in range(4):
        assert page.list.current is not None
        seen.append(page.list.current.one)
        button(page, "Later").click()
    assert len(set(seen[:3])) == 3
    assert seen[3] == seen[0]


def test_the_other_one_can_stay(page: DuplicatesPage, workspace: Workspace) -> None:
    choose(page, "Ana")
    named(page, "Swap the two", kind=QPushButton).click()  # type: ignore[attr-defined]  # a button it is
    button(page, "Merge").click()
    made = workspace.document.get(Participant, TWIN.id)
    assert made == replace(TWIN, city="Graz", sort_key="beltran ana")


def test_all_values_of_one_are_chosen_at_once(page: DuplicatesPage, workspace: Workspace) -> None:
    choose(page, "Ana")
    [every, _] = [each for each in page.findChildren(QPushButton) if each.text() == "Choose all of these"]
    every.click()
    button(page, "Merge").click()
    assert workspace.document.get(Participant, ANA.id) == replace(ANA, sort_key="beltran ana")


def test_a_mark_is_looked_at_and_taken_back(page: DuplicatesPage, workspace: Workspace) -> None:
    choose(page, "Ana")
    button(page, "Not the same").click()
    button(page, "Marked as different: 1").click()
    assert rows(page) == ["Ana Beltran, Ana Beltrán"]
    assert cards(page) == {}
    button(page, "They may be the same").click()
    assert workspace.document.all(DistinctPeople) == []
    assert "Ana Beltran, Ana Beltrán" in rows(page)
    assert "Marked as different: 0" not in [
        each.text() for each in page.findChildren(QPushButton) if each.isVisible()
    ]


def test_who_is_removed_or_changed_elsewhere_is_so_here(page: DuplicatesPage, workspace: Workspace) -> None:
    workspace.run(participants.remove_participants, [SAME.id])
    workspace.run(participants.change_participant, replace(ANA, given_name="Anita"))
    assert rows(page) == ["Anita Beltran, Ana Beltrán", "Eva Haddad, Karl Haddad"]
    workspace.undo()
    workspace.undo()
    assert "José Núñez, Núñez José" in rows(page)


def test_what_was_chosen_stays_when_something_else_changes(
    page: DuplicatesPage, workspace: Workspace
) -> None:
    choose(page, "Ana")
    QTest.mouseClick(named(page, "City: Nothing"), Qt.MouseButton.LeftButton)
    workspace.run(participants.set_detail, [KARL.id], detail="city", value="Wien")
    assert cards(page)["City: Nothing"]
    assert "Ana Beltrán" in page.decision.text


def test_a_changed_list_is_searched_again_when_the_page_is_shown(
    page: DuplicatesPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.hide()
    third = replace(JOSE, id="J0SE000008", city="Graz")
    workspace.run(participants.add_participant, third)
    page.show()
    qtbot.waitUntil(lambda: page.model.rowCount() > 3, timeout=8000)
    page.hide()
    before = page.model.keys
    workspace.run(merging.mark_distinct, JOSE.id, third.id)
    page.show()
    assert set(before) - set(page.model.keys) == {"J0SE000000 J0SE000008"}


def test_who_is_removed_while_the_search_goes_on_is_in_no_pair(
    page: DuplicatesPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.search_again()
    workspace.run(participants.remove_participants, [SAME.id])
    workspace.run(merging.merge_participants, ANA.id, TWIN.id)
    qtbot.waitUntil(lambda: not page.search_bar.isVisible(), timeout=8000)
    assert rows(page) == ["Eva Haddad, Karl Haddad"]
    workspace.undo()
    workspace.undo()
    button(page, "Search again").click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3, timeout=8000)


def test_two_chosen_by_hand_come_first_and_are_merged(page: DuplicatesPage, workspace: Workspace) -> None:
    page.go(Place("duplicates", view=f"pair:{KARL.id} {ANA.id}"))
    assert rows(page)[0] == "Ana Beltran, Karl Haddad"
    assert "Chosen by you" in page.decision.text
    assert page.decision.merge_button.property("kind") == "primary"
    press(page.list, Qt.Key.Key_Return)
    assert [former.id for former in workspace.document.all(FormerPerson)] == [KARL.id]


@pytest.mark.parametrize("view", ["", "pair:", "pair:ANA0000000", "pair:ANA0000000 ANA0000000", "pair:X Y"])
def test_a_pair_that_can_not_be_is_not_shown(page: DuplicatesPage, view: str) -> None:
    page.go(Place("duplicates", view=view))
    assert len(rows(page)) == 3


def test_nobody_twice_is_said_and_leads_back(qtbot: QtBot, empty: Workspace) -> None:
    visited: list[Place] = []
    empty.visited.connect(visited.append)
    page = DuplicatesPage(empty)
    show(qtbot, page)
    qtbot.waitUntil(lambda: "Nobody seems to be here twice." in texts(page), timeout=8000)
    button(page, "Back to the participants").click()
    assert visited == [Place("participants")]


def test_a_search_can_be_stopped_and_begun_again(qtbot: QtBot, workspace: Workspace) -> None:
    page = DuplicatesPage(workspace)
    qtbot.addWidget(page)
    page.show()
    button(page, "Stop").click()
    assert "The search was stopped" in texts(page)
    button(page, "Search again").click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3, timeout=8000)


def test_in_a_file_that_can_not_be_changed_one_can_look(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "gathering.workshop"
    with Document.create(file, event=Event(name="Gathering"), desk="Desk") as document:
        for person in PEOPLE:
            participants.add_participant(document, person)
    workspace = Workspace(Document.open(file, desk="Desk", read_only=True), a_setting(tmp_path))
    page = DuplicatesPage(workspace)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3, timeout=8000)
    assert cards(page) == {}
    assert not page.decision.merge_button.isEnabled()
    press(page.list, Qt.Key.Key_Return)
    press(page.list, Qt.Key.Key_N)
    assert page.model.rowCount() == 3
    page.hide()
    workspace.close()


def test_exactly_two_selected_people_can_be_merged(window: MainWindow) -> None:
    assert window.view is not None
    window.view.show_page("participants")
    page = window.view.pages["participants"]
    merge = next(action for action in page.actions() if action.text() == "Merge…")
    people = window.view.workspace.document.all(Participant)[:3]
    for count, is_offered in ((1, False), (2, True), (3, False)):
        page.view.select([person.id for person in people[:count]])  # type: ignore[attr-defined]  # a table page
        assert merge.isEnabled() is is_offered
    page.view.select([person.id for person in people[1:]])  # type: ignore[attr-defined]  # a table page
    merge.trigger()
    assert window.view.shown == "duplicates"
    shown = window.view.pages["duplicates"]
    assert isinstance(shown, DuplicatesPage)
    assert shown.decision.people is not None
    assert {person.id for person in shown.decision.people} == {person.id for person in people[1:]}
    QApplication.processEvents()
