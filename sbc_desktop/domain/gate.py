"""The one gate: who may appear anywhere, and who may be contacted today.

Every list, search, autocomplete, export, call list, label and report of people passes through these
two rules, in Python for a single person and in SQL (`storage/gate.py`) for lists. A test walks every
surface that registers here and fails when one does not filter. A surface is a public method that
returns people.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sbc_desktop.domain.attendee import EXPECTED, NOT_CONTACTABLE, Status


@dataclass(frozen=True)
class Standing:
    """What the gate needs to know of one person in one group.

    `history` is every status with the day it began, in order. `died` is set as soon as a death is recorded,
    confirmed or not; `death_recorded` is that day. `erased` people are nowhere.
    """

    history: tuple[tuple[dt.date, Status], ...]
    death_recorded: dt.date | None = None
    erased: bool = False

    def status_on(self, day: dt.date) -> Status | None:
        """The status in force at the end of a day, None before the first."""
        in_force = [status for since, status in self.history if since <= day]
        return in_force[-1] if in_force else None


def visible_on(standing: Standing, day: dt.date) -> bool:
    """Whether the person is on the roster, in searches and on sheets for a session on `day`."""
    return listed(standing) and standing.status_on(day) in EXPECTED


def contactable_on(standing: Standing, day: dt.date) -> bool:
    """Whether the group may get in touch with the person on `day`."""
    status = standing.status_on(day)
    return listed(standing) and status is not None and status not in NOT_CONTACTABLE


def listed(standing: Standing) -> bool:
    """Whether the person is in the directory, where living people who left are found again."""
    return not standing.erased and standing.death_recorded is None


_Surface = TypeVar("_Surface", bound=Callable[..., object])
SURFACES: dict[str, str] = {}


def shows_people(rule: str) -> Callable[[_Surface], _Surface]:
    """Register a method as a surface that returns people, under the rule that it keeps.

    "roster" and "contact" are the two rules above; "directory" is everybody but the erased and those whose death
    is recorded; "history" is the frozen register of a past session, with all but the erased; "facilitator" is
    what she reads before a session, never at the desk: there those who have died are named, and nobody erased;
    "remembered" is the coordinator's list of those who have died, and of nobody else; "retention" is what she looks
    at before details are deleted: everybody but the erased.
    """

    def register(method: _Surface) -> _Surface:
        SURFACES[f"{method.__module__}.{method.__qualname__}"] = rule
        return method

    return register
