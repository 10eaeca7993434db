"""Why two people may be one, in a sentence."""

from collections.abc import Sequence

from planner.domain.likeness import Reason
from planner.language import Words
from planner.wording.marking import later

_PHRASES = {
    Reason.EMAIL: later("same e-mail address"),
    Reason.MAILBOX: later("same mailbox, its address written in another way"),
    Reason.LIKE_EMAIL: later("similar e-mail addresses"),
    Reason.PHONE: later("same phone number"),
    Reason.ORGANISATION: later("same organisation"),
    Reason.CITY: later("same city"),
    Reason.NAME: later("same name"),
    Reason.TURNED: later("given and family name the other way round"),
    Reason.ACCENTS: later("same name but for accents, capitals or hyphens"),
    Reason.SCRIPT: later("same name in two scripts"),
    Reason.ONE_LETTER: later("the names differ by a letter or two"),
    Reason.LIKE_NAME: later("the names sound alike"),
    Reason.NICKNAME: later("one name is short for the other"),
    Reason.INITIAL: later("one has only an initial"),
    Reason.MORE_NAMES: later("one has a name more"),
    Reason.OTHER_GIVEN_NAME: later("but other given names: perhaps two people who share an address"),
    Reason.OTHER_FAMILY_NAME: later("another family name: perhaps it has changed"),
    Reason.OTHER_SUFFIX: later("but only one is a junior: perhaps parent and child"),
    Reason.NAME_NOT_COMPARED: later("the names are in scripts that can't be compared"),
}


def reason_sentence(reasons: Sequence[Reason], words: Words) -> str:
    """ "Same e-mail address; the names differ by one letter."; empty without a reason."""
    if not reasons:
        return ""
    phrases = _phrases(reasons, words)
    return words.gettext("{sentence}.").format(sentence=phrases[:1].upper() + phrases[1:])


def looks_like(name: str, reasons: Sequence[Reason], words: Words) -> str:
    """ "Looks like Ana Beltrán: same phone number; the names differ by a letter or two." """
    if not reasons:
        return words.gettext("Looks like {name}.").format(name=name)
    return words.gettext("Looks like {name}: {reasons}.").format(name=name, reasons=_phrases(reasons, words))


def phrase(reason: Reason, words: Words) -> str:
    """One reason, beginning small: it stands in the middle of a sentence too."""
    return words.gettext(_PHRASES[reason])


def _phrases(reasons: Sequence[Reason], words: Words) -> str:
    return words.gettext("; ").join(phrase(reason, words) for reason in reasons)
