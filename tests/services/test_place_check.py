"""What the program says of the disk under the records."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sbc_desktop.domain.backup import is_little
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.services.place_check import PlaceCheck
from sbc_desktop.storage.disks.disk import disk_of
from tests.desk import open_house
from tests.factories import refused

MB = 1_000_000


def test_the_facts_are_those_of_the_disk_under_the_folder(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    facts = PlaceCheck(**house.given).facts()
    disk = disk_of(tmp_path)
    assert (facts.folder, facts.filesystem, facts.encrypted) == (house.store.folder, disk.filesystem, disk.encrypted)
    assert facts.free == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.05)
    house.store.close()


def test_a_folder_that_is_gone_has_no_facts(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    house.store.folder.rename(tmp_path / "elsewhere")
    assert refused(PlaceCheck(**house.given).facts) == (Reason.STORE_OUT_OF_REACH, None)
    house.store.close()


@pytest.mark.parametrize(
    ("free", "size", "little"),
    [(499 * MB, 1 * MB, True), (501 * MB, 1 * MB, False), (900 * MB, 300 * MB, True), (1300 * MB, 300 * MB, False)],
)
def test_room_is_little_when_a_backup_may_not_fit_or_anything_else(free: int, size: int, little: bool) -> None:
    assert is_little(free, size) is little
