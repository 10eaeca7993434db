"""What has become of what strangers were told: how often each slot changed, and what is gone."""

from planner.domain.records import ReleasedSlot
from planner.domain.revisions import Revision
from planner.store.document import Document


def revisions(document: Document) -> dict[str, Revision]:
    """By slot of the present agenda, told from the journal."""
    return {}


def dropped(document: Document) -> tuple[ReleasedSlot, ...]:
    """Released once as public, and gone, cancelled or internal now; each as it was released last, in time."""
    return ()
