"""A list of 5,000 registrations: tried out, brought in, and tried out again when everybody in it is known.

Somebody waits for the trying out, so it has five seconds; bringing in shows its progress and has a minute.
"""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sbc_desktop.domain.registrations.planning import Outcome, Plan
from sbc_desktop.services.importing.importing import Importing
from tests.benchmarks import Row
from tests.desk import open_house

ROWS = 5000
FIVE_SECONDS, A_MINUTE = 5_000.0, 60_000.0
HEADINGS = "First name,Last name,Email,Phone,Timestamp,How did you hear about us?,Access needs,Consent"


def rows() -> list[Row]:
    """The three, one after the other on one store."""
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder) / "store")
        group_id = house.group()
        house.clock.set(dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC))
        importing = Importing(**house.given)
        file = Path(folder) / "list.csv"
        file.write_text("\n".join((HEADINGS, *map(_line, range(ROWS)))), encoding="utf-8")
        tried = _timed(lambda: importing.plan(file, group_id), Outcome.NEW)
        written = _timed(lambda: importing.bring_in(file, group_id), Outcome.NEW)
        file.write_text(file.read_text(encoding="utf-8").replace("Loop", "Lift"), encoding="utf-8")
        known = _timed(lambda: importing.plan(file, group_id), Outcome.UPDATED)
        house.store.close()
    return [
        Row("trying out 5,000 registrations, all new", tried, "five seconds", FIVE_SECONDS, 1),
        Row("trying out 5,000 registrations, all known", known, "five seconds", FIVE_SECONDS, 1),
        Row("bringing in 5,000 registrations", written, "a minute", A_MINUTE, 1),
    ]


def _line(number: int) -> str:
    name = f"Ann{number},Reed{number},ann{number}@example.org,0770090{number:04d}"
    return f"{name},2025-03-01,Nurse,Loop,Yes"


def _timed(work: Callable[[], Plan], outcome: Outcome) -> float:
    started = time.perf_counter()
    plan = work()
    if plan.counts[outcome] != ROWS:
        raise RuntimeError("not every row became what it should")
    return (time.perf_counter() - started) * 1000
