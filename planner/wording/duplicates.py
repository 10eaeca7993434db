"""Why two people may be one, in a sentence."""

from collections.abc import Sequence

from planner.domain.likeness import Reason
from planner.language import Words


def reason_sentence(reasons: Sequence[Reason], words: Words) -> str:
    """ "Same e-mail address; the names differ by one letter."; empty without a reason."""
    if not reasons:
        return ""
    phrases = words.gettext("; ").join(phrase(reason, words) for reason in reasons)
    return words.gettext("{sentence}.").format(sentence=phrases[:1].upper() + phrases[1:])


def phrase(reason: Reason, words: Words) -> str:
    """One reason, beginning small: it stands in the middle of a sentence too."""
    match reason:
        case Reason.EMAIL:
            return words.gettext("same e-mail address")
        case Reason.MAILBOX:
            return words.gettext("same mailbox, its address written in another way")
        case Reason.LIKE_EMAIL:
            return words.gettext("similar e-mail addresses")
        case Reason.PHONE:
            return words.gettext("same phone number")
        case Reason.ORGANISATION:
            return words.gettext("same organisation")
        case Reason.CITY:
            return words.gettext("same city")
        case _:
            return _of_names(reason, words)


def _of_names(reason: Reason, words: Words) -> str:
    match reason:
        case Reason.NAME:
            return words.gettext("same name")
        case Reason.TURNED:
            return words.gettext("given and family name the other way round")
        case Reason.ACCENTS:
            return words.gettext("same name but for accents, capitals or hyphens")
        case Reason.SCRIPT:
            return words.gettext("same name in two scripts")
        case Reason.ONE_LETTER:
            return words.gettext("the names differ by a letter or two")
        case Reason.LIKE_NAME:
            return words.gettext("the names sound alike")
        case Reason.NICKNAME:
            return words.gettext("one name is short for the other")
        case Reason.INITIAL:
            return words.gettext("one has only an initial")
        case _:
            return _against(reason, words)


def _against(reason: Reason, words: Words) -> str:
    match reason:
        case Reason.MORE_NAMES:
            return words.gettext("one has a name more")
        case Reason.OTHER_GIVEN_NAME:
            return words.gettext("but other given names: perhaps two people who share an address")
        case Reason.OTHER_FAMILY_NAME:
            return words.gettext("another family name: perhaps it has changed")
        case Reason.OTHER_SUFFIX:
            return words.gettext("but only one is a junior: perhaps parent and child")
        case _:
            return words.gettext("the names are in scripts that can't be compared")
