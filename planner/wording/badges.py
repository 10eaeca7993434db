"""The words about badges: what their parts are called, and what they say beside the record's own words."""

from planner.domain.records import BadgePartKind
from planner.language import Words


def badge_part(kind: BadgePartKind, words: Words) -> str:
    return {
        BadgePartKind.EVENT: words.gettext("Event"),
        BadgePartKind.LOGO: words.gettext("Logo"),
        BadgePartKind.NAME: words.gettext("Name"),
        BadgePartKind.PRONOUNS: words.gettext("Pronouns"),
        BadgePartKind.ORGANISATION: words.gettext("Organisation"),
        BadgePartKind.JOB_TITLE: words.gettext("Job title"),
        BadgePartKind.PLACE: words.gettext("City and country"),
        BadgePartKind.GROUP: words.gettext("Group"),
        BadgePartKind.COLOUR: words.gettext("Group's colour"),
        BadgePartKind.ROLE: words.gettext("Role"),
        BadgePartKind.CODE: words.gettext("Code to scan"),
        BadgePartKind.PHOTO: words.gettext("No photos"),
        BadgePartKind.DIET: words.gettext("Diet"),
        BadgePartKind.CHILDCARE: words.gettext("Childcare"),
    }[kind]


def no_photos(words: Words) -> str:
    """Beside a crossed-out camera."""
    return words.gettext("No photos")


def childcare(words: Words) -> str:
    """Of who has children in the childcare."""
    return words.gettext("Childcare")


def name_line(words: Words) -> str:
    """Under the line on which somebody who came unannounced writes."""
    return words.gettext("Name")


def organisation_line(words: Words) -> str:
    return words.gettext("Organisation")


def rest_left_out(count: int, words: Words) -> str:
    """Below the sessions there was room for."""
    return words.ngettext(
        "and {count} more; see the agenda", "and {count} more; see the agenda", count
    ).format(count=count)
