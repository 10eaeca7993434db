"""A queue at the door, worked through the window: in the end the file says who came, and nobody else."""

import random
from pathlib import Path

from PySide6.QtCore import Qt

from planner.domain.names import shown_name
from planner.domain.records import CheckIn, Participant
from planner.store.printed import prints
from tests.ui.desk.conftest import Desk, shuffled

ENTER = Qt.Key.Key_Return


def by_scan(desk: Desk, person: Participant) -> None:
    desk.enter(person.id)


def by_name(desk: Desk, person: Participant) -> None:
    """Whoever is meant is looked for among the matches, as a volunteer does."""
    desk.type(shown_name(person))
    at = next((row for row, match in enumerate(desk.matches) if match.person == person.id), None)
    if at is None:
        desk.press(Qt.Key.Key_Escape)
        by_scan(desk, person)
        return
    for _ in range(9):
        desk.press(Qt.Key.Key_Up)
    for _ in range(at):
        desk.press(Qt.Key.Key_Down)
    desk.press(ENTER)


def by_code(desk: Desk, person: Participant) -> None:
    desk.type(person.id[:6].lower())
    assert desk.matches[0].person == person.id
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)
    desk.press(ENTER)


def test_queue_is_worked_by_keyboard_alone(at_desk: Desk, printed: Path) -> None:
    chance = random.Random(5)
    people = shuffled(at_desk.workspace.document.all(Participant))[:14]
    came = set()
    for person in people:
        chance.choice((by_scan, by_name, by_code))(at_desk, person)
        assert at_desk.card.answer is not None
        assert at_desk.card.answer.person == person.id
        came.add(person.id)
        at_desk.clock.wait(seconds=20)
        if chance.random() < 0.2:
            at_desk.press(Qt.Key.Key_F5)
            came.discard(person.id)
        if chance.random() < 0.1:
            at_desk.enter("https://example.org/somebody-else")
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter("Ottilie Wunderlich")
    came.add(at_desk.person("Ottilie Wunderlich").id)
    at_desk.wait(lambda: len(prints(at_desk.workspace.document)) == 1)
    assert {each.participant for each in at_desk.workspace.document.all(CheckIn)} == came
    assert len(list(printed.iterdir())) == 1
