"""What a page of the history costs in a store of 200,000 entries: years of a charity with many groups.

The newest page, one far back, one person's, one group's, and one kind of action that is rare. Times are the
processor's, so that what else runs stays out of them. A page holds 200 entries, each of them in words.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from sbc_desktop.domain.check_in import Entered, Presence
from sbc_desktop.domain.history import Area, HistoryPage, HistoryWanted
from sbc_desktop.services.history import History
from sbc_desktop.storage.change_log import plain
from sbc_desktop.storage.ids import attendance_id, uuid7
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.system import Operation, change
from tests.benchmarks import Row
from tests.desk import House, open_house
from tests.factories import HELEN

FRAME_MS = 16.0
A_FRAME = "a frame at 60 Hz"
ENTRIES = 200_000
GROUPS = 20
PEOPLE = 15
TIMES = 15


def rows() -> list[Row]:
    """One row for each way to ask."""
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder))
        people = _fill(house)
        history, group_id = History(**house.given), next(iter(people))
        far = f"{(1_900_000_000 + ENTRIES // 2) * 1000:015d}"
        ways: list[tuple[str, HistoryWanted, str, float]] = [
            ("a page of the history of 200,000 entries", HistoryWanted(), "", 1),
            ("the same, 100,000 entries back", HistoryWanted(), far, 1),
            ("the history of one person in it", HistoryWanted(person_id=people[group_id][0]), "", 4),
            ("the history of one group of 20 in it", HistoryWanted(group_id=group_id), "", 4),
            ("a kind of which there is nothing in it", HistoryWanted(area=Area.REPORTS), "", 8),
        ]
        found = [_row(label, _asking(history, wanted, further), aim) for label, wanted, further, aim in ways]
        house.store.close()
    return found


def _asking(history: History, wanted: HistoryWanted, further: str) -> Callable[[], HistoryPage]:
    return lambda: history.page(wanted, further)


def _row(label: str, ask: Callable[[], HistoryPage], aim: float) -> Row:
    ask()
    taken = []
    for _time in range(TIMES):
        began = time.thread_time()
        ask()
        taken.append((time.thread_time() - began) * 1000)
    return Row(label, statistics.median(taken), A_FRAME, FRAME_MS, aim)


def _fill(house: House) -> dict[UUID, list[UUID]]:
    """Groups whose people are checked in, over and over, by entries in bulk."""
    people = {}
    for number in range(GROUPS):
        group_id = house.group(f"Group {number}")
        people[group_id] = [house.person(f"Ann{who} Reed{number}", group_id) for who in range(PEOPLE)]
    sessions = {group_id: house.session(group_id) for group_id in people}
    places = [(group_id, person) for group_id in people for person in people[group_id]]
    with house.writing() as uow:
        uow.db.execute(attendance.insert(), [_arrival(sessions[group_id], person) for group_id, person in places])
        for start in range(0, ENTRIES, len(places)):
            entries = [
                _entry(start + at, sessions[group_id], _arrival(sessions[group_id], person))
                for at, (group_id, person) in enumerate(places)
            ]
            uow.db.execute(change.insert(), entries)
    return people


def _arrival(session_id: UUID, person: UUID) -> dict[str, Any]:
    values = {"session_id": session_id, "attendee_id": person, "presence": Presence.CAME, "entered": Entered.LIVE}
    return {"id": attendance_id(session_id, person), **values}


def _entry(number: int, session_id: UUID, row: dict[str, Any]) -> dict[str, Any]:
    # Newer than what the house itself wrote.
    return {
        "id": uuid7(),
        "action_id": uuid7(),
        "kind": "check_in",
        "session_id": session_id,
        "undoes": None,
        "entity": attendance.name,
        "entity_id": str(row["id"]),
        "operation": Operation.INSERT,
        "fields": {name: [None, plain(value)] for name, value in row.items()},
        "user_id": HELEN.id,
        "device": "bench",
        "clock": f"{(1_900_000_000 + number) * 1000:015d}-000000-bench",
    }
