"""The program is killed while it brings a store of an earlier version up to date: it is the old one or the new one."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.storage import backup_file, backups, migrations, sqlite
from sbc_desktop.storage.store import DATABASE
from tests.factories import DATA_KEY
from tests.old_stores.laying_down import FILES, lay_down, rows_of
from tests.torture.lives import Life, Tell, live, some_death
from tests.torture.rounds import Round
from tests.torture.stage import KEY, check_tidy, opener, started

_LIVES = 3


class Migration:
    """Every old store, killed on its way up to three times, before a last start brings it up to date."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self._rehearsed: dict[Path, Life] = {}

    def play(self, at: Round) -> None:
        """Kill the first starts, and look at the store after each; then start it for good."""
        script = at.chance.choice(FILES)
        rehearsed = self._rehearse(script)
        folder = Path(shutil.copytree(self._folder / script.stem, at.folder / "store"))
        before = rows_of(folder / DATABASE, script)
        at.tally.acknowledged += sum(map(len, before.values()))
        for _ in range(at.chance.randint(1, _LIVES)):
            life = at.suffer(lambda tell: _start(folder, tell), folder, some_death(at.chance, rehearsed))
            step = _looked_at(folder, script, before, at)
            if step != migrations.HEAD and (life.told or step != script.stem):
                at.tally.fault(f"it stands at {step} and {life.told} starts were told")
        at.relieve()
        with started(folder, at.tally) as services:
            if services is None:
                return
        if _looked_at(folder, script, before, at) != migrations.HEAD:
            at.tally.fault("it was not brought up to date")
        check_tidy(folder, at.tally)
        _check_copied(folder, script, before, at)

    def _rehearse(self, script: Path) -> Life:
        """Lay it down when it is chosen first, and bring a copy of it up to date."""
        if script not in self._rehearsed:
            lay_down(self._folder / script.stem, script)
            copy = Path(shutil.copytree(self._folder / script.stem, self._folder / f"{script.stem} rehearsed"))
            self._rehearsed[script] = live(lambda tell: _start(copy, tell), copy)
        return self._rehearsed[script]


def _start(folder: Path, tell: Tell) -> None:
    opener().open_with_key(folder, KEY)
    tell()


def _looked_at(folder: Path, script: Path, before: dict[str, list[Any]], at: Round) -> str:
    """Look at a copy of the store past the program: the step it stands at. Rows that are gone are lost."""
    scratch = at.scratch / f"looked at {random.random()}"
    scratch.mkdir()
    for part in (DATABASE, f"{DATABASE}-wal"):
        if (folder / part).exists():
            shutil.copyfile(folder / part, scratch / part)
    connection = sqlite.connect(scratch / DATABASE, DATA_KEY)
    try:
        for fault in sqlite.integrity_faults(connection):
            at.tally.fault(fault)
        step: str = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    finally:
        connection.close()
    _compare(rows_of(scratch / DATABASE, script), before, at, "the store")
    return step


def _compare(found: dict[str, list[Any]], before: dict[str, list[Any]], at: Round, where: str) -> None:
    for table, wanted in before.items():
        if missing := Counter(wanted) - Counter(found[table]):
            at.tally.lose(missing.total(), f"{missing.total()} rows of {table} are not in {where}")


def _check_copied(folder: Path, script: Path, before: dict[str, list[Any]], at: Round) -> None:
    """There is a copy of the time before, whole."""
    for file in (folder / backups.FOLDER).glob(f"*{backup_file.SUFFIX}"):
        try:
            if backup_file.note_of(file).schema != script.stem:
                continue
            with backups.unpacked(file, at.scratch) as copy:
                _compare(rows_of(copy / DATABASE, script), before, at, "the copy")
                return
        except Refusal as refusal:
            at.tally.fault(f"a copy of before: {refusal.reason}")
    at.tally.fault("there is no copy of before")
