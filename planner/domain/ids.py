"""Identities: ten Crockford base32 characters, short enough to type at a desk.

Source of the alphabet: Douglas Crockford, "Base 32" (no I, L, O, U).
"""

import hashlib
import random
import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
_PAIRS = [first + second for first in ALPHABET for second in ALPHABET]
_WELL_FORMED = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
_MISREAD = str.maketrans("ILO", "110")


def new_id(source: random.Random) -> str:
    """A random identity from `source` (a `random.SystemRandom` outside tests)."""
    return _encode(source.getrandbits(5 * LENGTH))


def derived_id(*parts: str) -> str:
    """The identity of a fact that can exist once, equal on every laptop (a check-in: participant, day)."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return _encode(int.from_bytes(digest[:8], "big") >> (64 - 5 * LENGTH))


def typed_id(text: str) -> str | None:
    """What somebody typed or scanned, as an identity; None where it can't be one."""
    candidate = text.strip().upper().replace("-", "").translate(_MISREAD)
    return candidate if _WELL_FORMED.fullmatch(candidate) else None


def _encode(number: int) -> str:
    """Two characters at a time: an import asks for 100,000 of them."""
    high = _PAIRS[number >> 40] + _PAIRS[number >> 30 & 1023] + _PAIRS[number >> 20 & 1023]
    return high + _PAIRS[number >> 10 & 1023] + _PAIRS[number & 1023]
