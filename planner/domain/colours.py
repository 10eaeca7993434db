"""The colours of tracks and groups: told apart with any kind of colour vision.

Source: Okabe and Ito, "Color Universal Design" (2008), without black.
"""

from collections.abc import Collection

OKABE_ITO = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442")


def next_colour(taken: Collection[str]) -> str:
    """The first colour nobody has; when all are taken, they go round again."""
    free = (colour for colour in OKABE_ITO if colour not in taken)
    return next(free, OKABE_ITO[len(taken) % len(OKABE_ITO)])
