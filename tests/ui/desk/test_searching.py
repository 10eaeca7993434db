from dataclasses import replace

from pytestqt.qtbot import QtBot

from planner.domain.records import Participant
from planner.operations.participants import add_participant, change_participant, remove_participants
from planner.ui.desk.searching import Searching, is_sure
from planner.ui.workspace import Workspace


def found(searching: Searching, text: str) -> list[str]:
    return [hit.id for hit in searching.find(text, most=5)]


def ready(workspace: Workspace, qtbot: QtBot) -> Searching:
    searching = Searching(workspace, workspace)
    with qtbot.waitSignal(searching.grown):
        pass
    return searching


def test_search_is_drawn_up_beside_the_window(gathering: Workspace, qtbot: QtBot) -> None:
    searching = Searching(gathering, gathering)
    assert (searching.is_ready, found(searching, "marta nunes")) == (False, [])
    with qtbot.waitSignal(searching.grown):
        pass
    hits = searching.find("marta nunes", most=5)
    assert (searching.is_ready, is_sure(hits)) == (True, True)


def test_who_can_not_wait_has_all_of_it_at_once(gathering: Workspace) -> None:
    searching = Searching(gathering, gathering)
    searching.finish()
    assert (searching.is_ready, len(found(searching, "marta nunes")) > 0) == (True, True)


def test_search_follows_the_workshop(gathering: Workspace, qtbot: QtBot) -> None:
    searching = ready(gathering, qtbot)
    person = Participant(id="NEWC0MER01", given_name="Ottilie Wunderlich", sort_key="ottilie wunderlich")
    add_participant(gathering.document, person)
    assert found(searching, "wunderlich") == [person.id]
    change_participant(gathering.document, replace(person, given_name="Quirin Yzquierdo"))
    assert (found(searching, "wunderlich"), found(searching, "yzquierdo")) == ([], [person.id])
    remove_participants(gathering.document, [person.id])
    assert found(searching, "yzquierdo") == []
    gathering.undo()
    assert found(searching, "yzquierdo") == [person.id]
