"""Every verb, called once with records somebody picks from the document: for the tests of undo."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from planner.domain.badge_parts import USUAL
from planner.domain.placements import NewSlot, Placement
from planner.domain.records import (
    EVENT_ID,
    AcceptedConflict,
    BadgeAlignment,
    BadgeBack,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    CheckIn,
    Closure,
    Day,
    DistinctPeople,
    Event,
    Field,
    FieldKind,
    Group,
    NameStyle,
    OwnStock,
    Participant,
    ParticipantStatus,
    PrinterAdjustment,
    Record,
    Relation,
    RelationKind,
    Release,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    SavedFilter,
    Session,
    SessionStatus,
    SessionType,
    SheetSide,
    Slot,
    Tag,
    Track,
)
from planner.domain.refusal import Refused
from planner.domain.replacing import Replacement
from planner.domain.times import Minute
from planner.operations import (
    adjustments,
    agenda,
    badges,
    check_ins,
    conflicts,
    days,
    delays,
    events,
    fields,
    groups,
    merging,
    new_sessions,
    own_stocks,
    participants,
    releases,
    replacing,
    roles,
    room_details,
    rooms,
    saved_filters,
    session_details,
    sessions,
    tags,
    tracks,
    walk_ins,
    ways_out,
)
from planner.operations import help as helping
from planner.store.document import Document
from tests.operations.workshop import MORNING

R = TypeVar("R", bound=Record)
T = TypeVar("T")
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x01\x00\x00\x00\x00Z\xcd0\x89\x00"
    b"\x00\x00\x0cIDATx\x9cc8\xc0\xc4\x00\x00\x02H\x00\xc3\x80\xd7\xd4y\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""Four pixels."""


class Pick:
    """Picks a record of the document; raises Refused where there is none, as any verb might."""

    def __init__(self, document: Document, choose: Callable[[Sequence[Any]], Any]) -> None:
        self.document = document
        self._choose = choose

    def __call__(self, kind: type[R]) -> R:
        records = self.document.select(kind, "ORDER BY id")
        if not records:
            raise Refused("unknown", kind=kind.__name__.lower(), id="")
        chosen: R = self._choose(records)
        return chosen

    def some(self, kind: type[R]) -> list[str]:
        return [self(kind).id, self(kind).id]

    def one_of(self, values: Sequence[T]) -> T:
        chosen: T = self._choose(values)
        return chosen

    def new(self) -> str:
        return self.document.new_id()


Verb = Callable[[Document, Pick], object]


def _an_event(document: Document) -> Event:
    event = document.get(Event, EVENT_ID)
    assert event is not None
    return event


def _a_closure(pick: Pick) -> Closure:
    return Closure(
        id=pick.new(),
        room=pick(Room).id,
        day=pick(Day).id,
        start=Minute(600),
        end=Minute(660),
        reason="Paint",
    )


def _a_later_day(document: Document, pick: Pick) -> Day:
    last = days.days_in_order(document)[-1]
    return Day(id=pick.new(), date=last.date + timedelta(days=1), opens=Minute(600), closes=Minute(900))


def _a_stock(pick: Pick) -> OwnStock:
    return OwnStock(
        id=pick.new(), name=f"Labels {pick.new()}", kind="label", page_width=21_590, page_height=27_940,
        width=8_573, height=5_927, left=1_746, top=1_482, pitch_x=9_525, pitch_y=6_350, columns=2, rows=4,
    )  # fmt: skip


def _a_badge_part(pick: Pick) -> BadgePart:
    kind = pick.one_of(list(BadgePartKind))
    return replace(
        USUAL[kind],
        is_shown=kind is BadgePartKind.NAME or not pick.one_of((True, False)),
        scale=pick.one_of((160, 80, 100)),
        is_bold=pick.one_of((True, False)),
    )


def _a_badge_design(pick: Pick) -> BadgeDesign:
    return BadgeDesign(
        name_style=pick.one_of(list(NameStyle)),
        alignment=pick.one_of(list(BadgeAlignment)),
        back=pick.one_of(list(BadgeBack)),
        notes=pick.one_of(("", "Wifi: open")),
        childcare_field=pick(Field).id,
    )


VERBS: dict[str, Verb] = {
    "adjustments.change_adjustment": lambda document, pick: adjustments.change_adjustment(
        document,
        replace(adjustments.adjustment_of(document, pick(Participant).id, SheetSide.BACK), right=-120),
    ),
    "adjustments.remove_adjustment": lambda document, pick: adjustments.remove_adjustment(
        document, (found := pick(PrinterAdjustment)).printer, found.side
    ),
    "own_stocks.add_stock": lambda document, pick: own_stocks.add_stock(document, _a_stock(pick)),
    "own_stocks.change_stock": lambda document, pick: own_stocks.change_stock(
        document, replace(pick(OwnStock), rows=3)
    ),
    "own_stocks.remove_stocks": lambda document, pick: own_stocks.remove_stocks(
        document, pick.some(OwnStock)
    ),
    "saved_filters.save_filter": lambda document, pick: saved_filters.save_filter(
        document,
        page="participants",
        name=pick(Participant).given_name,
        search="graz",
        filters=[("group", "")],
    ),
    "saved_filters.rename_saved_filter": lambda document, pick: saved_filters.rename_saved_filter(
        document, pick(SavedFilter).id, name="Left over"
    ),
    "saved_filters.remove_saved_filters": lambda document, pick: saved_filters.remove_saved_filters(
        document, pick.some(SavedFilter)
    ),
    "replacing.replace_in_column": lambda document, pick: replacing.replace_in_column(
        document,
        Participant,
        pick.some(Participant),
        column="city",
        wanted=Replacement(find=pick(Participant).city[:2], put="Gr"),
    ),
    "agenda.schedule_session": lambda document, pick: agenda.schedule_session(
        document, pick(Session).id, day=pick(Day).id, start=Minute(900), room=pick(Room).id
    ),
    "agenda.schedule_sessions": lambda document, pick: agenda.schedule_sessions(
        document, [NewSlot(pick(Session).id, pick(Day).id, Minute(840 + 60 * turn)) for turn in range(2)]
    ),
    "agenda.move_slots": lambda document, pick: agenda.move_slots(
        document, [Placement(slot, pick(Day).id, Minute(960), pick(Room).id) for slot in pick.some(Slot)]
    ),
    "agenda.swap_slots": lambda document, pick: agenda.swap_slots(document, *pick.some(Slot)),
    "agenda.resize_session": lambda document, pick: agenda.resize_session(
        document, (found := pick(Slot)).session, minutes=75, slot=found.id, start=Minute(found.start - 15)
    ),
    "agenda.move_slot": lambda document, pick: agenda.move_slot(
        document, pick(Slot).id, day=pick(Day).id, start=Minute(930), room=pick(Room).id
    ),
    "agenda.unschedule_slots": lambda document, pick: agenda.unschedule_slots(document, pick.some(Slot)),
    "agenda.unschedule_session": lambda document, pick: agenda.unschedule_session(
        document, pick(Slot).session
    ),
    "agenda.pin_slots": lambda document, pick: agenda.pin_slots(document, pick.some(Slot)),
    "agenda.unpin_slots": lambda document, pick: agenda.unpin_slots(document, pick.some(Slot)),
    "conflicts.accept_conflict": lambda document, pick: conflicts.accept_conflict(
        document, f"room-overlap {pick(Room).id}", facts="facts", reason="Two halves of one hall"
    ),
    "conflicts.unaccept_conflict": lambda document, pick: conflicts.unaccept_conflict(
        document, pick(AcceptedConflict).key
    ),
    "badges.change_badge_design": lambda document, pick: badges.change_badge_design(
        document, _a_badge_design(pick)
    ),
    "badges.change_badge_part": lambda document, pick: badges.change_badge_part(
        document, _a_badge_part(pick)
    ),
    "badges.move_badge_part": lambda document, pick: badges.move_badge_part(
        document, pick.one_of(list(BadgePartKind)), pick.one_of((3, 0, 12))
    ),
    "badges.reset_badges": lambda document, pick: badges.reset_badges(document),  # noqa: ARG005 - one signature
    "check_ins.check_in": lambda document, pick: check_ins.check_in(
        document, pick(Participant).id, day=pick(Day).id, at=MORNING, desk="Desk 2"
    ),
    "check_ins.undo_check_in": lambda document, pick: check_ins.undo_check_in(
        document, (found := pick(CheckIn)).participant, day=found.day
    ),
    "days.add_day": lambda document, pick: days.add_day(document, _a_later_day(document, pick)),
    "days.insert_day": lambda document, pick: days.insert_day(document, pick(Day).id, before=True),
    "days.copy_day_frame": lambda document, pick: days.copy_day_frame(
        document, pick(Slot).day, target=days.days_in_order(document)[-1].id
    ),
    "days.change_day": lambda document, pick: days.change_day(
        document, replace(pick(Day), opens=Minute(480), label="Opening")
    ),
    "days.move_days": lambda document, _: days.move_days(document, first=date(2017, 2, 28)),
    "days.plan_days": lambda document, pick: days.plan_days(
        document, [Day(id=pick.new(), date=date(2018, 1, 1), opens=Minute(0), closes=Minute(60))]
    ),
    "days.remove_day": lambda document, pick: days.remove_day(document, pick(Day).id),
    "delays.shift_later": lambda document, pick: delays.shift_later(
        document, day=pick(Slot).day, after=Minute(630), minutes=-20, keep_meals=False
    ),
    "delays.reflow_day": lambda document, pick: delays.reflow_day(
        document, day=(found := pick(Slot)).day, now=Minute(found.start), delay=25
    ),
    "events.change_event": lambda document, _: events.change_event(
        document, replace(_an_event(document), venue="Church hall", stretch_minutes=240)
    ),
    "events.set_logo": lambda document, _: events.set_logo(document, PNG),
    "events.remove_logo": lambda document, _: events.remove_logo(document),
    "fields.add_field": lambda document, pick: fields.add_field(document, Field(id=pick.new(), name="Bus")),
    "fields.change_field": lambda document, pick: fields.change_field(
        document, replace(pick(Field), name="Size", kind=FieldKind.TEXT)
    ),
    "fields.remove_fields": lambda document, pick: fields.remove_fields(document, pick.some(Field)),
    "fields.order_fields": lambda document, pick: fields.order_fields(document, pick.some(Field)),
    "fields.set_field": lambda document, pick: fields.set_field(
        document, pick.some(Participant), field=pick(Field).id, value="L"
    ),
    "groups.add_group": lambda document, pick: groups.add_group(
        document, Group(id=pick.new(), name="Public official", colour="#009e73")
    ),
    "groups.change_group": lambda document, pick: groups.change_group(
        document, replace(pick(Group), colour="#111111")
    ),
    "groups.remove_groups": lambda document, pick: groups.remove_groups(document, pick.some(Group)),
    "groups.order_groups": lambda document, pick: groups.order_groups(document, [pick(Group).id]),
    "help.ask_for_help": lambda document, pick: helping.ask_for_help(
        document, pick(Participant).id, at=MORNING, desk="Desk 2", note="Where is the lift?"
    ),
    "help.end_help": lambda document, pick: helping.end_help(document, pick(Participant).id),
    "merging.merge_participants": lambda document, pick: merging.merge_participants(
        document, *pick.some(Participant)
    ),
    "merging.mark_distinct": lambda document, pick: merging.mark_distinct(document, *pick.some(Participant)),
    "merging.unmark_distinct": lambda document, pick: merging.unmark_distinct(
        document, (found := pick(DistinctPeople)).lookalike, found.participant
    ),
    "participants.add_participant": lambda document, pick: participants.add_participant(
        document, Participant(id=pick.new(), given_name="Thandiwe", group=pick(Group).id)
    ),
    "participants.change_participant": lambda document, pick: participants.change_participant(
        document, replace(pick(Participant), given_name="Zoë", notes="Two\nlines")
    ),
    "participants.remove_participants": lambda document, pick: participants.remove_participants(
        document, pick.some(Participant)
    ),
    "participants.set_group": lambda document, pick: participants.set_group(
        document, pick.some(Participant), group=pick(Group).id
    ),
    "participants.set_status": lambda document, pick: participants.set_status(
        document, pick.some(Participant), status=ParticipantStatus.CANCELLED
    ),
    "participants.set_detail": lambda document, pick: participants.set_detail(
        document, pick.some(Participant), detail="city", value="Graz"
    ),
    "participants.set_attendance": lambda document, pick: participants.set_attendance(
        document, pick.some(Participant), day=pick(Day).id, attends=False
    ),
    "releases.release_agenda": lambda document, _: releases.release_agenda(document, name="Printed"),
    "releases.rename_release": lambda document, pick: releases.rename_release(
        document, pick(Release).id, name="Final"
    ),
    "releases.remove_release": lambda document, pick: releases.remove_release(document, pick(Release).id),
    "roles.assign_role": lambda document, pick: roles.assign_role(
        document, pick(Session).id, participant=pick(Participant).id, kind=RoleKind.HOST, confirmed=False
    ),
    "new_sessions.add_session_at": lambda document, pick: new_sessions.add_session_at(
        document, Session(id=pick.new(), title="New"), day=pick(Day).id, start=Minute(870), room=pick(Room).id
    ),
    "roles.unassign_role": lambda document, pick: roles.unassign_role(document, pick(Role).id),
    "roles.confirm_role": lambda document, pick: roles.confirm_role(document, pick(Role).id),
    "roles.change_role": lambda document, pick: roles.change_role(
        document, pick(Role).id, kind=RoleKind.NOTE_TAKER
    ),
    "roles.unconfirm_role": lambda document, pick: roles.unconfirm_role(document, pick(Role).id),
    "room_details.set_capacity": lambda document, pick: room_details.set_capacity(
        document, pick.some(Room), capacity=33
    ),
    "room_details.add_feature": lambda document, pick: room_details.add_feature(
        document, pick.some(Room), feature=" hearing  loop"
    ),
    "room_details.remove_feature": lambda document, pick: room_details.remove_feature(
        document, [pick(RoomFeature).room], feature=pick(RoomFeature).feature
    ),
    "rooms.add_room": lambda document, pick: rooms.add_room(
        document, Room(id=pick.new(), name="Garden"), features=["shade"]
    ),
    "rooms.change_room": lambda document, pick: rooms.change_room(document, replace(pick(Room), capacity=7)),
    "rooms.set_features": lambda document, pick: rooms.set_features(
        document, pick(Room).id, features=["hearing loop", "projector"]
    ),
    "rooms.remove_rooms": lambda document, pick: rooms.remove_rooms(document, pick.some(Room)),
    "rooms.order_rooms": lambda document, pick: rooms.order_rooms(document, pick.some(Room)),
    "rooms.close_room": lambda document, pick: rooms.close_room(document, _a_closure(pick)),
    "rooms.change_closure": lambda document, pick: rooms.change_closure(
        document, replace(pick(Closure), end=Minute(1000))
    ),
    "rooms.reopen_room": lambda document, pick: rooms.reopen_room(document, pick(Closure).id),
    "session_details.set_track": lambda document, pick: session_details.set_track(
        document, pick.some(Session), track=pick(Track).id
    ),
    "session_details.set_type": lambda document, pick: session_details.set_type(
        document, pick.some(Session), kind=SessionType.SOCIAL
    ),
    "session_details.set_session_status": lambda document, pick: session_details.set_session_status(
        document, pick.some(Session), status=SessionStatus.PROPOSED
    ),
    "session_details.set_minutes": lambda document, pick: session_details.set_minutes(
        document, pick.some(Session), minutes=35
    ),
    "sessions.add_session": lambda document, pick: sessions.add_session(
        document, Session(id=pick.new(), title="Closing", track=pick(Track).id), needs=["microphone"]
    ),
    "sessions.duplicate_session": lambda document, pick: sessions.duplicate_session(
        document, pick(Session).id, title="Once more"
    ),
    "sessions.change_session": lambda document, pick: sessions.change_session(
        document, replace(pick(Session), minutes=45, public=False)
    ),
    "sessions.set_needs": lambda document, pick: sessions.set_needs(
        document, pick(Session).id, needs=["quiet", "projector"]
    ),
    "sessions.remove_sessions": lambda document, pick: sessions.remove_sessions(document, pick.some(Session)),
    "sessions.relate_sessions": lambda document, pick: sessions.relate_sessions(
        document, pick(Session).id, kind=RelationKind.APART, other=pick(Session).id
    ),
    "sessions.unrelate_sessions": lambda document, pick: sessions.unrelate_sessions(
        document, pick(Relation).id
    ),
    "tags.add_tag": lambda document, pick: tags.add_tag(document, Tag(id=pick.new(), name="Press")),
    "tags.change_tag": lambda document, pick: tags.change_tag(document, replace(pick(Tag), colour="#ABCDEF")),
    "tags.remove_tags": lambda document, pick: tags.remove_tags(document, pick.some(Tag)),
    "tags.tag_participants": lambda document, pick: tags.tag_participants(
        document, pick.some(Participant), tag=pick(Tag).id
    ),
    "tags.tag_participants_as": lambda document, pick: tags.tag_participants_as(
        document, [pick(Participant).id], name="vegan"
    ),
    "tags.untag_participants": lambda document, pick: tags.untag_participants(
        document, pick.some(Participant), tag=pick(Tag).id
    ),
    "tracks.add_track": lambda document, pick: tracks.add_track(
        document, Track(id=pick.new(), name="Law", colour="#d55e00")
    ),
    "tracks.change_track": lambda document, pick: tracks.change_track(
        document, replace(pick(Track), name="Soil")
    ),
    "tracks.remove_tracks": lambda document, pick: tracks.remove_tracks(document, pick.some(Track)),
    "tracks.order_tracks": lambda document, pick: tracks.order_tracks(document, [pick(Track).id]),
    "ways_out.release_participant": lambda document, pick: ways_out.release_participant(
        document, (found := pick(Role)).session, participant=found.participant
    ),
    "ways_out.confirm_participant": lambda document, pick: ways_out.confirm_participant(
        document, (found := pick(Role)).session, participant=found.participant
    ),
    "walk_ins.add_walk_in": lambda document, pick: walk_ins.add_walk_in(
        document, name="Ruiz, Eva", organisation="AFSC", day=pick(Day).id, at=MORNING, desk="Desk 2"
    ),
}
"""By module and name."""
