"""The monthly summary of 100 groups over 5 years, beside one SQL aggregate over the same 100,000 attendances.

The aims are one second counted and three seconds drawn where that aggregate takes 58 ms: 17 and 52 times as long.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.monthly_summary import MonthlySummary
from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.session import SessionState
from sbc_desktop.reports import monthly_summary as paper
from sbc_desktop.services.counting.monthly_summary import count_month
from sbc_desktop.storage import sqlite
from sbc_desktop.storage.store import DATABASE, Store
from sbc_desktop.storage.tables.attendance import session_roster
from sbc_desktop.storage.tables.people import attendee, membership, membership_status
from sbc_desktop.storage.tables.sessions import group_session, register_closing
from tests.benchmarks import Row
from tests.desk import House
from tests.factories import DATA_KEY, HELEN, make_store

GROUPS, YEARS, LISTED, COME = 100, 5, 60, (11, 22)
FIRST, MONTH = dt.date(2021, 7, 1), dt.date(2026, 6, 1)
ROUNDS = 5
_AGGREGATE = """
    SELECT s.group_id, count(*), count(DISTINCT r.attendee_id) FROM session_roster r
    JOIN group_session s ON s.id = r.session_id
    WHERE r.presence = 'came' AND s.state = 'held' GROUP BY s.group_id
"""


def rows() -> list[Row]:
    """Counting and drawing, each by its median."""
    with tempfile.TemporaryDirectory() as folder:
        store = _five_years(Path(folder))
        cursor = sqlite.connect(store.folder / DATABASE, DATA_KEY).cursor()
        aggregate, counted = _in_turn(lambda: cursor.execute(_AGGREGATE).fetchall(), lambda: _counted(store))
        summary = _counted(store)
        drawn = statistics.median(_milliseconds(lambda: _drawn(summary)) for _round in range(ROUNDS))
        store.close()
    label = f"monthly summary, {GROUPS} groups x {YEARS} years"
    yardstick = "one SQL aggregate"
    return [
        Row(f"{label}, counted", counted, yardstick, aggregate, 17),
        Row(f"{label}, counted and drawn", counted + drawn, yardstick, aggregate, 52),
    ]


def _counted(store: Store) -> MonthlySummary:
    with store.reading() as uow:
        return count_month(uow, None, MONTH, dt.date(2026, 7, 1))


def _drawn(summary: MonthlySummary) -> None:
    imprint = Imprint("Example Cancer Charity", dt.datetime(2026, 7, 1, 9, tzinfo=dt.UTC), "Helen Ashby")
    paper.draw_monthly_summary(summary, imprint, BytesIO())


def _five_years(folder: Path) -> Store:
    """Groups with their lists, and five years of closed registers, written past the change log."""
    house = House(make_store(folder))
    chance = random.Random(5)
    groups = [house.group(f"Group {number:03}") for number in range(GROUPS)]
    lists = {group_id: [uuid4() for _person in range(LISTED)] for group_id in groups}
    with house.writing() as uow:
        _write(uow.db, attendee, (_person(person) for people in lists.values() for person in people))
        places = [(uuid4(), person, group_id) for group_id, people in lists.items() for person in people]
        _write(uow.db, membership, (_place(*place) for place in places))
        _write(uow.db, membership_status, (_status(place[0]) for place in places))
        sessions = [(uuid4(), group_id, day) for group_id in groups for day in _days(chance)]
        _write(uow.db, group_session, (_session(*one) for one in sessions))
        came = {one: chance.sample(lists[group_id], chance.randint(*COME)) for one, group_id, _day in sessions}
        _write(uow.db, session_roster, _rows_of(came))
        _write(uow.db, register_closing, (_closing(one, day, len(came[one])) for one, _group, day in sessions))
    return house.store


def _write(db: Any, table: Any, values: Iterator[dict[str, Any]]) -> None:
    while batch := list(itertools.islice(values, 5000)):
        db.execute(table.insert(), batch)


def _days(chance: random.Random) -> Iterator[dt.date]:
    rule = Recurrence(Frequency.MONTHLY, chance.randrange(5), chance.choice((1, 2, 3, 4, -1)))
    return rule.dates(FIRST, FIRST.replace(year=FIRST.year + YEARS) - dt.timedelta(days=1))


def _person(person: UUID) -> dict[str, Any]:
    return {"id": person, "name": f"Person {person.hex[:6]}", "added_at": dt.datetime(2021, 7, 1, tzinfo=dt.UTC)}


def _place(place: UUID, person: UUID, group_id: UUID) -> dict[str, Any]:
    return {"id": place, "attendee_id": person, "group_id": group_id, "status": Status.ATTENDING, "since": FIRST}


def _status(place: UUID) -> dict[str, Any]:
    return {"id": uuid4(), "membership_id": place, "status": Status.ATTENDING, "since": FIRST}


def _session(session_id: UUID, group_id: UUID, day: dt.date) -> dict[str, Any]:
    return {
        "id": session_id,
        "group_id": group_id,
        "original_date": day,
        "date": day,
        "starts": dt.time(10, 15),
        "ends": dt.time(12, 15),
        "mode": Mode.IN_PERSON,
        "state": SessionState.HELD,
    }


def _rows_of(came: dict[UUID, list[UUID]]) -> Iterator[dict[str, Any]]:
    """Who came, session by session in the order of time, marked as new the first time."""
    known: set[UUID] = set()
    for session_id, people in came.items():
        for person in people:
            values = {"id": uuid4(), "session_id": session_id, "attendee_id": person, "presence": Presence.CAME}
            yield {**values, "new_today": person not in known}
            known.add(person)


def _closing(session_id: UUID, day: dt.date, named: int) -> dict[str, Any]:
    closed_at = dt.datetime.combine(day, dt.time(12, 30), dt.UTC)
    return {"id": uuid4(), "session_id": session_id, "closed_at": closed_at, "closed_by": HELEN.id, "named": named}


def _in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    times = [(_milliseconds(one), _milliseconds(other)) for _round in range(ROUNDS + 1)][1:]
    return statistics.median(first for first, _ in times), statistics.median(second for _, second in times)


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
