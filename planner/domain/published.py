"""What a published schedule calls our records, so that others tell them apart and our own import knows them again.

Published identities are derived: the id of a participant is what a badge carries and stays with the organizer.
"""

from uuid import UUID, uuid5

GENERATOR = "workshop-planner"
_NAMESPACE = UUID("6b0f3c1e-8d52-4c1b-9d3e-2f6a7c40e915")


def guid(record_id: str) -> str:
    """A UUID that is the same in every export of a record."""
    return str(uuid5(_NAMESPACE, record_id))


WHOLE_VENUE = guid("whole venue")
"""The room, in formats that want one, of what takes the whole venue."""
