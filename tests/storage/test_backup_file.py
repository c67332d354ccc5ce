"""The file of a backup: whole or refused, whatever happened to it, and with nothing readable in it."""

from __future__ import annotations

import datetime as dt
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.backup import Counts
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import backups
from sbc_desktop.storage.store import Store
from tests.desk import open_house
from tests.factories import make_store

NOW = dt.datetime(2026, 10, 20, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def backup(store: Store) -> Path:
    return store.back_up(NOW)


def reason_of(act: Callable[[], object]) -> Reason:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.reason


@pytest.mark.parametrize("seed", range(24))
def test_a_byte_that_was_changed_anywhere_is_noticed(store: Store, backup: Path, seed: int) -> None:
    data = bytearray(backup.read_bytes())
    at = random.Random(seed).randrange(len(data)) if seed % 2 else len(data) - 1 - seed * 60
    inside_a_part = _inside_a_part(backup, at)
    data[at] ^= 0x41
    backup.write_bytes(data)
    found: Counts | Reason
    try:
        found = store.check_backup(backup)
    except Refusal as refusal:
        found = refusal.reason
    answers: set[Counts | Reason] = {Reason.BACKUP_DAMAGED, Reason.NOT_A_BACKUP, Reason.STORE_NEWER}
    if not inside_a_part:
        # Dates and the like in the frame around the three parts may differ: nobody reads them.
        answers.add(Counts(0, 0, 0, 0))
    assert found in answers


def _inside_a_part(backup: Path, at: int) -> bool:
    with zipfile.ZipFile(backup) as archive:
        starts = [(info.header_offset + 30 + len(info.filename), info.file_size) for info in archive.infolist()]
    return any(start <= at < start + size for start, size in starts)


@pytest.mark.parametrize("left", [0, 1, 100, 5000, -1, -40])
def test_a_backup_cut_short_is_listed_as_not_whole_and_refused(store: Store, backup: Path, left: int) -> None:
    backup.write_bytes(backup.read_bytes()[:left])
    (line,) = backups.listed(store.folder)
    assert not line.whole
    assert reason_of(lambda: store.check_backup(backup)) is Reason.BACKUP_DAMAGED


def test_another_file_is_not_taken_for_a_backup(store: Store, tmp_path: Path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Dear all")
    other = tmp_path / "pictures.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("store.db", "x")
    squeezed = tmp_path / "bomb.sbcbackup"
    with zipfile.ZipFile(squeezed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("store.db", "keys.json", "note.json"):
            archive.writestr(name, "0" * 100_000)
    for path in (text, other, squeezed):
        assert reason_of(lambda path=path: store.check_backup(path)) is Reason.NOT_A_BACKUP  # type: ignore[misc]
    assert reason_of(lambda: store.check_backup(tmp_path / "nowhere")) is Reason.FILE_NOT_READ


def test_nothing_in_a_backup_names_anybody_or_the_computer(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    house.person("Quenby Marrowfat", house.group("Hampton"))
    backup = house.store.back_up(NOW)
    for secret in ("Quenby", "Marrowfat", "Hampton"):
        assert secret.encode() not in backup.read_bytes()
    note = json.loads(zipfile.ZipFile(backup).read("note.json"))
    assert set(note) == {"format", "made_at", "program", "schema", "sha256", "store"}
    assert house.store.device not in note.values()
    house.store.close()
