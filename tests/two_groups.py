"""Two groups with everything in them, and somebody who leads one of the two: for what she may see of the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from sbc_desktop.domain.access import UNLIMITED, Access
from sbc_desktop.domain.attendee import AccessNeed, MembershipDetails, NeedHeading, PersonDetails
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.remembrance import DeathDetails, DeathKnownFrom
from sbc_desktop.services.announce import to_nobody
from sbc_desktop.services.bundle import Services, build
from sbc_desktop.services.clock import SetClock
from sbc_desktop.storage.store import Store
from tests.factories import DATA_KEY, FIRST_DATE, a_group, a_talk, author_of, make_store

HERS, THEIRS = "Peterborough", "Fenbridge"
# Each of these words is about the other group alone, whatever it is read from.
FOREIGN = (THEIRS, "Zedekiah", "Quagmire", "Xanthe", "Wetland walks", "Boathouse")
SECOND_DATE = dt.date(2025, 2, 18)


@dataclass(frozen=True)
class Ids:
    """One thing of each kind in a group. `session_id` is open on the second date, `held_id` was closed on the first."""

    group_id: UUID
    session_id: UUID
    held_id: UUID
    attendee_id: UUID
    membership_id: UUID
    talk_id: UUID

    def named(self, parameter: str) -> UUID | None:
        """The thing that a method's parameter of this name asks for; None for what belongs to no group."""
        return getattr(self, parameter, None)


@dataclass(frozen=True)
class TwoGroups:
    """An open store with both groups, on the second date."""

    store: Store
    hers: Ids
    theirs: Ids

    def signed_in(self, role: UserRole) -> Services:
        """The services for somebody of a role; a facilitator leads the first group."""
        groups = frozenset({self.hers.group_id}) if role is UserRole.FACILITATOR else None
        self.store.access = Access(author_of(self.store).user_id, role, groups)
        return build(self.store, author_of(self.store), clock(), to_nobody)


def clock() -> SetClock:
    """The morning of the second date."""
    return SetClock(dt.datetime.combine(SECOND_DATE, dt.time(10)))


def open_two_groups(folder: Path) -> Iterator[TwoGroups]:
    """Made once in a test run and copied for each test."""
    files, hers, theirs = _template()
    target = folder / "two groups"
    target.mkdir()
    for name, data in files.items():
        (target / name).write_bytes(data)
    store = Store.open(target, DATA_KEY)
    yield TwoGroups(store, hers, theirs)
    store.close()


@cache
def _template() -> tuple[dict[str, bytes], Ids, Ids]:
    with TemporaryDirectory() as folder:
        store = make_store(Path(folder))
        store.access = UNLIMITED
        services = build(store, author_of(store), clock(), to_nobody)
        hers = _fill(services, HERS, "Annabel Reed", "Quilla Reed", "Fatigue")
        theirs = _fill(services, THEIRS, "Zedekiah Quagmire", "Xanthe Quagmire", "Wetland walks")
        store.close()
        return {path.name: path.read_bytes() for path in store.folder.iterdir() if path.is_file()}, hers, theirs


def _fill(services: Services, name: str, member: str, late_member: str, talk: str) -> Ids:
    group_id = services.groups.add(a_group(name=name, area=name))
    (held,) = services.sessions.month(FIRST_DATE.year, FIRST_DATE.month, group_id)
    (coming,) = services.sessions.month(SECOND_DATE.year, SECOND_DATE.month, group_id)
    person = _member(services, member, group_id)
    services.people.save_needs(person, (AccessNeed(NeedHeading.COMFORT_AND_ACCESS, f"a seat, {talk}", FIRST_DATE),))
    services.check_in.check_in(held.id, person)
    services.closing.close(held.id, Closing(1, for_coordinator=f"About {talk}"))
    services.check_in.check_in(coming.id, person)
    services.remembrance.record(_member(services, late_member, group_id), DeathDetails(DeathKnownFrom.FAMILY))
    talk_id = services.speakers.log(coming.id, a_talk(services.speakers, title=talk))
    (membership,) = services.people.get(person).memberships
    return Ids(group_id, coming.id, held.id, person, membership.id, talk_id)


def _member(services: Services, name: str, group_id: UUID) -> UUID:
    return services.people.add(
        PersonDetails(name.split(maxsplit=1)[0], name),
        MembershipDetails(group_id, since=FIRST_DATE - dt.timedelta(days=9)),
    )
