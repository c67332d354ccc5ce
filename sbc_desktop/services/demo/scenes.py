"""What happens in the demo, in order: each scene is a moment and something a person then does in the program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sbc_desktop.services.clock import london


@dataclass(frozen=True)
class Scene:
    """One scene. `order` tells which comes first of two at the same moment."""

    moment: dt.datetime
    order: int
    play: Callable[[], None]


# What must be there first comes first: a group before its people, people before sessions.
PROPOSE, SET_UP, PEOPLE, SPEAKERS, SESSIONS, AFTERWARDS = range(6)


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of a day in London."""
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=london())


def in_order(scenes: Iterable[Scene], until: dt.datetime) -> list[Scene]:
    """The scenes up to a moment, the first one first; those at one moment as they were written."""
    return sorted((scene for scene in scenes if scene.moment <= until), key=lambda scene: (scene.moment, scene.order))
