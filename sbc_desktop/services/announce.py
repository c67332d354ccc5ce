"""How a service says that something was saved: once, after the commit, and by noun only."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Noun(StrEnum):
    """What a page can show and a service can change."""

    GROUPS = "groups"
    SESSIONS = "sessions"
    PEOPLE = "people"
    ATTENDANCE = "attendance"
    SPEAKERS = "speakers"
    SETTINGS = "settings"
    USERS = "users"


Announce = Callable[[frozenset[Noun]], None]


def to_nobody(_nouns: frozenset[Noun]) -> None:
    """The announcement of a command, which has no page to tell."""
