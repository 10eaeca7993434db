"""What a published schedule calls our records: others tell them apart by it, our own import knows them again.

Published identities are derived: a participant's own id is on the badge and stays with the organizer.
"""

from uuid import UUID, uuid5

GENERATOR = "workshop-planner"
_NAMESPACE = UUID("6b0f3c1e-8d52-4c1b-9d3e-2f6a7c40e915")


def guid(record_id: str) -> str:
    """A UUID that is the same in every export of a record."""
    return str(uuid5(_NAMESPACE, record_id))


WHOLE_VENUE = guid("whole venue")
"""The room, in formats that want one, of what takes the whole venue."""
