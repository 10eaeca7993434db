from planner.domain.frames import missing
from tests.agenda_picture import an_agenda


def copied(picture: str) -> list[str]:
    agenda = an_agenda(picture, sessions={"Dance": {"status": "cancelled"}})
    return [slot.id for slot in missing(agenda.slots, agenda.session, source="1", target="2")]


def test_the_frame_is_meals_breaks_and_what_takes_the_whole_venue() -> None:
    assert copied("""
                Hall           Kitchen
        09:00   = Welcome/plenary
        10:00   Housing/panel  Tea/break
        11:00   = Forum/workshop
        12:00   = Lunch/meal
        13:00   Water          -
        18:00   = Music/social
        19:00
        day 2
        10:00   Land           -
    """) == ["Welcome", "Tea", "Lunch", "Music"]


def test_what_the_other_day_has_is_not_copied() -> None:
    assert copied("""
                Hall
        09:00   = Welcome/plenary
        10:00   = Tea/break
        12:00   = Lunch/meal
        13:00
        day 2
        08:00   = Welcome/plenary
        09:00   -
        12:30   = Picnic/meal
        13:30
    """) == ["Welcome", "Tea"]


def test_the_same_session_at_the_same_time_is_there_in_whatever_room() -> None:
    assert (
        copied("""
                Hall         Kitchen
        10:00   Tea/break    -
        11:00
        day 2
        10:00   -            Tea/break
        11:00
    """)
        == []
    )
