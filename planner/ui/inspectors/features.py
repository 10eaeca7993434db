"""What rooms offer and sessions need, in the words used before."""

from planner.domain.names import folded
from planner.domain.snapshot import Snapshot


def known_features(taken: Snapshot) -> list[str]:
    """Each once, however it is written; as rooms write it, where one offers it."""
    written = [need.feature for need in taken.needs] + [offered.feature for offered in taken.features]
    names = {folded(name): name for name in written}
    return [names[key] for key in sorted(names)]
