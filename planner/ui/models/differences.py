"""From one list of ids to another in the smallest steps a model may tell its views."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex

MOST_RUNS = 40
"""Beyond, views are better off beginning anew."""

Take = Callable[[list[str]], None]


def apply(model: QAbstractItemModel, old: list[str], new: list[str], take: Take) -> bool:
    """Remove, move one row, insert; False, with nothing done, where that would not lead to `new`."""
    if old == new:
        take(new)
        return True
    if not old or not new:
        return False
    before, after = set(old), set(new)
    kept = [each for each in old if each in after]
    kept_after = [each for each in new if each in before]
    move = _one_move(kept, kept_after)
    gone = list(runs(old, before - after))
    come = list(runs(new, after - before))
    if move is None or len(gone) + len(come) > MOST_RUNS:
        return False
    _remove(model, old, gone, take)
    if move:
        _move(model, kept, kept_after, *move, take)
    _insert(model, kept_after, new, come, take)
    return True


def runs(ids: Sequence[str], wanted: set[str]) -> Iterator[tuple[int, int]]:
    """First and last place of each stretch of wanted ones."""
    start = None
    for place, identity in enumerate(ids):
        if identity in wanted:
            start = place if start is None else start
        elif start is not None:
            yield start, place - 1
            start = None
    if start is not None:
        yield start, len(ids) - 1


def _one_move(old: list[str], new: list[str]) -> tuple[()] | tuple[int, int] | None:
    """From where to where one row goes; () where none does, None where more do."""
    if old == new:
        return ()
    first = next(place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other)
    last = next(place for place in range(len(old) - 1, -1, -1) if old[place] != new[place])
    if old[first] == new[last] and old[first + 1 : last + 1] == new[first:last]:
        return first, last
    if old[last] == new[first] and old[first:last] == new[first + 1 : last + 1]:
        return last, first
    return None


def _remove(model: QAbstractItemModel, old: list[str], gone: list[tuple[int, int]], take: Take) -> None:
    left = list(old)
    for first, last in reversed(gone):
        model.beginRemoveRows(QModelIndex(), first, last)
        left = left[:first] + left[last + 1 :]
        take(left)
        model.endRemoveRows()


def _move(
    model: QAbstractItemModel, old: list[str], new: list[str], start: int, end: int, take: Take
) -> None:
    place = end + 1 if end > start else end
    if old != new and model.beginMoveRows(QModelIndex(), start, start, QModelIndex(), place):
        take(new)
        model.endMoveRows()


def _insert(
    model: QAbstractItemModel, old: list[str], new: list[str], come: list[tuple[int, int]], take: Take
) -> None:
    grown = list(old)
    for first, last in come:
        model.beginInsertRows(QModelIndex(), first, last)
        grown[first:first] = new[first : last + 1]
        take(list(grown))
        model.endInsertRows()
    take(new)
