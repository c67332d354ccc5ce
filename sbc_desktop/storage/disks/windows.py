"""Windows: what kind of drive a folder is on, and how it is written.

Whether BitLocker is on is not asked: the documented way (Win32_EncryptableVolume) needs an administrator. Written from
Microsoft's documentation (GetVolumePathNameW, GetDriveTypeW, GetVolumeInformationW); it was not run on Windows.
"""

from __future__ import annotations

import ctypes
from pathlib import Path

from sbc_desktop.storage.disks.disk import Disk

DRIVE_REMOTE = 4
_LONGEST = 32768
_NAME = 261


def is_on_network(folder: Path) -> bool:
    """Whether an existing folder lies on another computer; a path that begins with its name always does."""
    return is_share(str(folder)) or _drive_type(_volume(folder)) == DRIVE_REMOTE


def disk_of(folder: Path) -> Disk:
    """What is known of the drive; never whether it is encrypted."""
    return Disk(_filesystem(_volume(folder)), is_on_network(folder), None)


def is_share(path: str) -> bool:
    r"""Whether a path begins with another computer's name: \\server\share, also written \\?\UNC\server\share."""
    if path.startswith("\\\\?\\"):
        return path[4:8].upper() == "UNC\\"
    return path.startswith("\\\\") and not path.startswith("\\\\.\\")


def _volume(folder: Path) -> str:
    found = ctypes.create_unicode_buffer(_LONGEST)
    try:
        done = ctypes.CDLL("kernel32").GetVolumePathNameW(ctypes.c_wchar_p(str(folder)), found, _LONGEST)
    except (OSError, AttributeError):
        return folder.anchor
    return found.value if done else folder.anchor


def _drive_type(volume: str) -> int:
    try:
        return int(ctypes.CDLL("kernel32").GetDriveTypeW(ctypes.c_wchar_p(volume)))
    except (OSError, AttributeError):
        return 0


def _filesystem(volume: str) -> str:
    name = ctypes.create_unicode_buffer(_NAME)
    try:
        done = ctypes.CDLL("kernel32").GetVolumeInformationW(
            ctypes.c_wchar_p(volume), None, 0, None, None, None, name, _NAME
        )
    except (OSError, AttributeError):
        return ""
    return name.value if done else ""
