"""Reads the codes of refusals, troubles and steps out of the program's source."""

import ast
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

PLANNER = Path(__file__).parents[2] / "planner"


def refusals() -> set[str]:
    """All `Refused("code")`."""
    return {code for call in _calls("Refused") if call.args for code in _texts(call.args[0])}


def troubles() -> set[str]:
    """All `StoreError("code")`, beside those the store lists."""
    return {code for call in _calls("StoreError") if call.args for code in _texts(call.args[0])}


def steps() -> set[str]:
    """All kinds given to `document.edit`, straight or by way of `one_or_many` and `_put`."""
    straight = {kind for call in _calls("edit") if call.args for kind in _texts(call.args[0])}
    chosen = {kind for call in _calls("one_or_many") for part in call.args[:2] for kind in _texts(part)}
    put = {kind for call in _calls("_put") for part in call.args[1:3] for kind in _texts(part)}
    return straight | chosen | put


def unknown_kinds() -> set[str]:
    """What a `Refused("unknown", kind="...")` may be about, as far as the source spells it out."""
    return {
        kind
        for call in _calls("Refused")
        if call.args and "unknown" in _texts(call.args[0])
        for keyword in call.keywords
        if keyword.arg == "kind"
        for kind in _texts(keyword.value)
    }


def _calls(name: str) -> Sequence[ast.Call]:
    return _calls_by_name().get(name, ())


@cache
def _calls_by_name() -> Mapping[str, Sequence[ast.Call]]:
    """The whole program's, read once for all tests."""
    found: dict[str, list[ast.Call]] = {}
    for path in sorted(PLANNER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found.setdefault(_called(node.func), []).append(node)
    return found


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _texts(node: ast.expr) -> set[str]:
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp(body=body, orelse=orelse):
            return _texts(body) | _texts(orelse)
        case _:
            return set()
