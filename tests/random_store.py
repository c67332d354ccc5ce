"""A store of three years that chance made: groups of all sizes, small sessions, people without a name, late comers.

It is written row by row, past all services, so that whatever counts it is not what made it.
"""

from __future__ import annotations

import datetime as dt
import random
from uuid import UUID

from sbc_desktop.domain.attendee import HeardFrom, MembershipDetails, PersonDetails, Status
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.attendance import session_roster
from sbc_desktop.storage.tables.people import membership
from sbc_desktop.storage.tables.sessions import group_session, register_closing
from sbc_desktop.storage.unit_of_work import UnitOfWork
from tests.desk import House
from tests.factories import HELEN

BEGINS = dt.date(2024, 1, 1)
NAMES = ("Peterborough", "Fenbridge", "Scotland online")
_CLOSED = dt.datetime(2024, 1, 1, 12, tzinfo=dt.UTC)


def fill(house: House, seed: int, months: int = 36) -> list[UUID]:
    """Fill a house, the same for the same seed; returns its groups."""
    chance = random.Random(seed)
    groups = [house.group(name) for name in NAMES]
    with house.writing() as uow:
        everybody: list[UUID] = []
        for group in groups:
            own = [_person(uow, chance, group, number) for number in range(chance.choice((4, 9, 16, 30)))]
            _join(uow, chance, group, guests := [one for one in everybody if chance.random() < 0.08])
            everybody += own
            came_before: set[UUID] = set()
            for month in range(chance.choice((0, 0, 5)), months):
                _hold(uow, chance, group, month, own + guests, came_before)
    return groups


def _person(uow: UnitOfWork, chance: random.Random, group: UUID, number: int) -> UUID:
    person = uow.attendees.add(PersonDetails(preferred=f"Person{number}"), _CLOSED)
    _join(uow, chance, group, [person])
    return person


def _join(uow: UnitOfWork, chance: random.Random, group: UUID, people: list[UUID]) -> None:
    for person in people:
        since = BEGINS + dt.timedelta(days=chance.randrange(700))
        place = uow.memberships.add(person, MembershipDetails(group, Status.REGISTERED), since)
        way = chance.choices(list(HeardFrom), [8, 1, 2, 1, 1, 3, 3, 1, 4, 1, 0, 2])[0]
        uow.changes.update(membership, place, {"heard_from": way})


def _hold(
    uow: UnitOfWork, chance: random.Random, group: UUID, month: int, people: list[UUID], came_before: set[UUID]
) -> None:
    date = dt.date(BEGINS.year + month // 12, month % 12 + 1, chance.randrange(1, 27))
    state = chance.choices((SessionState.HELD, SessionState.CANCELLED, SessionState.PLANNED), (18, 1, 1))[0]
    session_id = uuid7()
    row = {"id": session_id, "group_id": group, "original_date": date, "date": date, "state": state}
    row |= {"starts": dt.time(10), "ends": dt.time(12), "mode": "in_person"}
    if state is SessionState.CANCELLED:
        row["cancel_reason"] = CancelReason.WEATHER
    uow.changes.insert(group_session, row)
    if state is not SessionState.HELD:
        return
    likely = chance.choice((0.1, 0.4, 0.5, 0.6))
    came = [person for person in people if chance.random() < likely]
    for person in came:
        values = {"id": uuid7(), "session_id": session_id, "attendee_id": person, "presence": Presence.CAME}
        uow.changes.insert(session_roster, values | {"new_today": person not in came_before, "status": "registered"})
        came_before.add(person)
    unnamed = chance.choice((0, 0, 0, 1, 2, 3, 6))
    totals = {"named": len(came), "unnamed": unnamed, "headcount": len(came) + unnamed, "live": len(came)}
    closing = {"id": uuid7(), "session_id": session_id, "closed_at": _CLOSED, "closed_by": HELEN.id}
    uow.changes.insert(register_closing, closing | totals | {"on_the_list": len(people)})
