"""A file that is written is whole, and what the system says of a disk is a refusal."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.disk import refusing_os_faults, write_whole


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, Reason.DISK_FULL),
        (errno.EFBIG, Reason.DISK_FULL),
        (errno.EROFS, Reason.STORE_READ_ONLY),
        (errno.EACCES, Reason.STORE_READ_ONLY),
        (errno.EEXIST, Reason.STORE_READ_ONLY),
        (errno.EIO, Reason.STORE_OUT_OF_REACH),
        (errno.ENOENT, Reason.STORE_OUT_OF_REACH),
    ],
)
def test_trouble_with_a_disk_is_a_refusal(number: int, reason: Reason) -> None:
    with pytest.raises(Refusal) as caught, refusing_os_faults():
        raise OSError(number, os.strerror(number))
    assert caught.value.reason is reason


def test_a_fault_of_the_program_stays_one() -> None:
    with pytest.raises(IsADirectoryError), refusing_os_faults():
        raise IsADirectoryError(errno.EISDIR, "a folder")


def test_a_full_disk_leaves_the_file_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    target = tmp_path / "keys.json"
    write_whole(target, b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refusal) as caught:
        write_whole(target, b"new")
    assert caught.value.reason is Reason.DISK_FULL
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
