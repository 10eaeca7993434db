import ast
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from planner.domain.refusal import Refused
from planner.store.document import Document
from tests.operations.verbs import VERBS, Pick
from tests.operations.workshop import a_workshop, tables

OPERATIONS = Path(__file__).parents[2] / "planner" / "operations"
TESTED_BY_THEIR_OWN = {"importing", "agenda_import", "sample", "papers"}
WITHOUT_EFFECT = {
    "badges.reset_badges": "badges look as usual",
    "days.plan_days": "the workshop has its days already",
    "help.end_help": "nobody waits for help",
    "events.remove_logo": "it has no logo",
    "adjustments.remove_adjustment": "no printer misses",
    "agenda.unpin_slots": "nothing is pinned",
    "fields.order_fields": "there is one",
    "merging.unmark_distinct": "nobody is told apart",
    "own_stocks.change_stock": "nobody measured labels",
    "own_stocks.remove_stocks": "nobody measured labels",
    "saved_filters.rename_saved_filter": "nothing is saved",
    "saved_filters.remove_saved_filters": "nothing is saved",
    "groups.order_groups": "there is one",
    "tracks.order_tracks": "there is one",
}
"""Verbs that change nothing in `a_workshop`; they have tests of their own."""


def first_or_last(turn: int) -> Any:
    """First one record of a kind, then the other."""
    state = {"turn": turn}

    def choose(records: Sequence[Any]) -> Any:
        state["turn"] += 1
        return records[0] if state["turn"] % 2 else records[-1]

    return choose


def verbs_written() -> set[str]:
    return {
        f"{path.stem}.{function.name}"
        for path in OPERATIONS.glob("*.py")
        if path.stem not in TESTED_BY_THEIR_OWN
        for function in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(function, ast.FunctionDef)
        and not function.name.startswith("_")
        and any(
            isinstance(node, ast.Call)
            and (
                (isinstance(node.func, ast.Attribute) and node.func.attr == "edit")
                or (isinstance(node.func, ast.Name) and node.func.id == "_put")
            )
            for node in ast.walk(function)
        )
    }


def test_every_verb_is_among_those_undone_here() -> None:
    assert set(VERBS) == verbs_written()


@pytest.mark.parametrize("turn", [0, 1])
@pytest.mark.parametrize("name", sorted(set(VERBS) - set(WITHOUT_EFFECT)))
def test_undo_of_a_verb_brings_back_all_tables_and_redo_its_effect(
    workshop: Document, name: str, turn: int
) -> None:
    before, step = tables(workshop), workshop.last_step
    VERBS[name](workshop, Pick(workshop, first_or_last(turn)))
    after = tables(workshop)
    assert workshop.last_step == step + (after != before)
    if after == before:
        return
    workshop.undo()
    assert tables(workshop) == before
    workshop.redo()
    assert tables(workshop) == after


@pytest.mark.parametrize("name", sorted(set(VERBS) - set(WITHOUT_EFFECT)))
def test_a_verb_has_an_effect_in_a_full_workshop(name: str) -> None:
    def has_effect(turn: int) -> bool:
        with a_workshop() as document:
            step = document.last_step
            VERBS[name](document, Pick(document, first_or_last(turn)))
            return document.last_step > step

    assert has_effect(0) or has_effect(1)


@pytest.mark.parametrize("name", sorted(VERBS))
def test_a_verb_that_finds_nothing_refuses_or_can_be_undone(empty_workshop: Document, name: str) -> None:
    before = tables(empty_workshop)
    try:
        VERBS[name](empty_workshop, Pick(empty_workshop, random.Random(1).choice))
    except (Refused, IndexError):
        assert tables(empty_workshop) == before
        assert empty_workshop.last_step == 0
    else:
        while empty_workshop.undo():
            pass
        assert tables(empty_workshop) == before
