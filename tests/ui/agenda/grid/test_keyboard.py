"""The grid by keys alone."""

from PySide6.QtCore import Qt

from planner.domain.records import Session, SessionType, Slot
from planner.ui.agenda.grid import GRID_KEYS
from tests.agenda_picture import an_agenda
from tests.ui.agenda.grid.conftest import Play
from tests.ui.agenda.grid.playing import Player

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TWO_DAYS = """
            Hall     Lab
    09:00   Housing  Water
    10:00   Soil     -
    day 2
    09:00   Fair     -
    10:00   = Tea/break
    10:30
"""
HOURS = {"1": {"opens": 540, "closes": 1080}, "2": {"opens": 540, "closes": 1080}}


def minutes(player: Player, session: str) -> int:
    found = player.workspace.document.get(Session, session)
    assert found is not None
    return found.minutes


def test_arrows_go_to_the_block_that_lies_there(play: Play) -> None:
    player = play(an_agenda(TWO_DAYS, days=HOURS))
    way: list[str] = []
    player.press(Key.Key_Home)
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Left):
        player.press(key)
        way += player.grid.selection
    assert way == ["Soil", "Housing", "Water", "Fair", "Tea", "Soil"]


def test_home_and_end_go_to_the_first_and_the_last(player: Player) -> None:
    player.press(Key.Key_End)
    assert player.grid.selection == ("Lunch",)
    player.press(Key.Key_Home)
    assert player.grid.selection == ("Housing",)


def test_tab_goes_through_all_blocks_in_time(player: Player) -> None:
    way: list[str] = []
    player.press(Key.Key_Home)
    for _ in range(3):
        player.press(Key.Key_Tab)
        way += player.grid.selection
    player.press(Key.Key_Tab, modifiers=SHIFT)
    assert (way, player.grid.selection) == (["Water", "Soil", "Lunch"], ("Soil",))


def test_control_and_arrows_move_by_the_snap_and_to_the_next_room(player: Player) -> None:
    player.grid.set_snap(15)
    player.press(Key.Key_Home)
    steps = player.steps
    player.press(Key.Key_Down, Key.Key_Down, Key.Key_Right, modifiers=CONTROL)
    assert "Housing 1 09:30 Lab" in player.agenda
    player.press(Key.Key_Up, modifiers=CONTROL)
    assert "Housing 1 09:15 Lab" in player.agenda
    assert player.steps == steps + 4
    assert player.grid.selection == ("Housing",)


def test_control_and_arrows_go_on_to_the_next_day(play: Play) -> None:
    player = play(an_agenda(TWO_DAYS, days=HOURS, sessions={"Water": {"type": SessionType.WORKSHOP}}))
    player.grid.select(["Water"])
    player.press(Key.Key_Right, modifiers=CONTROL)
    assert "Water 2 09:00 Hall" in player.agenda
    player.press(Key.Key_Left, modifiers=CONTROL)
    assert "Water 1 09:00 Lab" in player.agenda
    player.press(Key.Key_PageDown, modifiers=CONTROL)
    assert "Water 2 09:00 Lab" in player.agenda


def test_before_the_first_room_is_the_whole_venue_for_what_may_take_it(play: Play) -> None:
    player = play(an_agenda(TWO_DAYS, days=HOURS, sessions={"Housing": {"type": SessionType.WORKSHOP}}))
    player.grid.select(["Soil"])
    player.press(Key.Key_Left, modifiers=CONTROL)
    assert "Soil 1 10:00 -" in player.agenda
    player.press(Key.Key_Right, modifiers=CONTROL)
    assert "Soil 1 10:00 Hall" in player.agenda
    steps = player.steps
    player.grid.select(["Housing"])
    player.press(Key.Key_Left, modifiers=CONTROL)
    assert player.steps == steps


def test_what_is_selected_moves_together_and_stays_inside(player: Player) -> None:
    player.grid.select(["Water", "Soil"])
    player.press(Key.Key_Right, Key.Key_Right, modifiers=CONTROL)
    assert {"Water 1 09:00 Loft", "Soil 1 10:00 Loft"} <= player.agenda


def test_a_move_before_midnight_is_refused_in_words(play: Play) -> None:
    player = play(
        an_agenda("""
                Hall
        00:00   Housing
        01:00
    """)
    )
    told: list[object] = []
    player.workspace.noticed.connect(told.append)
    player.press(Key.Key_Home)
    player.press(Key.Key_Up, modifiers=CONTROL)
    assert (player.agenda, len(told)) == ({"Housing 1 00:00 Hall"}, 1)


def test_shift_and_arrows_change_the_length(player: Player) -> None:
    player.press(Key.Key_Home)
    player.press(Key.Key_Down, Key.Key_Down, Key.Key_Up, modifiers=SHIFT)
    assert minutes(player, "Housing") == 70


def test_enter_opens_the_session(player: Player) -> None:
    opened: list[str] = []
    player.grid.opened.connect(opened.append)
    player.press(Key.Key_End, Key.Key_Return)
    assert opened == ["Lunch"]


def test_delete_takes_out_what_is_selected_and_goes_on_to_the_next(player: Player) -> None:
    player.press(Key.Key_Home, Key.Key_Delete)
    assert not any(slot.startswith("Housing") for slot in player.agenda)
    assert player.grid.selection == ()
    player.press(Key.Key_Delete)
    assert player.agenda == {"Soil 1 10:00 Lab", "Lunch 1 12:00 -"}
    player.workspace.undo()
    player.workspace.undo()
    assert len(player.agenda) == 4


def test_p_pins_and_unpins(player: Player) -> None:
    pinned = []
    player.grid.select(["Water", "Soil"])
    for _ in range(2):
        player.press(Key.Key_P)
        pinned.append({slot.id for slot in player.workspace.document.all(Slot) if slot.pinned})
    assert pinned == [{"Water", "Soil"}, set()]


def test_control_a_selects_all_and_escape_nothing(player: Player) -> None:
    chosen: list[tuple[str, ...]] = []
    player.grid.selected.connect(chosen.append)
    player.press(Key.Key_A, modifiers=CONTROL)
    player.press(Key.Key_Escape)
    assert chosen == [("Housing", "Water", "Soil", "Lunch"), ()]


def test_typing_finds_a_block_by_the_beginning_of_its_title_or_of_a_word(play: Play) -> None:
    player = play(
        an_agenda("""
                Hall               Lab
        09:00   Pots and pans      Water
        10:00   Petitions          Água viva
        11:00
    """)
    )
    found: list[str] = []
    for typed in ("wa", "ag", "/pe", "/pans"):
        player.press(Key.Key_Home)
        player.type(typed)
        found += player.grid.selection
        player.press(Key.Key_Escape)
    assert found == ["Water", "Água viva", "Petitions", "Pots and pans"]
    assert not any(slot.pinned for slot in player.workspace.document.all(Slot))


def test_control_and_plus_zooms(player: Player) -> None:
    zooms: list[int] = []
    player.grid.zoomed.connect(zooms.append)
    player.press(Key.Key_Plus, modifiers=CONTROL)
    player.press(Key.Key_Minus, modifiers=CONTROL)
    assert zooms == [83, 72]


def test_a_session_is_steered_in_with_the_arrows(player: Player) -> None:
    steps = player.steps
    assert player.grid.steer(["Youth"])
    assert (player.agenda & {"Youth 1 09:00 Loft"}) == set()
    player.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert "Youth 1 09:20 Loft" in player.agenda
    assert player.steps == steps + 1


def test_steering_reaches_the_whole_venue_and_any_room(player: Player) -> None:
    player.grid.steer(["Youth"])
    player.press(Key.Key_Left, Key.Key_Left)
    player.press(Key.Key_Down, modifiers=SHIFT)
    player.press(Key.Key_Left, Key.Key_Return)
    assert "Youth 1 10:00 -" in player.agenda


def test_escape_leaves_steering_off(player: Player) -> None:
    ended: list[bool] = []
    player.grid.keys_ended.connect(lambda: ended.append(True))
    before = player.agenda
    player.grid.steer(["Youth"])
    player.press(Key.Key_Right, Key.Key_Escape)
    assert (player.agenda, ended) == (before, [True])
    player.press(Key.Key_Home)
    assert player.grid.selection == ("Housing",)


def test_the_keys_are_listed_with_words() -> None:
    assert all(keys and text for keys, text in GRID_KEYS)
    assert len(dict(GRID_KEYS)) == len(GRID_KEYS)
