"""What is wrong with a calendar or one of its entries, and what is worth knowing of it."""

from planner.wording.marking import later

PROBLEMS = {
    "alarms_left_out": later("Reminders in the calendar were left out: {value}."),
    "calendar_cut": later(
        "The calendar has more than {value} entries; only those were read. Export a smaller part of it."
    ),
    "invited_left_out": later(
        "Names of invited people were left out, for who is invited has no part yet: {value}."
    ),
    "journals_left_out": later("Journal notes in the calendar were left out: {value}."),
    "line_unreadable": later("A line of the calendar can't be read and was left out (line {value})."),
    "older_version": later("The calendar has a newer version of “{value}”, too; that one counts."),
    "outside_event": later("The entry is on {value}, when there is no workshop; it was left out."),
    "repeats_longer": later("The entry repeats on other days too; only {value} of its times were taken."),
    "repeats_oddly": later("How the entry repeats ({value}) can't be followed; only its first time counts."),
    "timezone_converted": later(
        "The calendar is in the time zone {value}; its times were brought to the event's own clock."
    ),
    "todos_left_out": later("Tasks in the calendar were left out: {value}."),
    "whole_day": later(
        "“{value}” lasts the whole day; it comes without a time. Give it one, or leave it out."
    ),
    "zone_unknown": later(
        "Nobody knows the time zone “{value}” of the calendar; its times were taken as they are written."
    ),
}

UNREADABLE = {
    "empty_calendar": later("The calendar has no entries."),
    "not_a_calendar": later("The file is no calendar; choose an .ics file."),
}
