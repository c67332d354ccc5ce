"""Kills a desk in the middle of its work, again and again, and looks whether anything that was said to be done is gone.

Run as a program of its own, because it forks: `python -m tests.kill_rounds FOLDER ROUNDS SEED` prints what it found.
Each round a child opens the store and checks people in one after the other, telling each over a pipe once the
service has returned. At a moment nobody knows it is killed, and the store is opened again and compared.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
from collections import Counter
from pathlib import Path
from uuid import UUID

from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.system import change
from tests.desk import House, open_house
from tests.factories import DATA_KEY

PEOPLE = 40
LONGEST_WAIT = 0.02


def main(folder: Path, rounds: int, seed: int) -> Counter[str]:
    """Do the rounds; the sum of what was found."""
    chance = random.Random(seed)
    house = open_house(folder)
    group_id = house.group()
    people = [house.person(f"Person{number} Surname{number}", group_id) for number in range(PEOPLE)]
    store_folder = house.store.folder
    found: Counter[str] = Counter()
    for _ in range(rounds):
        session_id = house.session(house.group(f"Group {found['rounds']}"))
        house.store.close()
        told = _told_before_the_end(store_folder, session_id, chance.sample(people, PEOPLE), chance)
        house.store = Store.open(store_folder, DATA_KEY)
        found += _compared(house, session_id, told)
    house.store.close()
    return found


def _told_before_the_end(folder: Path, session_id: UUID, people: list[UUID], chance: random.Random) -> list[UUID]:
    """Let a child check people in, kill it, and return those of whom it said that they are here."""
    hears, tells = os.pipe()
    child = os.fork()
    if child == 0:
        _check_in_until_killed(folder, session_id, people, tells)
    os.close(tells)
    wanted, heard = chance.randrange(1, PEOPLE) * 16, b""
    while len(heard) < wanted and (more := os.read(hears, 16)):
        heard += more
    # So that the kill falls anywhere within a check-in, not only right after one.
    select.select([], [], [], chance.uniform(0, LONGEST_WAIT))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(hears, 1024):
        heard += more
    os.close(hears)
    return [UUID(bytes=heard[at : at + 16]) for at in range(0, len(heard), 16)]


def _check_in_until_killed(folder: Path, session_id: UUID, people: list[UUID], tells: int) -> None:
    desk = House(Store.open(folder, DATA_KEY)).desk
    for person in people:
        desk.check_in(session_id, person)
        os.write(tells, person.bytes)
    signal.pause()


def _compared(house: House, session_id: UUID, told: list[UUID]) -> Counter[str]:
    here = {row.attendee_id for row in house.rows(attendance) if row.session_id == session_id}
    logged = [row for row in house.rows(change) if row.session_id == session_id and row.entity == attendance.name]
    return Counter(
        rounds=1,
        told=len(told),
        lost=len(set(told) - here),
        half_written=abs(len(here) - len(logged)),
        more_than_one_untold=len(here - set(told)) > 1,
        faults=len(house.store.integrity_faults()),
    )


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))  # noqa: T201 - this is its answer
