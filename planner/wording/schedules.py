"""What is wrong with a published schedule, or with one event of it: what it is, and what happens with it.

`PROBLEMS` are the codes of problems the schedule import notes, `UNREADABLE` those with which it gives up.
"""

from collections.abc import Mapping

from planner.language import Words
from planner.wording.marking import later

PROBLEMS = {
    "cancelled_pinned": later(
        "{value}: it is off, but pinned here; unpin it and take it out if it should go."
    ),
    "capacity_impossible": later("A room can't hold “{value}” people; it comes without a number."),
    "date_unreadable": later(
        "A day of the schedule has no readable date; check the day its sessions came to lie on."
    ),
    "days_unused": later("The schedule has nothing on {value}; remove those days if they are not needed."),
    "hours_impossible": later("A day can't last from {value}; it gets the hours of its sessions."),
    "minutes_impossible": later("A session can't take “{value}”; set its length by hand."),
    "minutes_missing": later("The session has no length in the schedule; set it by hand."),
    "minutes_unreadable": later("“{value}” is no length of a session; set it by hand."),
    "not_an_event": later("“{value}” is no session; it was left out."),
    "person_not_in_source": later(
        "{value} has a part in this session here, but none in the schedule now; take it away if it is over."
    ),
    "person_unreadable": later("“{value}” is nobody's name; the session comes without this person."),
    "reference_repeated": later(
        "Two different sessions of the schedule are called “{value}”; look whether both are right."
    ),
    "room_missing": later(
        "The session has no room in the schedule; it takes the whole venue until it gets one."
    ),
    "session_not_in_source": later(
        "“{value}” is not in the schedule any more; cancel or remove it if it is off."
    ),
    "several_with_this_name": later(
        "Several people are called {value}; the sessions went to the first; look whether that is right."
    ),
    "slot_not_in_source": later(
        "{value}: the schedule has it at this time no more; unschedule it if it is off."
    ),
    "slot_pinned": later(
        "{value}: moved in the schedule, but pinned here; unpin and move it if it should follow."
    ),
    "start_differs": later(
        "The schedule gives two different starts ({value}); the second one counts. Look whether it is right."
    ),
    "time_missing": later("The session has no time in the schedule; it stays unscheduled."),
    "time_outside_day": later("{value} is not on the day it stands under; the session stays unscheduled."),
    "time_unreadable": later("“{value}” is no time; look where the session came to lie."),
    "timezone_differs": later(
        "The schedule names one time zone and its clocks show another ({value}); check the one of the event."
    ),
    "timezone_kept": later(
        "The schedule is in the time zone {value}; the event keeps its own, and the times as written."
    ),
    "timezone_missing": later(
        "The schedule names no time zone, only the distance {value} from UTC; check the one of the event."
    ),
    "timezone_unknown": later("There is no time zone “{value}”; the event keeps its own."),
    "title_missing": later("A session without a title was left out."),
    "too_many_days": later("A workshop can't have one more day ({value}); its sessions stay unscheduled."),
}

UNREADABLE = {
    "damaged_schedule": later("The schedule is damaged; get a fresh copy of the file."),
    "damaged_schedule_line": later("The schedule is damaged in line {line}; get a fresh copy of the file."),
    "empty": later("The file is empty; get a fresh copy of it."),
    "not_a_schedule": later(
        "The file is no agenda; choose a calendar (.ics), a schedule.xml or schedule.json of frab, pretalx "
        "or this program, or the Excel workbook of an agenda saved on the page “Share”."
    ),
    "too_large": later("The file is larger than {megabytes} MB; no schedule is as large as that."),
    "unsafe_xml": later(
        "The file holds instructions that a schedule does not need and that could do harm; it was not read."
    ),
}


def problem(code: str, value: str, words: Words) -> str:
    return words.gettext(PROBLEMS[code]).format(value=value)


def unreadable(code: str, values: Mapping[str, object], words: Words) -> str:
    if code == "damaged_schedule" and values.get("line"):
        code = "damaged_schedule_line"
    return words.gettext(UNREADABLE[code]).format_map(values)
