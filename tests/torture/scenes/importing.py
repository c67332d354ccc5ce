"""The program is killed while lists of registrations are brought in: each list is there whole or not at all."""

from __future__ import annotations

import random
from pathlib import Path
from uuid import UUID

from sbc_desktop.services.bundle import Services
from sbc_desktop.storage.tables.imports import import_row
from sbc_desktop.storage.tables.people import attendee, membership
from tests.torture.lives import Tell, live, some_death
from tests.torture.rounds import Round
from tests.torture.stage import KEY, matching, opener, set_up, started

LISTS = 3
HEADINGS = "First name,Last name,Email,Phone,Timestamp,Access needs,Consent\n"
# Names of people listed, how many have a place in the group, and how many rows are written down as brought in.
Listed = tuple[frozenset[str], int, int]


class Importing:
    """Bringing in lists of a few dozen people each."""

    def __init__(self, folder: Path) -> None:
        self._stage = set_up(folder)
        rehearsal = folder / "rehearsal"
        rehearsal.mkdir()
        lists = make_lists(rehearsal, random.Random(0))
        copy = self._stage.copy_to(rehearsal)
        self._rehearsed = live(lambda tell: bring_in_all(copy, self._stage.group_id, lists, tell), copy)

    def play(self, at: Round) -> None:
        """Kill it between or in the middle of lists."""
        lists = make_lists(at.scratch, at.chance)
        folder, group_id = self._stage.copy_to(at.folder), self._stage.group_id
        death = some_death(at.chance, self._rehearsed, 0.1)
        life = at.suffer(lambda tell: bring_in_all(folder, group_id, lists, tell), folder, death)
        at.relieve()
        with started(folder, at.tally) as services:
            if services is not None:
                for fault in services.settings.check():
                    at.tally.fault(fault)
                found = listed(services)
                matching(found, states_of(lists, len(self._stage.people)), life.told, at.tally)


def make_lists(folder: Path, chance: random.Random) -> list[Path]:
    """Lists of different people, as files."""
    paths = []
    for number in range(LISTS):
        paths.append(folder / f"list {number}.csv")
        people = range(chance.randint(10, 60))
        paths[-1].write_text(HEADINGS + "".join(_line(number, person) for person in people), encoding="utf-8")
    return paths


def bring_in_all(folder: Path, group_id: UUID, lists: list[Path], tell: Tell) -> None:
    """Bring them in one after the other, telling each."""
    services = opener().open_with_key(folder, KEY)
    for path in lists:
        services.importing.bring_in(path, group_id)
        tell()


def listed(services: Services) -> Listed:
    """What bringing in leaves in the records."""
    with services._store.reading() as uow:  # noqa: SLF001 - what no service shows
        names = frozenset(
            row.full_name for row in uow.db.execute(attendee.select()) if row.full_name.startswith("Came")
        )
        places, brought = (len(uow.db.execute(table.select()).all()) for table in (membership, import_row))
    return names, places, brought


def states_of(lists: list[Path], before: int) -> list[Listed]:
    """What must be there after none of the lists, after one, and so on."""
    states: list[Listed] = [(frozenset(), before, 0)]
    for path in lists:
        rows = path.read_text(encoding="utf-8").splitlines()[1:]
        names = frozenset(" ".join(row.split(",")[:2]) for row in rows)
        names_so_far, places, brought = states[-1]
        states.append((names_so_far | names, places + len(rows), brought + len(rows)))
    return states


def _line(number: int, person: int) -> str:
    email = f"came{number}.{person}@example.org"
    return f"Came{number},Person{person},{email},07700 9{number}{person:04},21/01/2025 09:00,a seat by the door,Yes\n"
