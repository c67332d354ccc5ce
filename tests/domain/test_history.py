"""Kinds of actions as the log holds them."""

from __future__ import annotations

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.history import AREAS, ActionKind, Area, action_kind


def test_the_kind_of_an_action_of_another_version_is_something() -> None:
    assert action_kind("session_moved") is ActionKind.SESSION_MOVED
    assert action_kind("teleported") is ActionKind.SOMETHING


def test_every_kind_belongs_to_one_area() -> None:
    kinds = sorted(kind for area in Area for kind in AREAS[area])
    assert kinds == sorted({*ActionKind, *EventKind})
