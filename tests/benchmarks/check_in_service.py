"""One durable check-in through the service, beside the same work done by hand on the bare store.

By hand: find the session and the person, add the attendance and its line in the log, in one transaction that is on
the disk when it returns. Both do it in turn, on one store each, so that whatever else the machine does meets both.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sbc_desktop.domain.access import Access
from sbc_desktop.domain.check_in import CheckInOutcome
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.storage import sqlite
from sbc_desktop.storage.ids import attendance_id, uuid7
from sbc_desktop.storage.store import DATABASE
from tests.benchmarks import Row
from tests.desk import open_house
from tests.factories import DATA_KEY, HELEN

PEOPLE = 400
WARMING_UP = 40


def rows() -> list[Row]:
    """The median check-in of each way; a facilitator's looks whether session and person are of her groups."""
    with tempfile.TemporaryDirectory() as folder:
        ways = (
            _service(Path(folder) / "all"),
            _service(Path(folder) / "hers", groups=5),
            _by_hand(Path(folder) / "bare"),
        )
        times = [tuple(_milliseconds(way) for way in ways) for _ in range(PEOPLE)][WARMING_UP:]
    everybody_ms, hers_ms, by_hand_ms = (statistics.median(column) for column in zip(*times, strict=True))
    bare = ("bare SQLCipher, select + 2 inserts", by_hand_ms, 2.5)
    return [
        Row("one check-in, durable and logged", everybody_ms, *bare),
        Row("the same by a facilitator of five groups", hers_ms, *bare),
    ]


def _service(folder: Path, groups: int = 0) -> Callable[[], None]:
    house = open_house(folder)
    group_id = house.group()
    session_id = house.session(group_id)
    people = iter([house.person(f"Person{number} Surname{number}", group_id) for number in range(PEOPLE)])
    if groups:
        others = {house.group(f"Group {number}") for number in range(1, groups)}
        house.store.access = Access(HELEN.id, UserRole.FACILITATOR, frozenset({group_id, *others}))
    desk = house.desk

    def check_in() -> None:
        if desk.check_in(session_id, next(people)) is not CheckInOutcome.WELCOME:
            raise RuntimeError("nobody was checked in")

    return check_in


def _by_hand(folder: Path) -> Callable[[], None]:
    """The same rows in the same tables, with the driver alone."""
    house = open_house(folder)
    group_id = house.group()
    session_id = house.session(group_id)
    people = iter([house.person(f"Person{number} Surname{number}", group_id) for number in range(PEOPLE)])
    house.store.close()
    cursor = sqlite.connect(folder / "store" / DATABASE, DATA_KEY).cursor()

    def check_in() -> None:
        _write(cursor, session_id, next(people))

    return check_in


def _write(cursor: Any, session_id: UUID, attendee_id: UUID) -> None:
    row_id, now = attendance_id(session_id, attendee_id), "2025-01-21 10:15:00.000000"
    cursor.execute("BEGIN IMMEDIATE")
    found = cursor.execute(
        "SELECT s.state, a.id, x.presence FROM group_session s JOIN attendee a ON a.id = ? "
        "LEFT JOIN attendance x ON x.session_id = s.id AND x.attendee_id = a.id WHERE s.id = ?",
        (attendee_id.hex, session_id.hex),
    ).fetchone()
    if found is None or found[2] is not None:
        raise RuntimeError("nobody was checked in")
    cursor.execute(
        "INSERT INTO attendance (id, session_id, attendee_id, presence, entered, arrived_at) VALUES (?, ?, ?, ?, ?, ?)",
        (row_id.hex, session_id.hex, attendee_id.hex, "came", "live", now),
    )
    about = {"session_id": str(session_id), "attendee_id": str(attendee_id), "presence": "came"}
    fields = {name: [None, value] for name, value in about.items()}
    cursor.execute(
        "INSERT INTO change (id, action_id, kind, session_id, entity, entity_id, operation, fields, device, clock) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(uuid7().hex, uuid4().hex, "check_in", session_id.hex, "attendance", str(row_id), "insert"),
            *(json.dumps(fields), "test", f"{time.time_ns():020d}"),
        ),
    )
    cursor.execute("COMMIT")


def _milliseconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
