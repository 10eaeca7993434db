"""What is wrong with a list, or with one row of it: what it is, and what happens with it.

`PROBLEMS` are the codes of problems and notes an import of lists makes, `UNREADABLE` those with which it
gives up; for what it shares with the import of schedules, and for all of that one, `schedules` has the words,
and for calendars `calendars`.
"""

from collections.abc import Mapping
from typing import Protocol

from planner.language import Words
from planner.wording import calendars, edited_agendas, lists, schedules
from planner.wording.marking import later


class Problem(Protocol):
    """As `importing.problem` has it."""

    @property
    def code(self) -> str: ...

    @property
    def value(self) -> str: ...


PROBLEMS = {
    "afternoon_assumed": later(
        "Times without “pm” were taken for the afternoon where the morning can't be meant: {value}."
    ),
    "answer_unfit": later("“{value}” is no answer this field takes; it was left out."),
    "card_unreadable": later("This contact can't be read and was left out (“{value}”)."),
    "cell_cut": later("“{value}…” went on for more than 10,000 characters; the rest was left out."),
    "cell_error": later("A formula in this row failed ({value}); its cell was left empty."),
    "consent_unknown": later("“{value}” says neither yes nor no to photos; ask this person."),
    "day_not_in_event": later(
        "“{value}” is no day of this workshop; the session comes without a place in the agenda."
    ),
    "day_not_said": later(
        "The list does not say on which day “{value}” is; the session comes without a place in the agenda."
    ),
    "date_impossible": later("“{value}” is a date no calendar has; it was left out."),
    "dates_mixed": later(
        "Some dates in the list begin with the day and others with the month; look at those like “{value}”."
    ),
    "day_unknown": later(
        "“{value}” names a day this workshop does not have; look on which days this person comes."
    ),
    "email_changed": later(
        "Until now somebody of this name had the address {value}; look whether this is the same person."
    ),
    "email_shared": later(
        "Somebody of another name has the address {value} too; they are kept as two people."
    ),
    "email_trimmed": later(
        "“{value}” is no e-mail address as it stands; it was taken without what does not belong to it."
    ),
    "email_unreadable": later("“{value}” is no e-mail address; it was left out."),
    "encoding_guessed": later("The file does not say how its letters are written; it was read as {value}."),
    "ends_before_start": later("“{value}” ends before it begins; only the start was taken."),
    "header_missing": later(
        "No row names the columns; what they hold was told from what stands in them. Look at each of them."
    ),
    "header_repeated": later("The headers stand in the list again and were skipped there: row {value}."),
    "header_unknown": later(
        "None of these words is one we know; they were taken for the names of the columns ({value})."
    ),
    "hidden_columns": later("The sheet has hidden columns ({value}); they were read like the others."),
    "hidden_rows": later("The sheet has hidden rows ({value}); they were read like the others."),
    "grid_unrolled": later(
        "The schedule is drawn as a grid; it was read as a list with a row for each of its {value} sessions."
    ),
    "known_by_name": later(
        "Only the name says that this is {value}, who was here before; look whether it is the same person."
    ),
    "leaves_before_coming": later("Nobody can leave before they come ({value}); both times were left out."),
    "length_differs": later(
        "The row gives a length, and times that make another ({value} minutes); the times count."
    ),
    "letters_lost": later("“{value}” lost letters before this file was made; type the name anew."),
    "letters_unreadable": later("{value} characters of the file are damaged; look for � in what came in."),
    "minutes_assumed": later(
        "How long these are is not said; each lasts until the next one in its room, else an hour: {value}."
    ),
    "match_gone": later("Whoever this row was matched to is not here any more; it was matched anew."),
    "mixed_encodings": later(
        "Some lines of the file, {value} in all, are written in another way; look at their accents."
    ),
    "moment_unreadable": later("“{value}” is no date with a time; write it like 2016-05-26 09:30."),
    "name_changed": later(
        "Until now whoever has this address was called {value}; look whether this is the same person."
    ),
    "name_missing": later("This row has no name and was left out (“{value}”)."),
    "nul_removed": later("“{value}” held characters that can't be shown; they were taken out."),
    "number_unreadable": later("“{value}” is no number of people; it was left out."),
    "other_sheets": later("The workbook has other sheets, which were not read: {value}."),
    "pinned_moved": later("{value}: pinned, but moved, because the list has it here."),
    "repeated_row": later("This is about the same as row {value}; only what was open there was taken."),
    "role_unknown": later("“{value}” is no role we know; this person became a presenter."),
    "session_differs": later("An earlier row says otherwise of this session; “{value}” was not taken."),
    "several_so_called": later(
        "Several people are called {value}, and the list does not say which; a new one was added."
    ),
    "slot_not_in_list": later(
        "{value}: the list has it at other times only; unschedule it if this one is off."
    ),
    "start_unreadable": later(
        "“{value}” is no time of day; the session comes without a place in the agenda."
    ),
    "status_unknown": later("“{value}” is no status we know; it was left out."),
    "stray_quote": later(
        "A quotation mark stands where none should ({value}); look whether this row is whole."
    ),
    "titles_skipped": later("What stands above the headers was not read: {value}."),
    "too_many_cells": later("The row is longer than the headers; “{value}” and what follows was left out."),
    "type_unknown": later("“{value}” is no type of session we know; it became “other”."),
}

KINDS = {
    "data": later("a data file"),
    "database": later("a database"),
    "device": later("a device or a pipe"),
    "folder": later("a folder"),
    "numbers": later("a document of Numbers, Pages or Keynote"),
    "packed": later("a packed archive"),
    "pdf": later("a PDF"),
    "picture": later("a picture"),
    "rich_text": later("a text document"),
    "slides": later("a set of slides"),
    "spreadsheet_as_xml": later("a spreadsheet saved as plain XML"),
    "web_page": later("a web page"),
}
"""What a file can be that is no list."""

UNREADABLE = {
    "damaged_workbook": later("The workbook is damaged or holds too much; save it again, or as CSV."),
    "field_twice": later("Two columns can't both become “{field}”; choose one of them."),
    "line_too_long": later("Line {line} is longer than {most} characters, which no list needs; look at it."),
    "list_too_large": later("The file is larger than {megabytes} MB; no list of people is as large as that."),
    "map_unclear": later("“{text}” does not say what a column means; write it like “Town=city”."),
    "no_name_column": later(
        "No column holds names; say which one does, for example with --map “{first}=full_name”."
    ),
    "no_room_column": later("No column holds the rooms' names; say which one does: --map “{first}=name”."),
    "no_rows": later("The file names its columns, but there is nothing below them."),
    "no_such_column": later("There is no column “{column}”; choose one of: {columns}."),
    "no_such_sheet": later("The workbook has no sheet “{sheet}”; choose one of: {sheets}."),
    "no_such_field": later("There is no field “{field}”; choose one of: {fields}."),
    "no_title_column": later(
        "No column holds titles; say which one does, for example with --map “{first}=title”."
    ),
    "not_a_list": later("The file is {kind}, not a list; save the list as CSV, XLSX or ODS."),
    "password": later("The workbook is protected by a password; save it without one."),
    "too_many_columns": later(
        "The file has {columns} columns; a list has at most {most}. Remove what is not needed."
    ),
    "too_many_rows": later(
        "The file has {rows} rows; a list has at most {most}. Split it, or remove what is not needed."
    ),
    "workbook_too_large": later(
        "The workbook unpacks to more than a list can hold; save the one sheet as CSV."
    ),
    "workbook_too_slow": later(
        "The workbook takes too long to read; save the one sheet that is needed as CSV."
    ),
}


def problem_sentence(problem: Problem, words: Words) -> str:
    """Of a problem or note of any import, without its row."""
    if problem.code in lists.DATE_ORDERS:
        return lists.date_order(problem.code, problem.value, words)
    if problem.code in edited_agendas.PROBLEMS:
        return words.gettext(edited_agendas.PROBLEMS[problem.code]).format(value=problem.value)
    if problem.code in PROBLEMS:
        return words.gettext(PROBLEMS[problem.code]).format(value=problem.value)
    if problem.code in calendars.PROBLEMS:
        return words.gettext(calendars.PROBLEMS[problem.code]).format(value=problem.value)
    return schedules.problem(problem.code, problem.value, words)


def unreadable_sentence(code: str, values: Mapping[str, object], words: Words) -> str:
    """Of an `Unreadable` of any import."""
    if code in calendars.UNREADABLE:
        return words.gettext(calendars.UNREADABLE[code])
    if code in edited_agendas.UNREADABLE:
        return words.gettext(edited_agendas.UNREADABLE[code])
    if code not in UNREADABLE:
        return schedules.unreadable(code, values, words)
    return words.gettext(UNREADABLE[code]).format_map(
        {name: _shown(name, value, words) for name, value in values.items()}
    )


def _shown(name: str, value: object, words: Words) -> object:
    if name == "kind":
        return words.gettext(KINDS[str(value)])
    return words.gettext(", ").join(map(str, value)) if isinstance(value, list | tuple) else value
