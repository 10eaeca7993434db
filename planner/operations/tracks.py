"""Tracks: coloured themes of sessions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain import rules
from planner.domain.records import Track
from planner.operations.subjects import all_existing, existing, in_order, one_or_many
from planner.store.document import Document


def add_track(document: Document, track: Track) -> Track:
    track = rules.checked(track)
    with document.edit("add_track", about=track.name) as edit:
        edit.put(track)
    return track


def change_track(document: Document, track: Track) -> Track:
    existing(document, Track, track.id)
    track = rules.checked(track)
    with document.edit("change_track", about=track.name) as edit:
        edit.put(track)
    return track


def remove_tracks(document: Document, track_ids: Iterable[str]) -> None:
    """Their sessions stay, without a track."""
    tracks = all_existing(document, Track, track_ids)
    kind, about = one_or_many("remove_track", "remove_tracks", [track.name for track in tracks])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Track, [track.id for track in tracks])


def order_tracks(document: Document, track_ids: Sequence[str]) -> None:
    """These first and in this order, in lists and legends."""
    tracks = in_order(document, Track, track_ids)
    with document.edit("order_tracks", about="") as edit:
        edit.put_all([replace(track, position=position) for position, track in enumerate(tracks)])
