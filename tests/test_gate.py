"""Every way by which people get out of the store passes the gate: none is forgotten here, and none lets anybody by."""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from sbc_desktop import services, storage
from sbc_desktop.domain.attendee import Status, details_of
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.gate import SURFACES
from sbc_desktop.domain.history import HistoryWanted
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.requests import RequestDetails, RequestKind
from sbc_desktop.domain.retention import RetentionRules
from sbc_desktop.services.counting.attendance_register import count_register
from sbc_desktop.services.counting.period_attendance import count_attendance
from sbc_desktop.services.counting.session_sheet import count_roll_call, count_sheet
from sbc_desktop.services.erasure import Erasure
from sbc_desktop.services.history import History
from sbc_desktop.services.merging import Merging
from sbc_desktop.services.remembrance import Remembrance
from sbc_desktop.services.requests import Requests
from sbc_desktop.services.retention import Retention
from sbc_desktop.services.today import Today
from sbc_desktop.storage.directory import Wanted
from sbc_desktop.storage.registrations import Contacts
from sbc_desktop.storage.subjects import Subjects, Told
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.unit_of_work import UnitOfWork
from tests.desk import House, open_house
from tests.factories import FIRST_DATE

NEXT_DATE = dt.date(2025, 2, 18)
BETWEEN = dt.date(2025, 2, 1)
DIED, AWAY, ERASED = {"Quilla", "Ottoline"}, {"Zenobia", "Peregrine"}, {"Wilhelmina"}
LIVING = {"Annabel", "Bridie"}
EVERYBODY = LIVING | DIED | AWAY | ERASED
FORBIDDEN = {
    "roster": DIED | AWAY | ERASED,
    "contact": DIED | {"Zenobia"} | ERASED,
    "directory": DIED | ERASED,
    "history": ERASED,
    "facilitator": AWAY | ERASED,
    "remembered": LIVING | AWAY | ERASED,
    "retention": ERASED,
}
# On the day of the first session those who are away now were still on the list.
FORBIDDEN_THEN = FORBIDDEN | {"roster": DIED | ERASED, "facilitator": ERASED}


@dataclass
class World:
    """Everybody came to the first session. Before the second some died, some went away, one was erased."""

    house: House
    first: UUID
    second: UUID
    people: dict[str, UUID]
    twice: dict[str, UUID] = field(default_factory=dict)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    house = open_house(tmp_path)
    group_id = house.group()
    first, second = house.session(group_id), house.session(group_id, NEXT_DATE)
    people = {
        name: house.person(f"{name} Reed", group_id, email=f"{name}@example.org")
        for name in sorted(EVERYBODY - {"Bridie"})
    }
    for person in people.values():
        house.desk.check_in(first, person)
    house.registers.close(first, Closing(len(people)))
    people["Bridie"] = house.person("Bridie Reed", group_id, since=BETWEEN, email="Bridie@example.org")
    house.clock.set(dt.datetime.combine(NEXT_DATE, dt.time(10)))
    for name in DIED:
        house.record_death(people[name], BETWEEN)
    house.set_status(people["Zenobia"], Status.LEFT, BETWEEN)
    house.set_status(people["Peregrine"], Status.BREAK, BETWEEN)
    house.erase(people["Wilhelmina"])
    house.desk.check_in(second, people["Annabel"])
    yield World(house, first, second, people)
    house.store.close()


_Ask = Callable[[World, UUID, str], object]


def _stored(ask: Callable[[UnitOfWork, UUID, str], object]) -> _Ask:
    def asked(world: World, session_id: UUID, name: str) -> object:
        with world.house.store.reading() as uow:
            return ask(uow, session_id, name)

    return asked


def _twice(world: World, name: str) -> UUID:
    """Somebody who is written down once more: with the same name and the same address."""
    if name not in world.twice:
        world.twice[name] = world.house.person(f"{name} Reed", email=f"{name}@example.org")
    return world.twice[name]


def _merged(world: World, name: str) -> object:
    merging, keep = Merging(**world.house.given), world.people[name]
    merging.merge(keep, _twice(world, name), details_of(world.house.people.get(keep)))
    return merging.merged_into(keep)


def _requested(world: World, name: str) -> Requests:
    """A request of somebody, written down past all checks, because she asked before she died."""
    with world.house.writing() as uow:
        details = RequestDetails(RequestKind.ACCESS, world.house.clock.now(), world.people[name])
        with contextlib.suppress(IntegrityError):
            uow.requests.add(details, world.house.clock.now())
    return Requests(**world.house.given)


def _history(world: World) -> History:
    return History(**world.house.given)


def _in_ten_years(world: World) -> Retention:
    world.house.clock.set(dt.datetime(2035, 2, 18, 10, tzinfo=dt.UTC))
    return Retention(**world.house.given)


# How each surface is asked, for a session and with a name to look for. A new surface needs a line here.
ASKED: dict[str, _Ask] = {
    "services.check_in.CheckIn.roster": lambda world, at, _: world.house.desk.roster(at),
    "services.check_in.CheckIn.likely": lambda world, at, name: world.house.desk.likely(at, name),
    "services.check_in.CheckIn.last_action": lambda world, at, _: world.house.desk.last_action(at),
    "services.check_in.CheckIn.undo": lambda world, at, _: world.house.desk.undo(at),
    "services.check_in.CheckIn.roll_call": lambda world, at, _: world.house.desk.roll_call(at),
    "services.merging.Merging.likely": lambda world, _, name: (
        _twice(world, name),
        Merging(**world.house.given).likely(),
    )[1],
    "services.merging.Merging.merged_into": lambda world, _, name: _merged(world, name),
    "storage.merging.Merging.likely": lambda world, at, name: (
        _twice(world, name),
        _stored(lambda uow, _at, _name: uow.merging.likely(9))(world, at, name),
    )[1],
    "storage.merging.Merging.merged_into": lambda world, at, name: (
        _merged(world, name),
        _stored(lambda uow, _at, _name: uow.merging.merged_into(world.people[name]))(world, at, name),
    )[1],
    "services.people.People.find": lambda world, _, name: world.house.people.find(name),
    "services.people.People.get": lambda world, _, name: world.house.people.get(world.people[name]),
    "services.people.People.likely": lambda world, _, name: world.house.people.likely(name),
    "services.counting.attendance_register.count_register": _stored(
        lambda uow, at, _: count_register(uow, at, NEXT_DATE)
    ),
    "services.counting.period_attendance.count_attendance": lambda world, at, _: _stored(
        lambda uow, at, _: count_attendance(uow, uow.sessions.get(at).group_id, FIRST_DATE, FIRST_DATE, NEXT_DATE)
    )(world, at, ""),
    "storage.period_attendance.PeriodRegisters.attended": _stored(
        lambda uow, at, _: uow.period_registers.attended(
            uow.sessions.get(at).group_id, FIRST_DATE, FIRST_DATE, NEXT_DATE
        )
    ),
    "services.counting.session_sheet.count_roll_call": _stored(
        lambda uow, at, _: count_roll_call(uow, at, dt.datetime.now(dt.UTC))
    ),
    "services.counting.session_sheet.count_sheet": _stored(lambda uow, at, _: count_sheet(uow, at, NEXT_DATE)),
    "services.remembrance.Remembrance.before": lambda world, _, name: Remembrance(**world.house.given).before(
        world.people[name]
    ),
    "services.remembrance.Remembrance.all": lambda world, _at, _: Remembrance(**world.house.given).all(),
    "services.remembrance.Remembrance.get": lambda world, _, name: Remembrance(**world.house.given).get(
        world.people[name]
    ),
    "storage.remembrance.StoredRemembrance.all": _stored(lambda uow, _at, _: uow.remembrance.all(9)),
    "storage.remembrance.StoredRemembrance.get": lambda world, at, name: _stored(
        lambda uow, _at, _name: uow.remembrance.get(world.people[name])
    )(world, at, name),
    "services.erasure.Erasure.preview": lambda world, _at, name: Erasure(**world.house.given).preview(
        world.people[name]
    ),
    "services.requests.Requests.all": lambda world, _at, name: _requested(world, name).all(),
    "services.retention.Retention.due": lambda world, _at, _: _in_ten_years(world).due(),
    "storage.erasing.Erasing.preview": lambda world, at, name: _stored(
        lambda uow, _at, _name: uow.erasing.preview(world.people[name])
    )(world, at, name),
    "storage.requests.StoredRequests.all": lambda world, at, name: (
        _requested(world, name),
        _stored(lambda uow, _at, _name: uow.requests.all())(world, at, name),
    )[1],
    "storage.retention.StoredRetention.people": _stored(
        lambda uow, _at, _: uow.retention.people(RetentionRules(), NEXT_DATE + dt.timedelta(days=3650))
    ),
    "services.today.Today.page": lambda world, _at, _: Today(**world.house.given).page(),
    "storage.attendees.StoredAttendees.get": lambda world, at, name: _stored(
        lambda uow, _at, _name: uow.attendees.get(world.people[name])
    )(world, at, name),
    "storage.attendees.StoredAttendees.having": _stored(
        lambda uow, _, name: uow.attendees.having(attendee.c.name == name)
    ),
    "storage.directory.StoredDirectory.find": _stored(lambda uow, _, name: uow.directory.find(Wanted(name), limit=9)),
    "storage.directory.StoredDirectory.likely": _stored(lambda uow, _, name: uow.directory.likely(name, limit=9)),
    "storage.registers.StoredRegisters.rows": _stored(lambda uow, at, _: uow.registers.rows(uow.sessions.get(at))),
    "storage.registrations.StoredRegistrations.known": _stored(
        lambda uow, _, name: uow.registrations.known(
            Contacts(frozenset({f"{name}@example.org".casefold()}), frozenset())
        )
    ),
    "storage.roster.StoredRoster.lines": _stored(lambda uow, at, _: uow.roster.lines(uow.sessions.get(at))),
    "storage.roster.StoredRoster.rows": _stored(lambda uow, at, _: uow.roster.rows(uow.sessions.get(at))),
    "storage.roster.StoredRoster.roll_call": _stored(lambda uow, at, _: uow.roster.roll_call(uow.sessions.get(at))),
    "services.history.History.page": lambda world, _at, _: _history(world).page(HistoryWanted()),
    "services.history.History.opened": lambda world, _at, _: [
        _history(world).opened(entry.key) for entry in _history(world).page(HistoryWanted()).entries
    ],
    "services.history.History.of_person": lambda world, _at, name: _history(world).of_person(world.people[name]),
    "services.history.History.export": lambda world, _at, _: (
        _history(world)
        .export(HistoryWanted(), world.house.store.folder.parent / "history.csv")
        .read_text(encoding="utf-8-sig")
    ),
    "storage.history.StoredHistory.subjects": _stored(
        lambda uow, _at, _: uow.history.subjects(uow.history.page(HistoryWanted(), limit=99)[0])
    ),
    "storage.history.StoredHistory.rows": _stored(
        lambda uow, _at, _: uow.history.rows(uow.history.page(HistoryWanted(), limit=99)[0])
    ),
    "storage.subjects.Subjects.of": lambda world, at, name: _stored(
        lambda uow, _at, _: Subjects(uow).of([Told("attendee", str(world.people[name]), {})])
    )(world, at, name),
    "storage.subjects.Subjects.names": lambda world, at, name: _stored(
        lambda uow, _at, _: Subjects(uow).names([("attendee", str(world.people[name]))])
    )(world, at, name),
    "storage.today.StoredToday.newcomers": lambda world, at, name: _stored(
        lambda uow, _at, _name: uow.today.newcomers(uow.sessions.get(at), world.people.values())
    )(world, at, name),
    "storage.today.StoredToday.deaths": _stored(lambda uow, at, _: uow.today.deaths(uow.sessions.get(at), FIRST_DATE)),
}


def _surfaces() -> dict[str, str]:
    """Every registered surface with its rule, once all modules are loaded."""
    for package in (services, storage):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations." not in found.name:
                importlib.import_module(found.name)
    return {name.removeprefix("sbc_desktop."): rule for name, rule in SURFACES.items()}


def _shown(world: World, surface: str, session_id: UUID) -> set[str]:
    """Whose names come out of a surface, whoever it is asked about."""
    told = ""
    for name in sorted(EVERYBODY):
        try:
            told += repr(ASKED[surface](world, session_id, name))
        except Refusal:
            continue
    return {name for name in EVERYBODY if re.search(rf"\b{name}\b", told)}


def test_every_surface_is_known_and_asked() -> None:
    assert set(_surfaces()) == set(ASKED)
    assert set(_surfaces().values()) <= set(FORBIDDEN)


@pytest.mark.parametrize("surface", ASKED)
def test_no_surface_shows_anybody_it_must_not(world: World, surface: str) -> None:
    rule = _surfaces()[surface]
    shown = _shown(world, surface, world.second)
    assert shown, "a surface that shows nobody proves nothing"
    assert not shown & FORBIDDEN[rule]
    assert not _shown(world, surface, world.first) & FORBIDDEN_THEN[rule]
