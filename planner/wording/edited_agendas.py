"""What can't be taken in of a workbook somebody edited, and why: what it is, and what to do."""

from planner.wording.marking import later

PROBLEMS = {
    "changed_here": later(
        "This has changed here too, to “{value}”; decide which is right and set it by hand."
    ),
    "day_not_here": later("“{value}” is no day of this workshop; add the day first, or write another one."),
    "day_sheet_missing": later(
        "No sheet with the rooms and times of “{value}” was found; for that day only the list was read."
    ),
    "end_disagrees": later(
        "The end (“{value}”) does not fit the start and the minutes; write the two of them that count."
    ),
    "gone_here": later("“{value}” is not in the agenda here any more; there is nothing left to change."),
    "length_impossible": later("No session can take “{value}” minutes; it stays as long as it was."),
    "list_missing": later(
        "The sheet “{value}” with a row for each session was not found; the days were read."
    ),
    "no_day": later("“{value}” is no day; write it as in the other rows."),
    "no_minutes": later("“{value}” is no number of minutes; write a whole number."),
    "no_room_above": later(
        "This stands below no room; move it below the room's name, or leave it as a note."
    ),
    "no_time": later("“{value}” is no time that fits here; write it as 10:30, later than the one above it."),
    "nothing_differs": later("Nothing differs: the workbook is as it was written."),
    "other_columns": later(
        "In the row of “{value}” the type, track, language or abstract was edited; change those here by hand."
    ),
    "person_ambiguous": later("Several people are called “{value}”; give the part to the right one by hand."),
    "person_unknown_here": later(
        "Nobody here is called “{value}”; add this person first, or write the name as it is here."
    ),
    "room_column_missing": later(
        "The column of the room “{value}” is not on this sheet any more, so the session stays where it is; "
        "to take it out, remove its row from the list too."
    ),
    "room_not_here": later("The room “{value}” is not here any more; choose another one by hand."),
    "room_unknown": later(
        "No room is called “{value}”; add the room first, or write its name as it is here."
    ),
    "session_disagrees": later(
        "“{value}” takes place several times and was edited in different ways; it stays as it was."
    ),
    "several_rooms": later(
        "This stretches across some rooms ({value}), but a session is in one room, or in the whole venue."
    ),
    "sheet_not_read": later(
        "The sheet “{value}” was not in the workbook when it was written, and was not read; look whether "
        "something in it is meant for the agenda."
    ),
    "sheets_disagree": later(
        "For “{value}” the day's sheet and the list say different things; it stays as it was."
    ),
    "slot_pinned_here": later("“{value}” is pinned to its place here; unpin it first if it should move."),
    "time_missing_beside": later("There is no time beside this; write one into the first column."),
    "title_emptied": later("The title is empty; to take the session out of the agenda empty the whole row."),
    "title_too_long": later("“{value}” is longer than a title can be; write the rest elsewhere."),
    "two_in_one_cell": later(
        "Two sessions were merged into one cell, one of them “{value}”; part them again."
    ),
    "workbook_of_another": later(
        "The workbook is of “{value}”, and nothing in it is from this workshop; open the right one first."
    ),
}

UNREADABLE = {
    "edited_agenda_lost": later(
        "What the workbook was when it was written can't be read any more; edit a fresh export of the agenda."
    ),
}
