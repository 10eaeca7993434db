"""What each chart of the overview shows, made from counts."""

from collections.abc import Mapping, Sequence

from planner.domain import figures
from planner.domain.figures import Certainty, RoomUse
from planner.domain.records import Day, Group, ParticipantStatus
from planner.language import Words
from planner.ui.charts.bars import Bar, Part, beside
from planner.ui.charts.rows import Drawing
from planner.ui.charts.strips import Key, Scale, Strip
from planner.ui.workspace import Place
from planner.wording import figures as wording
from planner.wording.dates import short_date

MOST_CITIES = 10
ShownRow = tuple[Drawing, Place | None]
Line = tuple[str, int, str, str]
"""Name, count, colour (none: no bar), view of the participants."""

TINTS = {
    Certainty.CONFIRMED: ("accent", 1.0),
    Certainty.REGISTERED: ("accent", 0.5),
    Certainty.OPEN: ("muted", 0.8),
}


def groups(sizes: Mapping[str | None, int], known: Sequence[Group], words: Words) -> list[ShownRow]:
    """Those who come, in the order of the groups; those without one last, where there are some."""
    lines: list[Line] = [
        (group.name, sizes.get(group.id, 0), group.colour, f"group:{group.id}") for group in known
    ]
    if None in sizes:
        lines.append((words.gettext("Without a group"), sizes[None], "muted", "without-group"))
    return _bars(lines, words)


def cities(counts: Mapping[str, int], words: Words) -> list[ShownRow]:
    """The largest, then all others as one, then who gave none."""
    named = {city: count for city, count in counts.items() if city}
    largest, others = figures.most_common(named, MOST_CITIES)
    lines: list[Line] = [(share.name, share.count, "accent", f"search:{share.name}") for share in largest]
    if others:
        lines.append((wording.other_cities(int(others.name), words), others.count, "", ""))
    if "" in counts:
        lines.append((words.gettext("No city given"), counts[""], "", ""))
    return _bars(lines, words, is_beside=True)


def days(
    known: Sequence[Day],
    people: Mapping[ParticipantStatus, int],
    absences: Mapping[tuple[str, ParticipantStatus], int],
    words: Words,
) -> list[ShownRow]:
    """How many come on each day, by how sure it is."""

    def there(day: Day) -> dict[Certainty, int]:
        return figures.coming(
            (status, many - absences.get((day.id, status), 0)) for status, many in people.items()
        )

    everybody = sum(figures.coming(people.items()).values())
    by_day = [(day, there(day)) for day in known]
    return [
        (_day_bar(day, counts, everybody, words), Place("participants", view=f"day:{day.id}"))
        for day, counts in by_day
    ]


def rooms(uses: Sequence[RoomUse], words: Words) -> list[ShownRow]:
    """Below the days and their hours, a strip of time for each room."""
    if not uses:
        return []
    numbers = [_percent(use, words) for use in uses]
    widths = beside([(use.room.name, number) for use, number in zip(uses, numbers, strict=True)])
    hours = tuple((short_date(use.day.date, words), use.day.opens, use.day.closes) for use in uses[0].days)
    rows: list[ShownRow] = [(Scale(hours, *widths, wording.hours(hours, words)), None)]
    for use, number in zip(uses, numbers, strict=True):
        strip = Strip(use.room.name, use.days, number, wording.room(use, words), *widths)
        rows.append((strip, Place("rooms", use.room.id)))
    return [*rows, (Key(tuple(wording.uses(words)), widths[0]), None)]


def _bars(lines: Sequence[Line], words: Words, *, is_beside: bool = False) -> list[ShownRow]:
    longest = max((count for _, count, colour, _ in lines if colour), default=0)
    numbers = [wording.number(count) for _, count, _, _ in lines]
    widths = beside([(line[0], number) for line, number in zip(lines, numbers, strict=True)])
    rows: list[ShownRow] = []
    for (name, count, colour, view), number in zip(lines, numbers, strict=True):
        says = wording.named(name, count, words)
        parts = (Part(count, colour),) if colour else ()
        bar = Bar(name, parts, longest, says, number, *(widths if is_beside else ()))
        rows.append((bar, Place("participants", view=view)))
    return rows


def _day_bar(day: Day, counts: Mapping[Certainty, int], longest: int, words: Words) -> Bar:
    name = short_date(day.date, words)
    if day.label:
        name = words.gettext("{date} · {name}").format(date=name, name=day.label)
    parts = tuple(
        Part(count, *TINTS[kind], word=wording.certainty(kind, count, words))
        for kind, count in counts.items()
    )
    number = wording.number(sum(counts.values()))
    return Bar(name, parts, longest, wording.day(name, counts, words), number)


def _percent(use: RoomUse, words: Words) -> str:
    return "–" if use.percent is None else words.gettext("{percent} %").format(percent=use.percent)
