"""What a step is called in the history, on the undo button and on the command line."""

from planner.domain.records import BadgePartKind
from planner.language import Words
from planner.wording.badges import badge_part
from planner.wording.marking import later, several

STEPS = {
    "accept_conflict": later("Accept a conflict: {about}"),
    "add_day": later("Add the day {about}"),
    "add_feature": later("Offer “{about}” in rooms"),
    "add_field": later("Add the field “{about}”"),
    "add_group": later("Add the group “{about}”"),
    "add_participant": later("Add {about}"),
    "add_room": later("Add the room “{about}”"),
    "add_session": later("Add “{about}”"),
    "add_stock": later("Add the labels “{about}”"),
    "add_tag": later("Add the tag “{about}”"),
    "add_track": later("Add the track “{about}”"),
    "adjust_printer": later("Adjust the printer “{about}”"),
    "add_walk_in": later("Add {about}, who walked in"),
    "ask_for_help": later("Ask for help for {about}"),
    "assign_role": later("Give a role: {about}"),
    "change_badge_design": later("Change how badges look"),
    "change_badge_part": later("Change on badges: {about}"),
    "change_closure": later("Change when “{about}” is closed"),
    "change_day": later("Change the day {about}"),
    "change_event": later("Change the event “{about}”"),
    "change_field": later("Change the field “{about}”"),
    "change_group": later("Change the group “{about}”"),
    "change_participant": later("Change {about}"),
    "change_role": later("Change a role: {about}"),
    "change_room": later("Change the room “{about}”"),
    "change_session": later("Change “{about}”"),
    "change_stock": later("Change the labels “{about}”"),
    "change_tag": later("Change the tag “{about}”"),
    "change_track": later("Change the track “{about}”"),
    "check_in": later("Check in {about}"),
    "close_room": later("Close “{about}” for a while"),
    "confirm_role": later("Confirm a role: {about}"),
    "copy_day_frame": later("Copy the frame of the day {about}"),
    "duplicate_session": later("Duplicate “{about}”"),
    "end_help": later("End the help for {about}"),
    "import_agenda": later("Import the agenda “{about}”"),
    "import_participants": later("Import people from “{about}”"),
    "import_rooms": later("Import rooms from “{about}”"),
    "import_sessions": later("Import sessions from “{about}”"),
    "insert_day": later("Insert the day {about}"),
    "load_sample": later("Load the sample “{about}”"),
    "mark_distinct": later("Tell apart: {about}"),
    "merge_participants": later("Merge {about}"),
    "move_badge_part": later("Move on badges: {about}"),
    "move_days": later("Move the event to {about}"),
    "move_slot": later("Move “{about}”"),
    "order_fields": later("Put the fields in order"),
    "order_groups": later("Put the groups in order"),
    "order_rooms": later("Put the rooms in order"),
    "order_tracks": later("Put the tracks in order"),
    "pin_slot": later("Pin “{about}”"),
    "relate_sessions": later("Tie “{about}” to another session"),
    "release_agenda": later("Release the agenda as “{about}”"),
    "remove_day": later("Remove the day {about}"),
    "remove_feature": later("No longer offer “{about}” in rooms"),
    "remove_field": later("Remove the field “{about}”"),
    "remove_group": later("Remove the group “{about}”"),
    "remove_logo": later("Remove the logo"),
    "remove_participant": later("Remove {about}"),
    "remove_release": later("Remove the release “{about}”"),
    "remove_room": later("Remove the room “{about}”"),
    "remove_saved_filter": later("Remove the saved filter “{about}”"),
    "remove_session": later("Remove “{about}”"),
    "remove_stock": later("Remove the labels “{about}”"),
    "remove_tag": later("Remove the tag “{about}”"),
    "remove_track": later("Remove the track “{about}”"),
    "rename_release": later("Rename the release “{about}”"),
    "rename_saved_filter": later("Rename the saved filter “{about}”"),
    "reopen_room": later("Open “{about}” again"),
    "replace_in_column": later("Replace in a column: {about}"),
    "reset_badges": later("Make badges look as usual"),
    "resize_session": later("Change the length of “{about}”"),
    "save_filter": later("Save the filter “{about}”"),
    "schedule_session": later("Schedule “{about}”"),
    "set_attendance": later("Change the days of {about}"),
    "set_capacity": later("Change the capacity of “{about}”"),
    "set_detail": later("Change {about}"),
    "set_features": later("Change what “{about}” offers"),
    "set_field": later("Fill in “{about}”"),
    "set_group": later("Change the group of {about}"),
    "set_logo": later("Change the logo"),
    "set_minutes": later("Change the length of “{about}”"),
    "set_needs": later("Change what “{about}” needs"),
    "set_session_status": later("Change the status of “{about}”"),
    "set_status": later("Change the status of {about}"),
    "set_track": later("Change the track of “{about}”"),
    "set_type": later("Change the type of “{about}”"),
    "swap_slots": later("Swap “{about}” with another session"),
    "tag_participants": later("Tag with “{about}”"),
    "unaccept_conflict": later("No longer accept a conflict: {about}"),
    "unadjust_printer": later("No longer adjust the printer “{about}”"),
    "unassign_role": later("Take away a role: {about}"),
    "unconfirm_role": later("Mark a role as not confirmed: {about}"),
    "undo_check_in": later("Undo the check-in of {about}"),
    "unmark_distinct": later("No longer tell apart: {about}"),
    "unpin_slot": later("Unpin “{about}”"),
    "unrelate_sessions": later("Untie “{about}” from another session"),
    "unschedule_session": later("Unschedule “{about}”"),
    "unschedule_slot": later("Unschedule “{about}”"),
    "untag_participants": later("Take away the tag “{about}”"),
}
"""`about` is a name or title as it was then."""

_ABOUT_BADGE_PARTS = ("change_badge_part", "move_badge_part")
"""Their `about` is a `BadgePartKind`."""

STEPS_ABOUT_MANY = {
    "move_slots": several("Move {count} session", "Move {count} sessions"),
    "pin_slots": several("Pin {count} session", "Pin {count} sessions"),
    "plan_days": several("Plan {count} day", "Plan {count} days"),
    "reflow_day": several("Move {count} session after a delay", "Move {count} sessions after a delay"),
    "remove_fields": several("Remove {count} field", "Remove {count} fields"),
    "remove_groups": several("Remove {count} group", "Remove {count} groups"),
    "remove_participants": several("Remove {count} person", "Remove {count} people"),
    "remove_rooms": several("Remove {count} room", "Remove {count} rooms"),
    "remove_saved_filters": several("Remove {count} saved filter", "Remove {count} saved filters"),
    "remove_sessions": several("Remove {count} session", "Remove {count} sessions"),
    "remove_stocks": several("Remove {count} kind of labels", "Remove {count} kinds of labels"),
    "remove_tags": several("Remove {count} tag", "Remove {count} tags"),
    "remove_tracks": several("Remove {count} track", "Remove {count} tracks"),
    "schedule_sessions": several("Schedule {count} session", "Schedule {count} sessions"),
    "set_attendances": several("Change the days of {count} person", "Change the days of {count} people"),
    "set_capacities": several("Change the capacity of {count} room", "Change the capacity of {count} rooms"),
    "set_details": several("Change {count} person", "Change {count} people"),
    "set_groups": several("Change the group of {count} person", "Change the group of {count} people"),
    "set_minutes_of_many": several(
        "Change the length of {count} session", "Change the length of {count} sessions"
    ),
    "set_session_statuses": several(
        "Change the status of {count} session", "Change the status of {count} sessions"
    ),
    "set_statuses": several("Change the status of {count} person", "Change the status of {count} people"),
    "set_tracks": several("Change the track of {count} session", "Change the track of {count} sessions"),
    "set_types": several("Change the type of {count} session", "Change the type of {count} sessions"),
    "shift_later": several("Shift {count} session", "Shift {count} sessions"),
    "unpin_slots": several("Unpin {count} session", "Unpin {count} sessions"),
    "unschedule_slots": several("Unschedule {count} session", "Unschedule {count} sessions"),
}
"""`about` is how many."""


def label(kind: str, about: str, words: Words) -> str:
    """ "Move “Water and dignity”". A kind of a later version, met in its file, is shown as it is."""
    if kind in STEPS_ABOUT_MANY and about.isdecimal():
        count = int(about)
        return words.ngettext(*STEPS_ABOUT_MANY[kind], count).format(count=count)
    if kind in _ABOUT_BADGE_PARTS and about in set(BadgePartKind):
        about = badge_part(BadgePartKind(about), words)
    if kind in STEPS:
        return words.gettext(STEPS[kind]).format(about=about)
    return f"{kind.replace('_', ' ').capitalize()} {about}".strip()
