"""What the program will not or can not do: one sentence that says what is and what to do.

`REFUSALS` are the codes of `domain.refusal.Refused`, `TROUBLES` those of the store's errors.
"""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from planner.domain.times import clock
from planner.language import Words
from planner.wording import own_labels
from planner.wording.dates import long_date
from planner.wording.marking import later

UNKNOWN = {
    "acceptedconflict": later("This conflict has not been accepted ({id})."),
    "checkin": later("There is no check-in {id} in this workshop."),
    "closure": later("There is no closure {id} in this workshop."),
    "consent": later("“{id}” is no answer about photos; it is yes, no or unknown."),
    "day": later("There is no day “{id}” in this workshop; write it like 2016-05-26."),
    "detail": later("“{id}” can't be set for several people at once."),
    "event": later("This file holds no event; it may be damaged. Open a copy from the backups."),
    "field": later("There is no field “{id}” in this workshop."),
    "group": later("There is no group “{id}” in this workshop."),
    "ownstock": later("These labels are not in this workshop any more ({id})."),
    "participant": later(
        "There is no participant “{id}” in this workshop; check the spelling, or use the id."
    ),
    "relation": later("The sessions are not tied like that ({id})."),
    "release": later("There is no release {id} in this workshop."),
    "role": later("There is no role {id} in this workshop."),
    "room": later("There is no room “{id}” in this workshop; check the spelling, or use the id."),
    "savedfilter": later("There is no saved filter {id} in this workshop."),
    "session": later("There is no session “{id}” in this workshop; check the spelling, or use the id."),
    "slot": later("There is no slot {id} in the agenda; it may have been unscheduled."),
    "tag": later("There is no tag “{id}” in this workshop."),
    "track": later("There is no track “{id}” in this workshop."),
}
"""By what was looked for."""

NAMELESS = {
    "event": later("The event needs a name."),
    "feature": later("A feature needs a name, for example “projector”."),
    "field": later("A field needs a name."),
    "group": later("A group needs a name."),
    "participant": later("A participant needs a name: given name, family name or badge name."),
    "printer": later("Choose the printer first."),
    "release": later("A release needs a name, for example “Version 1”."),
    "room": later("A room needs a name."),
    "saved_filter": later("A saved filter needs a name, for example “From Graz”."),
    "session": later("A session needs a title."),
    "stock": later("Your labels need a name, for example “Blue name badges”."),
    "tag": later("A tag needs a name."),
    "track": later("A track needs a name."),
}

UNFIT = {
    "choice": later("“{value}” is none of the choices of “{field}”."),
    "number": later("“{field}” takes a number, and “{value}” is none."),
    "yes-no": later("“{field}” takes yes or no, not “{value}”."),
}

UNFIT_STOCK = {
    **own_labels.MISFITS,
    "labels": later("A sheet has from 1 to {most} labels; write how many stand across and how many down."),
    "page": later("The first label lies outside of the sheet; measure from the sheet's left and top edges."),
}

REFUSALS: dict[str, str | dict[str, str]] = {
    "adjustment_too_far": later("A page can be moved by {most} mm at most, and this would be {distance} mm."),
    "adjustment_too_large": later(
        "A page can be made larger or smaller by a tenth at most, not to {scale} %; measure again."
    ),
    "ambiguous": later("“{text}” can mean several: {candidates}. Use the id."),
    "answer_unfit": UNFIT,
    "bad_picture": later("The logo can't be read; choose it again, as a PNG or JPEG picture."),
    "block_too_short": later(
        "A session can't be dragged to less than {least} minutes; type a shorter length instead."
    ),
    "capacity_impossible": later("A room can't hold {capacity} people; write a number from 0 to {most}."),
    "choices_missing": later("The field “{field}” needs at least one choice, one on each line."),
    "closure_impossible": later(
        "A room closed from {start} to {end} is not closed; the end must come later."
    ),
    "colour_unknown": later("“{colour}” is no colour; write it like #0072b2."),
    "cross_too_far": later(
        "The cross can't be {distance} mm from the edge; measure from the paper's edge to its middle."
    ),
    "currency_unknown": later("“{currency}” is no currency; use its three letters, like USD or EUR."),
    "date_impossible": later("The event can't begin on {date}; choose another date."),
    "date_unreadable": later("“{text}” is no date; write it like 2016-05-26."),
    "date_taken": later("There is already a day on {date}; choose another date."),
    "days_out_of_order": later(
        "Day {number} can't be on {date}: that is before {before}, the day before it."
    ),
    "days_there": later("This workshop has its days already; change those instead."),
    "filter_taken": later("There is already a saved filter “{name}”; choose another name."),
    "folder_has_others": later(
        "{path} holds files that are not as a bundle left them ({files}). They stay as they are; "
        "move them elsewhere, or choose a new folder."
    ),
    "folder_stays": later("{path} can't be put in place as a whole; name a new folder inside it."),
    "format_differs": later("The format {format} needs a file name that ends in {suffix}."),
    "hours_impossible": later("A day can't open at {opens} and close at {closes}; it must close later."),
    "leaves_before_coming": later("Nobody can leave on {departure} and come on {arrival}; swap the two."),
    "logo_broken": later(
        "This picture is damaged or can't be drawn; choose another copy, or save it as PNG."
    ),
    "logo_refers_outside": later(
        "This drawing takes a part of it from elsewhere ({address}), which may not be there when it is "
        "printed; save it as PNG."
    ),
    "logo_too_large": later("The logo is larger than {megabytes} MB; save it smaller and try again."),
    "logo_too_many_pixels": later(
        "This picture is too large to print: save it with no more than {most} million pixels."
    ),
    "logo_unreadable": later("The logo is no PNG, JPEG or SVG picture; save it as one of them."),
    "minutes_impossible": later("A session can't take {minutes} minutes; write a number from 1 to {most}."),
    "name_missing": NAMELESS,
    "name_stays": later("A badge shows the name of its person; all else can be left out."),
    "no_back": later("These badges have nothing on their back; choose first what stands there."),
    "no_such_cell": later("There is no label {cell} on this sheet; it has {cells}, counted row by row."),
    "nobody_has_a_name": later("Nobody of these has a name to print on a badge; write their names first."),
    "nobody_to_print": later("There is nobody to print a badge for."),
    "no_printer": later("This computer has no printer. Set one up in its settings, or save as PDF."),
    "no_spooler": later(
        "Without the window, papers go to a printer through CUPS, which this computer has not got; "
        "print from the window, or save as PDF."
    ),
    "no_such_printer": later("This computer has no printer “{printer}”; it has {printers}."),
    "printer_gone": later(
        "The printer {printer} does not answer. Look whether it is on and connected, or choose another one."
    ),
    "printer_refused": later("The printer {printer} did not take the paper; it says: “{reason}”."),
    "no_output_folder": later("There is no folder {path}; make it first or choose another."),
    "no_day_left": later("A workshop needs at least one day."),
    "nothing_to_shift": later(
        "Nothing that can move begins at {start} or later on {date}; pinned sessions stay where they are."
    ),
    "output_exists": later("{path} is there already, and it stays as it is; choose another name."),
    "output_is_no_file": later("{path} is a folder or a device; name the file to write."),
    "output_is_no_folder": later("{path} is a file; name a folder."),
    "output_is_workshop": later("{path} is the workshop file itself; choose another name for the output."),
    "page_was_fitted": later(
        "A line of {length} mm instead of 100 mm: the page was fitted to the paper. Print it again at 100 %."
    ),
    "people_impossible": later("{people} is no number of people; write one from 0 to {most}."),
    "reason_missing": later("Say why the conflict is acceptable; the reason is shown with it."),
    "related_to_itself": later("A session can't be tied to itself; choose another one."),
    "same_day": later("A day can't be copied onto itself; choose another day."),
    "same_person": later("A person can't be merged with themself; choose another one."),
    "setting_impossible": later("{minutes} minutes is not possible here; write a number from 0 to {most}."),
    "scale_impossible": later("A part of a badge can be from {least} to {most} per cent of its usual size."),
    "several_slots": later(
        "“{title}” is in the agenda {count} times; unschedule it first, or add --again for one more."
    ),
    "shift_impossible": later("“{title}” would leave the day; choose fewer minutes."),
    "source_is_no_file": later("{path} is a device or a pipe; name the file to import."),
    "source_is_workshop": later("{path} is the workshop file itself; name the list to import."),
    "start_impossible": later(
        "A session can't start {start} minutes after midnight; write a time of the day."
    ),
    "stock_count_impossible": later(
        "A sheet can't have {count} labels side by side; write a number from 1 to {most}."
    ),
    "stock_kind_unknown": later("“{kind}” is no kind of labels; choose one of {near}."),
    "stock_size_impossible": later("{length} mm can't be; measure again, between 0 and {most} mm."),
    "stock_taken": later("There are labels called “{name}” already; choose another name."),
    "stock_does_not_fit": UNFIT_STOCK,
    "text_too_long": later("This text has {length} characters, and {most} are the most; shorten it."),
    "time_unreadable": later("“{text}” is no time of day; write it like 10:30."),
    "timezone_unknown": later("There is no time zone “{timezone}”; write it like {near}."),
    "too_many_days": later("A workshop has at most {most} days, and these would be {days}."),
    "unknown": UNKNOWN,
    "unknown_format": later("There is no format “{format}”; choose one of {known}."),
    "unknown_sheet": later("There is no paper of the size “{name}”; choose one of {near}."),
    "unknown_stock": later("There are no labels “{name}”; choose some like {near}."),
    "unwritable_text": later(
        "A text in the column {column} holds characters that can't be stored; type it again."
    ),
}

TROUBLES = {
    "altered": later(
        "{path} has been changed by another program in a way that is not safe to open; use a backup of it."
    ),
    "changed_elsewhere": later("{path} was changed by another program meanwhile; open it again."),
    "damaged": later("{path} is damaged; open a backup of it instead."),
    "disk_failed": later("The disk with {path} reported a failure; copy the file to another disk."),
    "disk_full": later("The disk with {path} is full; make room and try again."),
    "exists": later("{path} is there already, and it stays as it is; choose another name."),
    "gone": later("{path} was moved, replaced or removed while it was open; bring it back."),
    "in_use": later("{path} is open in another program; close it there and try again."),
    "is_folder": later("{path} is a folder; name a file in it."),
    "missing": later("There is no file {path}; check its name, or make one with: planner new"),
    "newer": later("{path} comes from a newer version of this program; install that version to open it."),
    "no_such_folder": later("There is no folder for {path}; make the folder first or choose another."),
    "not_a_workshop": later("{path} is not a workshop file."),
    "other_database": later("{path} is a database of another program, not a workshop file."),
    "unreadable": later("{path} can't be read: it belongs to somebody else; ask them for a copy."),
    "read_only": later(
        "{path} is write-protected, or its folder or disk is; work in a folder where you may write."
    ),
}

_DAMAGED_WITH_BACKUPS = later(
    "{path} is damaged. Copies made while you worked are in {backups}; open the latest."
)
_IN_USE_BY = later("{path} is open at {who}; close it there and try again.")
_CODES_OF_CLOCK_VALUES = ("hours_impossible", "closure_impossible", "nothing_to_shift")
_CLOCK_VALUES = ("start", "end", "opens", "closes")


_NEAR = {"unknown_stock": ("5395", "5392", "L4785", "A6"), "unknown_sheet": ("Letter", "A4")}
"""Named where nothing is near to what was written."""


def refusal(code: str, values: Mapping[str, object], words: Words) -> str:
    """Of a `Refused`."""
    entry = REFUSALS[code]
    if entry is UNFIT_STOCK and values["kind"] in own_labels.MISFITS:
        return own_labels.misfit(str(values["kind"]), values, is_inches=False, words=words)
    if not isinstance(entry, str):
        entry = entry[str(values["kind"])]
    if code in _NEAR and not values["near"]:
        values = {**values, "near": _NEAR[code]}
    return words.gettext(entry).format_map(_shown(code, values, words))


def trouble(code: str, values: Mapping[str, object], words: Words) -> str:
    """Of a `StoreError`."""
    sentence = TROUBLES[code]
    if code == "in_use" and values.get("who"):
        sentence = _IN_USE_BY
    if code == "damaged" and values.get("backups"):
        sentence = _DAMAGED_WITH_BACKUPS
    return words.gettext(sentence).format_map({"path": "", **_shown(code, values, words)})


def _shown(code: str, values: Mapping[str, object], words: Words) -> dict[str, object]:
    clocks = _CLOCK_VALUES if code in _CODES_OF_CLOCK_VALUES else ()
    return {
        name: clock(value) if isinstance(value, int) and name in clocks else _text(value, words)
        for name, value in values.items()
    }


def _text(value: object, words: Words) -> object:
    match value:
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date():
            return long_date(value, words)
        case Path():
            return str(value)
        case list() | tuple():
            return words.gettext(", ").join(map(str, value))
        case _:
            return value
