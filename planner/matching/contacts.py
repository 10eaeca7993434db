"""What leads to a person: mailbox, telephone, place and organisation, each as it can be compared."""

import re
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from planner.matching.letters import latin

_FREE_HOST_WORDS = """
gmail.com googlemail.com yahoo.com hotmail.com outlook.com live.com icloud.com me.com aol.com
gmx.de gmx.net web.de mail.ru yandex.ru yandex.com protonmail.com proton.me qq.com 163.com 126.com
naver.com orange.fr wanadoo.fr free.fr libero.it uol.com.br bol.com.br terra.com.br msn.com
ymail.com mail.com zoho.com
"""
FREE_HOSTS = frozenset(_FREE_HOST_WORDS.split())
_OFFICE_WORDS = """
info contact office admin mail hello registration events team secretary secretariat general
contacto oficina kontakt buero bureau contato direction direccion noreply no-reply support press
media
"""
OFFICES = frozenset(_OFFICE_WORDS.split())
_TAG = re.compile(r"\+[^@]*(?=@)")
_EXTENSION = re.compile(r"(?i)\s*(ext\.?|extension|x|#)\s*\d+\s*$")
_NO_DIGITS = re.compile(r"\D+")
DIGITS = 9
"""Of a telephone number from its end: what comes before is a country or a zero."""
_LEGAL_WORDS = "the of and for inc ltd llc e v ev gmbh sa ag org de la y et und"
_LEGAL = frozenset(_LEGAL_WORDS.split())


def address(email: str) -> str:
    return email.strip().lower()


def mailbox(email: str) -> str:
    """Of an `address`: without the word after a plus sign, and at Gmail without dots."""
    local, at, host = _TAG.sub("", email).rpartition("@")
    if host in ("gmail.com", "googlemail.com"):
        local, host = local.replace(".", ""), "gmail.com"
    return local + at + host


def word_of(email: str) -> str:
    """What stands before the @, where it tells of one person; else nothing."""
    local = _TAG.sub("", email).rpartition("@")[0]
    return "" if len(local) < 6 or local in OFFICES else local


def host_of(email: str) -> str:
    """The house's, not that of a service everybody may use."""
    host = email.rpartition("@")[2]
    return "" if host in FREE_HOSTS else host


def are_like_emails(one: str, other: str) -> bool:
    word = word_of(one)
    if word and word == word_of(other):
        return True
    return len(one) > 9 and OSA.distance(one, other, score_cutoff=1) <= 1


def telephone(phone: str) -> str:
    """The last digits; nothing where there are too few to tell anybody apart."""
    if not phone:
        return ""
    digits = _NO_DIGITS.sub("", _EXTENSION.sub("", phone))
    return digits[-DIGITS:] if len(digits) > 6 and len(set(digits)) > 2 else ""


def are_same_phones(one: str, other: str) -> bool:
    """Of `telephone`; a local number is the end of a full one."""
    shorter = min(len(one), len(other))
    return bool(one and other) and one[-shorter:] == other[-shorter:]


@lru_cache(maxsize=1 << 15)
def house(organisation: str) -> str:
    return " ".join(word for word in latin(organisation).split() if word not in _LEGAL)


@lru_cache(maxsize=1 << 16)
def are_like_houses(one: str, other: str) -> bool:
    """Of `house`: "afsc" and "american friends service committee", or one that tells the town too."""
    if _letters(one) == other.replace(" ", "") or _letters(other) == one.replace(" ", ""):
        return True
    return min(len(one), len(other)) > 4 and fuzz.token_set_ratio(one, other) >= 92


def _letters(words: str) -> str:
    return "".join(word[0] for word in words.split()) if words.count(" ") > 1 else ""
