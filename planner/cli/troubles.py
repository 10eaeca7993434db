"""What went wrong, as one sentence; for what nobody foresaw, a log that holds no names."""

from datetime import UTC, datetime

import click

from planner import reports
from planner.domain.refusal import Refused
from planner.importing.unreadable import Unreadable
from planner.language import Words
from planner.store.errors import StoreError
from planner.wording import problems, refusals


def sentence(error: Exception, words: Words) -> str:
    match error:
        case Refused():
            return refusals.refusal(error.code, error.values, words)
        case StoreError():
            return refusals.trouble(error.code, error.values, words)
        case Unreadable():
            return problems.unreadable_sentence(error.code, error.values, words)
        case click.Abort():
            return words.gettext("Stopped.")
        case click.ClickException():
            return error.format_message()
        case OSError() if error.strerror:
            return _file_trouble(error, words)
        case _:
            return _unforeseen(error, words)


def _file_trouble(error: OSError, words: Words) -> str:
    if error.filename is None:
        return words.gettext("That did not work: {reason}.").format(reason=error.strerror)
    match error:
        case FileNotFoundError():
            sentence = words.gettext("There is no file {path}; check its name.")
        case IsADirectoryError():
            sentence = words.gettext("{path} is a folder; name a file in it.")
        case PermissionError():
            sentence = words.gettext("{path} is closed to you; ask its owner, or use a copy.")
        case _:
            sentence = words.gettext("{path} could not be used: {reason}.")
    return sentence.format(path=error.filename, reason=error.strerror)


def _unforeseen(error: Exception, words: Words) -> str:
    place = reports.write(reports.report(error, at=datetime.now(UTC)), reports.home())
    if place is None:
        return words.gettext("Something went wrong in the program ({kind}).").format(
            kind=type(error).__name__
        )
    return words.gettext(
        "Something went wrong in the program; please send {path} to those who look after it."
    ).format(path=place)
