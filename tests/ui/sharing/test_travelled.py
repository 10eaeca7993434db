from planner.exporting.choices import Choices
from planner.ui.sharing.travelled import Travelled
from planner.ui.workspace import Workspace
from tests.ui.sharing.test_share_page import rename_first


def test_past_is_read_once_between_two_steps(gathering: Workspace) -> None:
    asked: list[str] = []
    gathering.document.connection.set_trace_callback(asked.append)
    travelled = Travelled(gathering)
    first = travelled.edition(Choices())()
    read = len(asked)
    again = travelled.edition(Choices())()
    assert (len(asked), again.revisions is first.revisions) == (read, True)


def test_past_is_read_again_after_a_step(gathering: Workspace) -> None:
    travelled = Travelled(gathering)
    before = travelled.edition(Choices())().revisions
    rename_first(gathering, "Renamed")
    after = travelled.edition(Choices())().revisions
    assert {slot for slot in after if after[slot] != before.get(slot)} != set()
