"""The words on door signs, run sheets, sign-in sheets, desk lists, personal agendas, certificates and counts.

Names, titles and rooms are put into a sentence as isolates, where one of them could turn it round.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from planner.domain.records import Paper
from planner.domain.times import clock
from planner.language import Words
from planner.wording.dates import long_date, short_date
from planner.wording.directions import ISOLATE, ISOLATE_END, has_right_to_left
from planner.wording.series import join, listed


def _filled(template: str, **values: object) -> str:
    """Each value an isolate, where anything in the sentence runs from right to left."""
    shown = {name: str(value) for name, value in values.items()}
    if any(map(has_right_to_left, (template, *shown.values()))):
        shown = {name: f"{ISOLATE}{value}{ISOLATE_END}" for name, value in shown.items()}
    return template.format(**shown)


def left_out(paper: Paper, count: int, words: Words) -> str:
    """Who is not on a paper, and why; empty where nobody needs to know."""
    if not count:
        return ""
    if paper is Paper.CERTIFICATES:
        return words.ngettext(
            "{count} person never checked in and gets no certificate.",
            "{count} people never checked in and get no certificate.",
            count,
        ).format(count=count)
    if paper is Paper.DESK_LIST:
        return not_coming(count, words)
    return ""


# door signs


def changed_at(at: datetime, today: date, words: Words) -> str:
    """ "changed at 10:40"; of another day with its date."""
    time = clock(60 * at.hour + at.minute)
    if at.date() == today:
        return _filled(words.gettext("changed at {time}"), time=time)
    return _filled(words.gettext("changed {date}, {time}"), date=short_date(at.date(), words), time=time)


def not_here_any_more(words: Words) -> str:
    return words.gettext("Not here any more")


def moved_to(title: str, place: str, day: date | None, start: int, words: Words) -> str:
    """ "Housing is now in Lab at 11:00"; `day` where it is another one."""
    if day is None:
        return _filled(
            words.gettext("“{title}” is now in {room} at {time}."), title=title, room=place, time=clock(start)
        )
    return _filled(
        words.gettext("“{title}” is now in {room} on {date} at {time}."),
        title=title,
        room=place,
        date=short_date(day, words),
        time=clock(start),
    )


def moved_everywhere(title: str, day: date | None, start: int, words: Words) -> str:
    """It takes the whole venue now."""
    if day is None:
        return _filled(words.gettext("“{title}” is now at {time}."), title=title, time=clock(start))
    return _filled(
        words.gettext("“{title}” is now on {date} at {time}."),
        title=title,
        date=short_date(day, words),
        time=clock(start),
    )


def not_held(title: str, words: Words) -> str:
    return _filled(words.gettext("“{title}” does not take place here."), title=title)


def cancelled(title: str, start: int, words: Words) -> str:
    return _filled(words.gettext("“{title}” at {time} is cancelled."), title=title, time=clock(start))


def nothing_here(words: Words) -> str:
    return words.gettext("Nothing is planned here on this day.")


def no_rooms(words: Words) -> str:
    return words.gettext("This workshop has no rooms yet.")


def no_room_used(words: Words) -> str:
    return words.gettext("No session has a room yet; a door sign shows what happens behind the door.")


# run sheets and sign-in sheets


def for_the_facilitator(words: Words) -> str:
    return words.gettext("For the facilitator only")


def no_sessions(words: Words) -> str:
    return words.gettext("No session is in the agenda yet.")


def run_sheet_headings(words: Words) -> Mapping[str, str]:
    return {
        "place": words.gettext("When and where"),
        "people": words.gettext("People"),
        "needs": words.gettext("What it needs, and what the room has"),
        "access": words.gettext("Access needs"),
        "notes": words.gettext("Notes"),
        "own_notes": words.gettext("Your notes"),
    }


def timing_columns(words: Words) -> tuple[str, str, str, str, str]:
    """Of a table of times: the day, and when the session is where."""
    return (
        words.gettext("Day and room"),
        words.gettext("Start"),
        words.gettext("Half time"),
        words.gettext("10 minutes left"),
        words.gettext("End"),
    )


def people_columns(words: Words) -> tuple[str, str, str, str]:
    return (
        words.gettext("Part"),
        words.gettext("Name"),
        words.gettext("How it is said, pronouns"),
        words.gettext("Organisation"),
    )


def of_unconfirmed(part: str, words: Words) -> str:
    """Somebody's part that they have not agreed to."""
    return _filled(words.gettext("{part} (not confirmed)"), part=part)


def nobody_yet(words: Words) -> str:
    return words.gettext("Nobody has a part in it yet.")


def minutes(count: int, words: Words) -> str:
    return words.ngettext("{count} minute", "{count} minutes", count).format(count=count)


def held_in(language: str, words: Words) -> str:
    """The language of a session."""
    return _filled(words.gettext("in {language}"), language=language)


def expected(count: int, words: Words) -> str:
    return words.ngettext("{count} person expected", "{count} people expected", count).format(count=count)


def at_most(count: int, words: Words) -> str:
    return words.gettext("at most {count}").format(count=count)


def room_offers(room: str, features: Sequence[str], words: Words) -> str:
    """ "Lab has: projector, hearing loop."."""
    return _filled(words.gettext("{room} has: {features}."), room=room, features=join(features, words))


def room_lacks(room: str, features: Sequence[str], words: Words) -> str:
    return _filled(
        words.gettext("{room} lacks: {features}. Ask the host committee for it."),
        room=room,
        features=join(features, words),
    )


def access_needs(name: str, needs: str, words: Words) -> str:
    return _filled(words.gettext("{name}: {needs}"), name=name, needs=needs)


def sign_in_columns(words: Words) -> tuple[str, str, str, str]:
    return (
        words.gettext("No."),
        words.gettext("Name"),
        words.gettext("Organisation"),
        words.gettext("Signature"),
    )


# desk list


def desk_list_columns(words: Words) -> tuple[str, str, str, str, str]:
    return (
        words.gettext("Number"),
        words.gettext("Name"),
        words.gettext("Organisation"),
        words.gettext("City"),
        words.gettext("Group"),
    )


def how_to_type_back(words: Words) -> str:
    return words.gettext("Tick who comes; later type the numbers at the front desk.")


def sorted_name(family: str, given: str, words: Words) -> str:
    """ "Beltrán, Ana"."""
    if not family or not given:
        return family or given
    return _filled(words.gettext("{family}, {given}"), family=family, given=given)


def without_name(words: Words) -> str:
    return words.gettext("(no name)")


def has_come(words: Words) -> str:
    """Said in place of a tick."""
    return words.gettext("checked in")


def does_not_attend(words: Words) -> str:
    """Said in place of a dash."""
    return words.gettext("not on this day")


def waiting_list(words: Words) -> str:
    return words.gettext("On the waiting list")


def not_coming(count: int, words: Words) -> str:
    return words.ngettext(
        "{count} person who declined or cancelled is not on this list.",
        "{count} people who declined or cancelled are not on this list.",
        count,
    ).format(count=count)


def people_listed(count: int, words: Words) -> str:
    return words.ngettext("{count} person", "{count} people", count).format(count=count)


def nobody_registered(words: Words) -> str:
    return words.gettext("Nobody is registered yet.")


# personal agendas


def not_attending(words: Words) -> str:
    return words.gettext("Not there on this day")


def nothing_for_all(words: Words) -> str:
    return words.gettext("Nothing is planned for everybody on this day; choose from the agenda.")


# name tents


def no_tents(words: Words) -> str:
    return words.gettext("Nobody has a part in a session yet; name tents are for those who do.")


# certificates


def certificate(words: Words) -> str:
    return words.gettext("Certificate of attendance")


def this_certifies(words: Words) -> str:
    return words.gettext("This is to certify that")


def took_part_in(words: Words) -> str:
    """Between a person's name and the event's."""
    return words.gettext("took part in")


def at_place(place: str, words: Words) -> str:
    return _filled(words.gettext("at {place}"), place=place)


def attended_days(days: Sequence[date], words: Words) -> str:
    """ "on Thu 26 May and Fri 27 May 2016"."""
    if len(days) == 1:
        return _filled(words.gettext("on {date}"), date=long_date(days[0], words))
    first, last = short_date(days[0], words), short_date(days[-1], words)
    if len(days) > 2 and len(days) == (days[-1] - days[0]).days + 1:
        template = words.gettext("from {first} to {last} {year}")
        return _filled(template, first=first, last=last, year=days[-1].year)
    dates = listed([short_date(day, words) for day in days], words)
    return _filled(words.gettext("on {dates} {year}"), dates=dates, year=days[-1].year)


def attended_hours(minutes: int, words: Words) -> str:
    """ "12½ hours of programme"; to the nearest half hour, empty for less than a quarter."""
    halves = (minutes + 15) // 30
    if not halves:
        return ""
    whole, half = divmod(halves, 2)
    shown = f"{whole or ''}{'½' if half else ''}"
    count = 1 if halves <= 2 else max(2, whole)
    return words.ngettext("{hours} hour of programme", "{hours} hours of programme", count).format(
        hours=shown
    )


def for_the_hosts(words: Words) -> str:
    """Under the line to sign on."""
    return words.gettext("For the hosts")


def date_signed(words: Words) -> str:
    return words.gettext("Date")


def nobody_came(words: Words) -> str:
    return words.gettext("Nobody has checked in yet; a certificate is for those who came.")


# meal counts


def meal_columns(words: Words) -> tuple[str, str, str]:
    return words.gettext("Diet"), words.gettext("Expected"), words.gettext("Checked in so far")


def no_diet(words: Words) -> str:
    return words.gettext("No special diet")


def everybody(words: Words) -> str:
    return words.gettext("All")


def no_meals(words: Words) -> str:
    return words.gettext("No meal is in the agenda of this day.")


def numbers_only(words: Words) -> str:
    return words.gettext(
        "Numbers only: diets as they were written, people who are there at the time of the meal."
    )
