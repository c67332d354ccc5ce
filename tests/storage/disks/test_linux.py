"""What Linux says of the disk under a folder, read from tables and trees like its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from sbc_desktop.storage.disks import linux
from sbc_desktop.storage.disks.linux import Mount

TABLE = r"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
30 27 253:1 / /people rw,relatime shared:2 - ext4 /dev/mapper/home rw
31 27 0:44 / /people/helen/Our\040NAS rw,relatime - cifs //nas/groups rw,vers=3.1.1
32 27 0:45 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw
33 27 0:46 / /mnt/c rw,noatime - 9p C: rw,trans=fd,rfdno=8
34 27 0:47 / /mnt/far rw - 9p far rw,trans=tcp,port=564
35 27 0:48 / /srv rw - nfs4 server:/srv rw
36 27 8:17 / /srv rw - ext4 /dev/sdb1 rw
not a line of the table
"""


def _mount(device: str, filesystem: str = "ext4", source: str = "/dev/mapper/one") -> Mount:
    return Mount(Path("/"), device, filesystem, source, frozenset())


@pytest.mark.parametrize(
    ("folder", "filesystem", "network"),
    [
        ("/people/helen/.local/share/SBC Desktop", "ext4", False),
        ("/people/helen/Our NAS/store", "cifs", True),
        ("/people/helen/Our NASty habits", "ext4", False),
        ("/run/user/1000/gvfs/google-drive:host=example.org", "fuse.gvfsd-fuse", True),
        ("/mnt/c/groups", "9p", False),
        ("/mnt/far/store", "9p", True),
        ("/srv/store", "ext4", False),
        ("/peopled", "ext4", False),
    ],
)
def test_the_deepest_and_latest_mount_above_a_folder_says_where_it_is(
    folder: str, filesystem: str, network: bool
) -> None:
    mount = linux.mount_of(Path(folder), TABLE)
    assert mount is not None
    assert (mount.filesystem, mount.is_network) == (filesystem, network)


def test_without_a_table_nothing_is_known() -> None:
    assert linux.mount_of(Path("/people"), "") is None


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    """Like /sys/dev/block: a plain drive, LUKS on it, a volume in LUKS, verity, and a RAID of half of each."""
    for name, uuid, below in (
        ("8:1", "", ()),
        ("253:0", "CRYPT-LUKS2-0123-home", ("8:1",)),
        ("253:1", "LVM-abc", ("253:0",)),
        ("253:2", "CRYPT-VERITY-0123-root", ("8:1",)),
        ("9:0", "", ("253:0", "8:1")),
    ):
        device = tmp_path / name
        (device / "dm").mkdir(parents=True)
        if uuid:
            (device / "dm" / "uuid").write_text(f"{uuid}\n")
        for slave in below:
            (device / "slaves").mkdir(exist_ok=True)
            (device / "slaves" / slave).symlink_to(tmp_path / slave)
    (tmp_path / "7:0" / "loop").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(
    ("mount", "encrypted"),
    [
        (_mount("8:1"), False),
        (_mount("253:0"), True),
        (_mount("253:1"), True),
        (_mount("253:2"), False),
        (_mount("9:0"), False),
        (_mount("7:0"), None),
        (_mount("0:52", "overlay", "overlay"), None),
        (_mount("0:52", "ecryptfs", "/people/.ecryptfs/helen"), True),
        (_mount("0:52", "btrfs", "/dev/not-there"), None),
        (_mount("253:0", "nfs4", "server:/srv"), None),
    ],
    ids=lambda value: f"{value.device} {value.filesystem}" if isinstance(value, Mount) else str(value),
)
def test_a_disk_is_encrypted_when_all_that_lies_under_it_is(
    devices: Path, mount: Mount, encrypted: bool | None
) -> None:
    assert linux.is_encrypted(mount, devices) is encrypted


def test_the_disk_under_the_tests_is_known_and_here(tmp_path: Path) -> None:
    disk = linux.disk_of(tmp_path.resolve())
    assert disk.filesystem
    assert not disk.network
