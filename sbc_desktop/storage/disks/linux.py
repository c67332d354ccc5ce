"""Linux: the table of what is mounted, and what lies under a device according to /sys.

dm-crypt (LUKS, also under LVM and RAID) is seen; so are eCryptfs, gocryptfs and folders encrypted by ext4 or f2fs.
What a drive encrypts by itself, or the computer around a virtual one, is nothing the system knows.
"""

from __future__ import annotations

import contextlib
import os
import re
import struct
from dataclasses import dataclass
from pathlib import Path

from sbc_desktop.storage.disks.disk import Disk

_TABLE = Path("/proc/self/mountinfo")
_DEVICES = Path("/sys/dev/block")
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "coda", "davfs", "lustre"})
_FUSE_NETWORK = re.compile(
    r"fuse\.(sshfs|gvfsd-fuse|kio-fuse|rclone|davfs2?|curlftpfs|s3fs|gcsfuse|goofys|glusterfs|cephfs|onedriver"
    r"|google-drive-ocamlfuse|smbnetfs|mfs)"
)
_ENCRYPTING = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.securefs"})
# What dm-crypt makes; CRYPT-VERITY and CRYPT-INTEGRITY check what is read, and hide nothing.
_DM_CRYPT = re.compile(r"CRYPT-(LUKS[12]|PLAIN|LOOPAES|TCRYPT|BITLK|FVAULT2)-")
_OCTAL = re.compile(r"\\([0-7]{3})")
_GET_FLAGS = 0x80006601 | struct.calcsize("l") << 16
_FOLDER_IS_ENCRYPTED = 0x800


@dataclass(frozen=True)
class Mount:
    """One line of the table: where, which device by its numbers, what kind, from where, and its options."""

    point: Path
    device: str
    filesystem: str
    source: str
    options: frozenset[str]

    @property
    def is_network(self) -> bool:
        """Whether it is another computer's; 9p is, only when it goes over TCP, else it is the host of this one."""
        if self.filesystem == "9p":
            return "trans=tcp" in self.options
        return self.filesystem in _NETWORK or bool(_FUSE_NETWORK.fullmatch(self.filesystem))


def is_on_network(folder: Path) -> bool:
    """Whether an existing folder without links in its name lies on another computer."""
    mount = mount_of(folder, _table())
    return mount is not None and mount.is_network


def disk_of(folder: Path) -> Disk:
    """What is known of the disk under an existing folder without links in its name."""
    mount = mount_of(folder, _table())
    if mount is None:
        return Disk()
    encrypted = True if _folder_is_encrypted(folder) else is_encrypted(mount, _DEVICES)
    return Disk(mount.filesystem, mount.is_network, encrypted)


def mount_of(folder: Path, table: str) -> Mount | None:
    """The mount a folder lies on, by the table's text: the deepest one above it, and of two there the later."""
    found: Mount | None = None
    for mount in filter(None, map(_mount, table.splitlines())):
        deeper = found is None or len(mount.point.parts) >= len(found.point.parts)
        if deeper and folder.is_relative_to(mount.point):
            found = mount
    return found


def is_encrypted(mount: Mount, devices: Path) -> bool | None:
    """Whether all that lies under a mount is dm-crypt; None for what is on no device that can be looked at."""
    if mount.is_network:
        return None
    if mount.filesystem in _ENCRYPTING:
        return True
    return _all_crypt(devices / _device(mount))


def _all_crypt(device: Path) -> bool | None:
    if not device.exists() or (device / "loop").exists():
        return None
    with contextlib.suppress(OSError):
        if _DM_CRYPT.match((device / "dm" / "uuid").read_text(encoding="ascii")):
            return True
    below = sorted((device / "slaves").iterdir()) if (device / "slaves").is_dir() else []
    if not below:
        return False
    answers = {_all_crypt(slave) for slave in below}
    return answers.pop() if len(answers) == 1 else False if False in answers else None


def _device(mount: Mount) -> str:
    """The device's numbers; btrfs has none of its own, but says where it comes from."""
    if mount.device.startswith("0:") and mount.source.startswith("/dev/"):
        with contextlib.suppress(OSError):
            number = Path(mount.source).stat().st_rdev
            return f"{os.major(number)}:{os.minor(number)}"
    return mount.device


def _folder_is_encrypted(folder: Path) -> bool:
    import fcntl

    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            flags = fcntl.ioctl(handle, _GET_FLAGS, bytes(struct.calcsize("l")))
        finally:
            os.close(handle)
        return bool(int.from_bytes(flags[:4], "little") & _FOLDER_IS_ENCRYPTED)
    return False


def _table() -> str:
    try:
        return _TABLE.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _mount(line: str) -> Mount | None:
    own, _dash, rest = line.partition(" - ")
    left, right = own.split(" "), rest.split(" ")
    if len(left) < 5 or len(right) < 3:
        return None
    point = _OCTAL.sub(lambda code: chr(int(code[1], 8)), left[4])
    return Mount(Path(point), left[2], right[0], right[1], frozenset(right[2].split(",")))
