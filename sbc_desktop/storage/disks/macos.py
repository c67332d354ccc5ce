"""macOS: statfs says what a volume is and whether it is here; `fdesetup status` whether FileVault is on.

Written from Apple's manual pages, statfs(2) and fdesetup(8). The reading of both is tested; neither was run on a Mac.
"""

from __future__ import annotations

import ctypes
import os
import platform
import subprocess
from pathlib import Path

from sbc_desktop.storage.disks.disk import Disk

_LOCAL = 0x00001000
_FDESETUP = "/usr/bin/fdesetup"
_SECONDS = 5
# FileVault is about the volume the system starts from, which is mounted at both.
_STARTED_FROM = ("/", "/System/Volumes/Data")


class StatFs(ctypes.Structure):
    """struct statfs of 64-bit inodes."""

    _fields_ = (
        ("f_bsize", ctypes.c_uint32),
        ("f_iosize", ctypes.c_int32),
        ("f_counts", ctypes.c_uint64 * 5),
        ("f_fsid", ctypes.c_int32 * 2),
        ("f_owner", ctypes.c_uint32),
        ("f_type", ctypes.c_uint32),
        ("f_flags", ctypes.c_uint32),
        ("f_fssubtype", ctypes.c_uint32),
        ("f_fstypename", ctypes.c_char * 16),
        ("f_mntonname", ctypes.c_char * 1024),
        ("f_mntfromname", ctypes.c_char * 1024),
        ("f_flags_ext", ctypes.c_uint32),
        ("f_reserved", ctypes.c_uint32 * 7),
    )

    @property
    def network(self) -> bool:
        """Whether the volume is another computer's."""
        return not self.f_flags & _LOCAL

    @property
    def filesystem(self) -> str:
        """The system's word for how it is written, "apfs"."""
        return str(self.f_fstypename.decode("ascii", "replace"))


def is_on_network(folder: Path) -> bool:
    """Whether an existing folder lies on another computer; False when the system does not say."""
    found = _statfs(folder)
    return found is not None and found.network


def disk_of(folder: Path) -> Disk:
    """What is known of the volume under an existing folder; asks a command of the system."""
    found = _statfs(folder)
    if found is None:
        return Disk()
    point = found.f_mntonname.decode("utf-8", "replace")
    return Disk(found.filesystem, found.network, filevault(_status()) if point in _STARTED_FROM else None)


def filevault(status: str) -> bool | None:
    """What `fdesetup status` means: on, off, or None while it is on the way to either and for any other words."""
    first, _newline, rest = status.strip().partition("\n")
    if "in progress" in rest:
        return None
    return {"FileVault is On.": True, "FileVault is Off.": False}.get(first.strip())


def _status() -> str:
    try:
        asked = subprocess.run([_FDESETUP, "status"], capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout


def _statfs(folder: Path) -> StatFs | None:
    found = StatFs()
    try:
        library = ctypes.CDLL(None, use_errno=True)
        # On Intel the plain name is the older structure.
        ask = library["statfs" if platform.machine() == "arm64" else "statfs$INODE64"]
        ask.argtypes = (ctypes.c_char_p, ctypes.POINTER(StatFs))
        if ask(os.fsencode(folder), ctypes.byref(found)) != 0:
            return None
    except (OSError, AttributeError):
        return None
    return found
