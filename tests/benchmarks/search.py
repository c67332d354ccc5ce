"""What a key press costs before anything is painted: ranking a roster of 60, and searching 10,000 people.

A frame of a 60 Hz screen is 16 ms; all of this has to leave most of it to the painting. The 95th percentile is
taken, because it is the slow key that is felt. The directory is also set beside LIKE on the same rows by hand.
Nothing here waits for a disk, so the processor's time is counted where it can be: what else runs stays out of it.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.names import fold, squeeze
from sbc_desktop.domain.ranking import rank
from sbc_desktop.storage.attendees import search_words
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.people import attendee, membership, membership_status
from tests.benchmarks import Row
from tests.desk import JOINED, House, open_house
from tests.journeys.mixed_names import people, roster_of

FRAME_MS = 16.0
A_FRAME = "a frame at 60 Hz"
DIRECTORY = 10_000
ROSTER = 60
KEYS = 400
_FINE = 1e-6
_now = time.thread_time if time.get_clock_info("thread_time").resolution <= _FINE else time.perf_counter


def rows() -> list[Row]:
    """Ranking, reading a roster, and searching."""
    chance = random.Random(10)
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder))
        group_id = house.group()
        session_id = house.session(group_id)
        _fill(house, group_id, chance)
        typed = [name[:length] for name in _names(house, chance) for length in (1, 2, 3, 5)][:KEYS]
        searched = _times(house.people.find, typed)
        by_hand = _times(_like(house), typed)
        roster = _times(lambda _typed: house.desk.roster(session_id), typed[:60])
        house.store.close()
    lines = roster_of(ROSTER, chance)
    ranked = _times(lambda text: rank(lines, text), typed)
    return [
        Row("ranking a roster of 60, one key, p95", _p95(ranked), A_FRAME, FRAME_MS, 0.1),
        Row("reading a roster of 60, p95", _p95(roster), A_FRAME, FRAME_MS, 1),
        Row("searching 10,000 people, one key, p95", _p95(searched), A_FRAME, FRAME_MS, 1),
        Row(
            "searching 10,000 people, one key",
            statistics.median(searched),
            "LIKE by hand, 50 rows",
            statistics.median(by_hand),
            4,
        ),
    ]


def _fill(house: House, group_id: UUID, chance: random.Random) -> None:
    """Ten thousand people in bulk, sixty of them on the group's list."""
    named = [name for _ in range(DIRECTORY // 100) for name in people(100, chance).values()]
    records: list[dict[str, Any]] = [
        {
            "id": uuid7(),
            "name": name.preferred,
            "full_name": name.full,
            "name_fold": squeeze(name.preferred),
            "full_fold": fold(name.full),
            "search_fold": search_words(name),
            "added_at": house.clock.now(),
        }
        for name in named
    ]
    places: list[dict[str, Any]] = [
        {"id": uuid7(), "attendee_id": record["id"], "group_id": group_id, "status": Status.ATTENDING, "since": JOINED}
        for record in records[:ROSTER]
    ]
    statuses = [
        {"id": uuid7(), "membership_id": place["id"], "status": Status.ATTENDING, "since": JOINED} for place in places
    ]
    with house.writing() as uow:
        for table, values in ((attendee, records), (membership, places), (membership_status, statuses)):
            uow.db.execute(table.insert(), values)


def _names(house: House, chance: random.Random) -> Iterable[str]:
    lines = house.people.find(limit=DIRECTORY)
    return (squeeze(line.name.first) for line in chance.sample(lines, KEYS))


def _like(house: House) -> Callable[[str], object]:
    """The same search with one plain statement and nothing around it."""
    statement = "SELECT id, name, full_name, phone FROM attendee WHERE search_fold LIKE ? ORDER BY name_fold LIMIT 50"

    def search(text: str) -> object:
        with house.store.reading() as uow:
            cursor = uow.db.connection.cursor()
            return cursor.execute(statement, (f"% {text}%",)).fetchall()

    return search


def _times(work: Callable[[str], object], typed: list[str]) -> list[float]:
    """Milliseconds of each call, after a few that only warm up."""
    for text in typed[:5]:
        work(text)
    taken = []
    for text in typed:
        began = _now()
        work(text)
        taken.append((_now() - began) * 1000)
    return taken


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
