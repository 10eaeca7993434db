"""What a published schedule calls our records: others tell them apart by it, our own import knows them again.

Published identities are derived: a participant's own id is on the badge and stays with the organizer. It has
50 bits, which a fast computer tries in days; with the document's id, which is never published, they are 100.
"""

from uuid import UUID, uuid5

GENERATOR = "workshop-planner"
_NAMESPACE = UUID("6b0f3c1e-8d52-4c1b-9d3e-2f6a7c40e915")


def guid(record_id: str) -> str:
    """A UUID that is the same in every export of a record."""
    return str(uuid5(_NAMESPACE, record_id))


def person_guid(document_id: str, participant_id: str) -> str:
    """The same in every export from one document."""
    return guid(f"{document_id} {participant_id}")


WHOLE_VENUE = guid("whole venue")
"""The room, in formats that want one, of what takes the whole venue."""
