"""Doing a verb for a field, which tells what is wrong at the field and not in the banner."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

from planner.domain.refusal import Refused
from planner.store.document import Document
from planner.ui.workspace import Workspace
from planner.wording import refusals

P = ParamSpec("P")


def attempt(
    workspace: Workspace,
    verb: Callable[Concatenate[Document, P], Any],
    /,
    *arguments: P.args,
    **named: P.kwargs,
) -> str:
    """Do it as one step; the sentence that says why it can't be done, empty when it is done."""
    told = [workspace.words.gettext("This is not saved.")]

    def tried(document: Document) -> None:
        try:
            verb(document, *arguments, **named)
            told[0] = ""
        except Refused as refused:
            told[0] = refusals.refusal(refused.code, refused.values, workspace.words)

    workspace.run(tried)
    return told[0]
