"""What every scene starts from: a small store made once, copied for each round; and starting the program on it."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.messages import sentence
from sbc_desktop.services.bundle import Services
from sbc_desktop.services.clock import SetClock
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.unlocking import Key
from sbc_desktop.storage import backup_file, keys, tries
from sbc_desktop.storage.store import DATABASE, Store
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.imports import import_row
from sbc_desktop.storage.tables.people import attendee, consent, membership
from sbc_desktop.storage.tables.sessions import group_session
from tests.desk import STARTS, open_house
from tests.factories import CHEAP, DATA_KEY, FIRST_DATE, HELEN, PASSPHRASE
from tests.torture.tally import Tally

KEY = Key(DATA_KEY, HELEN.id)
PEOPLE = 40
_BELONGS = frozenset(
    {
        *(DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", keys.FILE_NAME, tries.FILE_NAME),
        *("store.lock", "open.json", "backups", "replaced"),
    }
)
_TABLES = (group, group_session, attendee, membership, consent, attendance, import_row)


@dataclass(frozen=True)
class Stage:
    """A closed store with one group, a session today and people on its list."""

    folder: Path
    group_id: UUID
    session_id: UUID
    people: tuple[UUID, ...]

    def copy_to(self, folder: Path) -> Path:
        """The same store in a folder of its own."""
        return Path(shutil.copytree(self.folder, folder / "store"))


# Stretching the passphrase at each start would be most of the time.
keys._COST = CHEAP  # noqa: SLF001


def opener() -> Opener:
    """The program before a store is open, at the first session's start."""
    return Opener(SetClock(dt.datetime.combine(FIRST_DATE, STARTS)))


def set_up(folder: Path) -> Stage:
    """Make the store, and let the program start on it once."""
    folder.mkdir()
    house = open_house(folder)
    group_id = house.group()
    session_id = house.session(group_id)
    people = tuple(house.person(f"Person{number} Surname{number}", group_id) for number in range(PEOPLE))
    house.store.close()
    opener().open_with_key(house.store.folder, KEY).close()
    return Stage(house.store.folder, group_id, session_id, people)


@contextlib.contextmanager
def started(folder: Path, tally: Tally) -> Iterator[Services | None]:
    """Start the program on a folder as a person does, with her passphrase; None, written down, when it does not."""
    try:
        key = opener().unlocking(folder).unlock(None, PASSPHRASE)
        services = opener().open_with_key(folder, key)
    except Refusal as refusal:
        tally.not_opened(f"{refusal.reason}: {sentence(refusal)}")
        yield None
        return
    try:
        yield services
    finally:
        services.close()


def matching(found: object, states: Sequence[object], told: int, tally: Tally) -> int:
    """Which of the states that the records went through is there; one more than was told may be.

    What was told and is not there is written down as lost. Returns how many steps are done.
    """
    tally.acknowledged += told
    for done in (told, told + 1):
        if done < len(states) and states[done] == found:
            return done
    before = next((done for done in range(told - 1, -1, -1) if states[done] == found), None)
    if before is None:
        tally.fault(f"{told} steps were told, and what is there never was")
        return told
    tally.lose(told - before, f"{told} steps were told, {before} are there")
    return before


def rows(store: Store) -> frozenset[tuple[str, str]]:
    """Which rows are there that somebody wrote, by table and id."""
    with store.reading() as uow:
        return frozenset((table.name, str(key)) for table in _TABLES for key in uow.db.scalars(sa.select(table.c.id)))


def rows_in(folder: Path, tally: Tally, data_key: bytes = DATA_KEY) -> frozenset[tuple[str, str]]:
    """The same of a store that is not open, which is looked at whole."""
    store = Store.open(folder, data_key)
    try:
        for fault in store.integrity_faults():
            tally.fault(f"{folder.name}: {fault}")
        return rows(store)
    finally:
        store.close()


def check_tidy(folder: Path, tally: Tally) -> None:
    """Nothing is in the folder of an open store but what belongs there: nothing that was only half made."""
    for path in (*folder.iterdir(), *folder.glob("backups/*")):
        if path.name not in _BELONGS and not path.name.endswith(backup_file.SUFFIX):
            tally.fault(f"{path.relative_to(folder)} is left")
