"""What counts: sessions that take place, sessions for everybody's eyes, people who come."""

from planner.domain.records import ParticipantStatus, Session, SessionStatus

NOT_COMING = frozenset({ParticipantStatus.DECLINED, ParticipantStatus.CANCELLED})
WITHOUT_BADGE = NOT_COMING | {ParticipantStatus.WAITLISTED}


def is_live(session: Session) -> bool:
    return session.status is not SessionStatus.CANCELLED


def is_shared(session: Session) -> bool:
    """Strangers may know of it: it takes place and is no internal one."""
    return session.public and is_live(session)
