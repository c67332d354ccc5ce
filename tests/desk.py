"""A store with a desk in it: short ways to put groups, sessions and people there on any day, past all forms."""

from __future__ import annotations

import datetime as dt
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import AccessNeed, MembershipDetails, NeedHeading, PersonDetails, Status
from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.remembrance import DeathKnownFrom
from sbc_desktop.domain.session import SessionState, SessionType
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.check_in import CheckIn
from sbc_desktop.services.clock import SetClock
from sbc_desktop.services.closing import CloseRegister
from sbc_desktop.services.people import People
from sbc_desktop.storage import ids
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.unit_of_work import UnitOfWork
from tests.factories import DATA_KEY, FIRST_DATE, HELEN, a_group, make_store

STARTS, ENDS = dt.time(10, 15), dt.time(12, 15)
JOINED = dt.date(2025, 1, 2)
A_NEED = AccessNeed(NeedHeading.COMFORT_AND_ACCESS, "a seat by the door", FIRST_DATE)


@dataclass
class House:
    """An open store, the hands of a clock at the first session's start, and what was announced."""

    store: Store
    clock: SetClock = field(default_factory=lambda: SetClock(dt.datetime.combine(FIRST_DATE, STARTS)))
    announced: list[frozenset[Noun]] = field(default_factory=list)

    @property
    def given(self) -> dict[str, Any]:
        """The keyword arguments of a service."""
        return {
            "store": self.store,
            "author": Author(HELEN.id, "test"),
            "clock": self.clock,
            "announce": self.announced.append,
        }

    @property
    def desk(self) -> CheckIn:
        """Checking in."""
        return CheckIn(**self.given)

    @property
    def registers(self) -> CloseRegister:
        """Closing registers."""
        return CloseRegister(**self.given)

    @property
    def people(self) -> People:
        """The directory and the records."""
        return People(**self.given)

    def reopen(self) -> None:
        """Close the store and open it again, as a restart does."""
        folder = self.store.folder
        self.store.close()
        self.store = Store.open(folder, DATA_KEY)

    def group(self, name: str = "Peterborough", **differing: Any) -> UUID:
        """A group without a venue, a facilitator or sessions."""
        with self.writing() as uow:
            return uow.groups.add(a_group(name=name, venue=None, facilitator=None, **differing), None, None)

    def session(self, group_id: UUID, day: dt.date = FIRST_DATE, **differing: Any) -> UUID:
        """A planned session of a group on a day."""
        session_id = ids.session_id(group_id, day)
        values = {
            "id": session_id,
            "group_id": group_id,
            "original_date": day,
            "date": day,
            "starts": STARTS,
            "ends": ENDS,
            "mode": Mode.IN_PERSON,
            "type": SessionType.ORDINARY,
            "state": SessionState.PLANNED,
        }
        with self.writing() as uow:
            uow.changes.insert(group_session, values | differing)
        return session_id

    def person(
        self,
        name: str,
        group_id: UUID | None = None,
        status: Status = Status.REGISTERED,
        since: dt.date = JOINED,
        **details: Any,
    ) -> UUID:
        """A person, "Susan Parker" being Susan at the desk; on a group's list if one is given."""
        first = name.split(maxsplit=1)[0]
        given = PersonDetails(**{"preferred": first, "full": name if " " in name else "", **details})
        with self.writing() as uow:
            attendee_id = uow.attendees.add(given, self.clock.now())
            if group_id is not None:
                uow.memberships.add(attendee_id, MembershipDetails(group_id, status), since)
        return attendee_id

    def set_status(self, attendee_id: UUID, status: Status, since: dt.date) -> None:
        """Give a person's only membership a status from a day on."""
        with self.writing() as uow:
            (place,) = uow.memberships.of([attendee_id])[attendee_id]
            uow.memberships.set_status(place.id, status, since, "")

    def record_death(self, attendee_id: UUID, day: dt.date) -> None:
        """Write down that a death was heard of on a day; nobody has confirmed it."""
        with self.writing() as uow:
            uow.wishes.record_death(attendee_id, day, DeathKnownFrom.INDIRECTLY)

    def erase(self, attendee_id: UUID) -> None:
        """Erase a person."""
        with self.writing() as uow:
            uow.erasing.erase(attendee_id, self.clock.now())

    def rows(self, table: sa.Table) -> list[Any]:
        """Every row of a table."""
        with self.store.reading() as uow:
            return list(uow.db.execute(table.select()))

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """A unit of work of the test's own."""
        return self.store.writing(Author(HELEN.id, "test"), Action("test"))


def open_house(folder: Path) -> House:
    """A house on a new store in a folder of its own."""
    return House(make_store(folder))
