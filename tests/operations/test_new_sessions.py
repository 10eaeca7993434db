from planner.domain.records import Session
from planner.domain.times import Minute
from planner.operations.agenda import slots_of
from planner.operations.new_sessions import add_session_at
from planner.store.document import Document
from tests.operations.workshop import LAB, THURSDAY


def test_session_added_at_a_place_is_one_step(workshop: Document) -> None:
    session = Session(id="NEW0000001", title="Story circle")
    slot = add_session_at(workshop, session, day=THURSDAY.id, start=Minute(870), room=LAB.id)
    assert workshop.get(Session, session.id) == session
    assert slots_of(workshop, session.id) == [slot]
    step = workshop.undo()
    assert step is not None
    assert (step.kind, step.about) == ("add_session", "Story circle")
    assert workshop.get(Session, session.id) is None
    assert slots_of(workshop, session.id) == []
