"""What the system knows of the disk under a folder: how it is written, whether it is here, whether it is encrypted.

All of it may be unknown, and then it is said so: nobody is told that a disk is safe because a question failed.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast


@dataclass(frozen=True)
class Disk:
    """`filesystem` is the system's own word, "ext4" or "NTFS", "" when not known; `network`: it is on another computer.

    `encrypted` says whether the system encrypts all of it; None when that cannot be known.
    """

    filesystem: str = ""
    network: bool = False
    encrypted: bool | None = None


class _System(Protocol):
    """What each system's module answers about an existing folder without links in its name."""

    def is_on_network(self, folder: Path) -> bool: ...

    def disk_of(self, folder: Path) -> Disk: ...


def is_on_network(folder: Path) -> bool:
    """Whether a folder, or what there is of the way to it, lies on another computer; False when not known."""
    system = _system()
    return system is not None and system.is_on_network(_existing(folder))


def disk_of(folder: Path) -> Disk:
    """All that is known of the disk; on macOS a command of the system is asked, which takes a moment."""
    system = _system()
    return Disk() if system is None else system.disk_of(_existing(folder))


def free_bytes(folder: Path) -> int:
    """How many bytes this user may still write there; FileNotFoundError when the folder is gone."""
    return shutil.disk_usage(folder).free


def _system() -> _System | None:
    name = {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(sys.platform)
    return cast("_System", import_module(f"{__package__}.{name}")) if name else None


def _existing(folder: Path) -> Path:
    """The folder itself, through links, or the nearest one above it that is there."""
    whole = folder.expanduser().resolve()
    return next((part for part in (whole, *whole.parents) if part.exists()), whole)
