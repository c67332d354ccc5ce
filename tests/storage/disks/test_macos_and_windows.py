"""What the other systems say of a disk; the asking itself needs those systems."""

from __future__ import annotations

import ctypes

import pytest

from sbc_desktop.storage.disks import macos, windows


@pytest.mark.parametrize(
    ("status", "encrypted"),
    [
        ("FileVault is On.\n", True),
        ("FileVault is Off.\n", False),
        ("FileVault is On.\nEncryption in progress: Percent completed = 41.5\n", None),
        ("Error: fdesetup needs another version.\n", None),
        ("", None),
    ],
)
def test_filevault_counts_only_once_it_is_all_done(status: str, encrypted: bool | None) -> None:
    assert macos.filevault(status) is encrypted


def test_a_volume_that_is_not_local_is_on_the_network() -> None:
    volume = macos.StatFs(f_flags=0x00001000, f_fstypename=b"apfs")
    assert (volume.network, volume.filesystem) == (False, "apfs")
    volume.f_flags = 0x4
    assert volume.network


def test_the_structure_of_a_mac_has_the_size_its_headers_give_it() -> None:
    assert ctypes.sizeof(macos.StatFs) == 2168


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\nas\groups\store", True),
        (r"\\?\UNC\nas\groups\store", True),
        (r"\\?\D:\groups", False),
        (r"\\.\C:", False),
        (r"D:\groups", False),
    ],
)
def test_a_path_of_windows_that_begins_with_a_computer_is_a_share(path: str, share: bool) -> None:
    assert windows.is_share(path) is share
