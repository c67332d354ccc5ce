"""What is rare, for trying out: sixty people in a hall, a group of three, a session to which nobody came.

Among them are names of sixty letters, names written from right to left, two people who look alike at the desk, a
29 February, and the days on which the clocks change. Made beside the rest of the demo when it is asked for.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sbc_desktop.domain.attendee import MembershipDetails, PersonDetails
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.group import GroupDetails, MeetingPattern, Mode, Nation, StaffDetails, VenueDetails
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.services.demo.scenes import SESSIONS, SET_UP, Scene, at
from sbc_desktop.services.demo.stage import Stage

_STARTS, _ENDS = dt.time(14), dt.time(16)
_LAST_SUNDAYS = Recurrence(Frequency.MONTHLY, 6, -1)
_THIRD_FRIDAYS = Recurrence(Frequency.MONTHLY, 4, 3)
_ONE_DAY = dt.timedelta(days=1)


def scenes(stage: Stage, texts: dict[str, Any]) -> Iterator[Scene]:
    """The circle from the first day on, the hall for today."""
    begins, yesterday = stage.clock.today(), stage.today - _ONE_DAY
    yield Scene(at(begins, 9, 40), SET_UP, lambda: _set_up_circle(stage, texts))
    for number, day in enumerate(_LAST_SUNDAYS.dates(begins, yesterday)):
        yield Scene(at(day, 14), SESSIONS, lambda d=day, n=number: _sit_together(stage, texts, d, n))  # type: ignore[misc]
    yield Scene(at(yesterday, 10), SET_UP, lambda: _set_up_hall(stage, texts))


def _set_up_circle(stage: Stage, texts: dict[str, Any]) -> None:
    _add(stage, texts["circle"], stage.clock.today(), _LAST_SUNDAYS, capacity=5)
    for name in texts["three"]:
        _register(stage, name, texts["circle"], texts["since"])


def _set_up_hall(stage: Stage, texts: dict[str, Any]) -> None:
    """Sixty people who meet today; from then on they meet by a rule."""
    hall = texts["hall"]
    group_id = _add(stage, hall, stage.today + _ONE_DAY, _THIRD_FRIDAYS, capacity=60)
    everybody = [f"{given} {surname}" for surname, given in itertools.product(texts["surnames"], texts["given"])]
    for name in [*everybody[:58], texts["alike"], texts["longest"]]:
        _register(stage, name, hall, texts["since"])
    stage.office.sessions.add(group_id, stage.today, _STARTS, _ENDS)


def _add(stage: Stage, name: str, first: dt.date, rule: Recurrence, capacity: int) -> UUID:
    day = next(rule.dates(first, first + dt.timedelta(days=62)))
    details = GroupDetails(
        name=name,
        area="",
        nation=Nation.ENGLAND,
        mode=Mode.IN_PERSON,
        pattern=MeetingPattern(day, rule, _STARTS, _ENDS),
        capacity=capacity,
        venue=VenueDetails(name),
        facilitator=StaffDetails(f"{name} facilitator"),
    )
    return stage.office.groups.add(details)


def _register(stage: Stage, name: str, group: str, since: dt.date) -> None:
    details = PersonDetails(name.split(maxsplit=1)[0], name if " " in name else "", told_us_on=since)
    stage.people[name] = stage.office.people.add(details, MembershipDetails(stage.group(group).id, since=since))


def _sit_together(stage: Stage, texts: dict[str, Any], day: dt.date, number: int) -> None:
    """Everybody comes but the first time, when nobody does."""
    desk = stage.desk(texts["circle"])
    session_id = stage.session_id(texts["circle"], day)
    came = texts["three"] if number else []
    for name in came:
        desk.check_in.check_in(session_id, stage.people[name])
    stage.clock.set(at(day, 16, 10))
    desk.closing.close(session_id, Closing(len(came)))
