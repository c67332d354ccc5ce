"""A folder that is not there yet is judged by what there is of the way to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sbc_desktop.storage.disks.disk import disk_of, free_bytes, is_on_network


def test_a_folder_to_come_lies_on_the_disk_of_the_one_above_it(tmp_path: Path) -> None:
    assert disk_of(tmp_path / "not" / "yet") == disk_of(tmp_path)
    assert not is_on_network(tmp_path / "not" / "yet")


def test_the_room_of_a_folder_that_is_gone_is_not_told(tmp_path: Path) -> None:
    assert free_bytes(tmp_path) > 0
    with pytest.raises(FileNotFoundError):
        free_bytes(tmp_path / "gone")
