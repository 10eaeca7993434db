"""What `import` did or would do, in words or as one JSON object."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.cli.import_sources import AGENDA, Imported
from planner.language import Words
from planner.wording.marking import later

if TYPE_CHECKING:
    from planner.importing.draft import FieldChange
    from planner.importing.problem import Problem

KINDS = {
    "participants": later("participants"),
    "sessions": later("sessions"),
    "rooms": later("rooms"),
    AGENDA: later("sessions"),
}
"""What a source can hold, and what its rows then are."""

_SHOWN = 20
_LONGEST = 70
"""Characters of a value that are shown."""


def as_object(imported: Imported, words: Words) -> dict[str, object]:
    plan = imported.plan
    workbook = {"sheet": imported.sheet, "sheets": list(imported.sheets)} if imported.sheets else {}
    return {
        "kind": imported.kind,
        "product": imported.product,
        **workbook,
        "rows": plan.rows,
        "new": plan.new,
        "changed": plan.changed,
        "same": plan.same,
        "repeated": imported.repeated,
        "skipped": plan.skipped,
        "left_out": imported.left_out,
        **({"removed": len(imported.removed)} if imported.kind == AGENDA else {}),
        "changes": [_change_object(change) for change in plan.changes],
        "missing": [{"id": identity, "name": name} for identity, name in imported.missing.items()],
        "problems": [_problem_object(problem, words) for problem in plan.problems],
        "mapping": dict(imported.mapping),
    }


def _change_object(change: "FieldChange") -> Mapping[str, Any]:
    return {
        name: getattr(change, name) for name in ("row", "kind", "id", "about", "field", "before", "after")
    }


def _problem_object(problem: "Problem", words: Words) -> Mapping[str, Any]:
    from planner.wording.problems import problem_sentence  # noqa: PLC0415 - slow import

    return {
        "row": problem.row,
        "field": problem.field,
        "code": problem.code,
        "value": problem.value,
        "sentence": problem_sentence(problem, words),
    }


def told(imported: Imported, source: Path, words: Words, *, dry_run: bool) -> list[str]:
    plan = imported.plan
    lines = [
        _counts(imported, source, words),
        *_what_it_is(imported, words),
        *_mapping(imported, words),
        *(_names(imported, words) if dry_run else []),
        *_changes(imported, words),
        *_problems(imported, words),
    ]
    if not (plan.new or plan.changed or imported.removed):
        lines.append(words.gettext("  Nothing is new and nothing changed."))
    if dry_run:
        lines.append(words.gettext("Nothing was written; leave out --dry-run to do it."))
    elif plan.records or imported.removed:
        lines.append(words.gettext("Done; planner undo takes it back."))
    return lines


def _counts(imported: Imported, source: Path, words: Words) -> str:
    plan = imported.plan
    if imported.left_out:
        sentence = words.gettext(
            "{path}: {rows} rows of {kind}: {new} new, {changed} changed, {same} the same, "
            "{repeated} repeated, {skipped} that can't be taken in, {left_out} left out as you said."
        )
    else:
        sentence = words.gettext(
            "{path}: {rows} rows of {kind}: {new} new, {changed} changed, {same} the same, "
            "{repeated} repeated, {skipped} that can't be taken in."
        )
    return sentence.format(
        path=source,
        rows=plan.rows,
        kind=words.gettext(KINDS[imported.kind]),
        new=plan.new,
        changed=plan.changed,
        same=plan.same,
        repeated=imported.repeated,
        skipped=plan.skipped,
        left_out=imported.left_out,
    )


def _what_it_is(imported: Imported, words: Words) -> list[str]:
    lines = []
    if imported.lines is not None:
        lines.append(words.gettext("  {count} lines in the file.").format(count=imported.lines))
    if imported.sheet:
        lines.append(words.gettext("  Sheet “{sheet}”.").format(sheet=imported.sheet))
    if imported.product:
        lines.append(words.gettext("  An export of {product}.").format(product=imported.product))
    return lines


def _mapping(imported: Imported, words: Words) -> list[str]:
    """Only columns that were taken in; what was left out of the others, in one line."""
    taken = []
    if imported.remembered:
        sentence = words.gettext("  The columns are those of {name}, and read as they were then:")
        taken.append(sentence.format(name=imported.remembered))
    taken += [f"  {column} → {field}" for column, field in imported.mapping.items() if field != "-"]
    if imported.unused:
        sentence = words.gettext("  Columns left out: {columns}")
        taken.append(sentence.format(columns=words.gettext(", ").join(imported.unused)))
    return taken


def _names(imported: Imported, words: Words) -> list[str]:
    """Of the new, and of those the list does not have."""
    lines = []
    if imported.new:
        lines.append(words.gettext("  New: {names}").format(names=_first(imported.new, words)))
    if imported.removed:
        lines.append(words.gettext("  Taken out: {names}").format(names=_first(imported.removed, words)))
    if imported.missing:
        sentence = words.gettext("  In the workshop and not in the file: {names}")
        lines.append(sentence.format(names=_first(list(imported.missing.values()), words)))
    return lines


def _first(called: Sequence[str], words: Words) -> str:
    from planner.wording.series import join, more  # noqa: PLC0415 - slow import

    shown = join(called[:_SHOWN], words)
    rest = len(called) - _SHOWN
    return f"{shown} {more(rest, words)}" if rest > 0 else shown


def _changes(imported: Imported, words: Words) -> list[str]:
    """Of what was there already: each field, what it was and what it is to be."""
    changes = imported.plan.changes
    shown = [
        words.gettext("  {about}: {field} “{before}” → “{after}”").format(
            about=change.about,
            field=change.field,
            before=_shortened(change.before),
            after=_shortened(change.after),
        )
        for change in changes[:_SHOWN]
    ]
    if len(changes) > _SHOWN:
        more = len(changes) - _SHOWN
        sentence = words.ngettext(
            "  … and {count} more change; --json lists it.",
            "  … and {count} more changes; --json lists them.",
            more,
        )
        shown.append(sentence.format(count=more))
    return shown


def _shortened(text: str) -> str:
    """The beginning of an abstract tells which one it is."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _problems(imported: Imported, words: Words) -> list[str]:
    problems = imported.plan.problems
    shown = [_line(problem, words) for problem in (*imported.notes, *problems[:_SHOWN])]
    if len(problems) > _SHOWN:
        more = len(problems) - _SHOWN
        sentence = words.ngettext(
            "  … and {count} more; --json lists it.", "  … and {count} more; --json lists them.", more
        )
        shown.append(sentence.format(count=more))
    return shown


def _line(problem: "Problem", words: Words) -> str:
    from planner.wording.problems import problem_sentence  # noqa: PLC0415 - slow import

    sentence = problem_sentence(problem, words)
    if problem.row is None:
        return f"  {sentence}"
    return words.gettext("  Row {row}: {sentence}").format(row=problem.row, sentence=sentence)
