"""One round of a scene, and the calamity that befalls the work in it: death, a full disk, or a read-only folder."""

from __future__ import annotations

import ctypes
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sbc_desktop.domain.refusal import Reason, Refusal
from tests.torture.lives import Child, Death, Life, Tell, Work, live
from tests.torture.stage import KEY, opener
from tests.torture.tally import Tally

_DISK_MIB = 48
# Linux's numbers for the rights by which root passes over the modes of files.
_CAPABILITIES_VERSION, _PAST_MODES = 0x20080522, 0b110
_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass
class Round:
    """A folder of its own, its own chance, where to write down what was found, and death as the calamity.

    `scratch` is another folder, on a disk with room.
    """

    folder: Path
    scratch: Path
    chance: random.Random
    tally: Tally

    def suffer(self, work: Work, store: Path, death: Death) -> Life:
        """Let a child do some work on a store until the calamity; what is no answer is written down."""
        life = live(work, store, death)
        self.tally.kills += life.killed
        self._check(life, frozenset())
        return life

    def relieve(self) -> None:
        """Make it good again, before the program is started for good."""

    def _check(self, life: Life, fits: frozenset[Reason]) -> None:
        if life.refused in fits:
            self.tally.refused += 1
        elif life.broke or life.refused:
            self.tally.fault(life.broke or f"it said: {life.refused}")


@dataclass
class FullRound(Round):
    """The disk has little room left, or none; on a machine where none can be made, no file may grow far."""

    _full: bool = False
    _store: Path | None = None

    def suffer(self, work: Work, store: Path, death: Death) -> Life:  # noqa: ARG002 - nobody is killed
        """Let it work until it is refused or done."""
        self._store = store
        room = int(self.chance.choice((0, 20, 100, 500, 2000)) * 1024 * self.chance.random())
        if not self._full and os.path.ismount(self.folder):
            _fill(self.folder / "filler", room)
            self._full = True
        limit = None if self._full else room + max(path.stat().st_size for path in store.iterdir() if path.is_file())
        life = live(lambda tell: _limited(work, limit, tell), store)
        # What may not grow is told from a disk without room by the file's own answer.
        self._check(life, frozenset({Reason.DISK_FULL, *([Reason.STORE_OUT_OF_REACH] if limit else [])}))
        return life

    def relieve(self) -> None:
        """Start the program on the full disk, which may be refused, and then make room."""
        if self._full and self._store is not None:
            try:
                opener().open_with_key(self._store, KEY).close()
            except Refusal as refusal:
                self._check(Life("", refused=refusal.reason), frozenset({Reason.DISK_FULL}))
        (self.folder / "filler").unlink(missing_ok=True)
        self._full = False


@dataclass
class ReadOnlyRound(Round):
    """Nobody may write in the folder any more, from the start or from some moment on."""

    _store: Path | None = None

    def suffer(self, work: Work, store: Path, death: Death) -> Life:
        """Let somebody without rights work until she is refused or done."""
        self._store = store
        early = self.chance.random() < 0.5
        if early:
            _set_modes(store, 0o555, 0o444)
        child = Child(lambda tell: _bound_by_modes(work, tell), store)
        if not early:
            child.hear(death.after)
            child.hear(sys.maxsize, death.seconds or self.chance.uniform(0, 0.2))
            _set_modes(store, 0o555, 0o444)
        child.hear(sys.maxsize)
        life = child.end()
        self._check(life, frozenset({Reason.STORE_READ_ONLY}))
        return life

    def relieve(self) -> None:
        """Let everything be written again."""
        if self._store is not None:
            _set_modes(self._store, 0o755, 0o644)


class Scene(Protocol):
    """Something to do, and what must be there after it. Made once with a folder for what its rounds start from."""

    def play(self, at: Round) -> None:
        """Play one round."""


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """Make a folder a disk of its own for a while, where this is allowed."""
    options = ["-t", "tmpfs", "-o", f"size={_DISK_MIB}m,mode=700", "tmpfs", str(folder)]
    mounted = _ROOT and sys.platform == "linux" and _ran("mount", *options)
    try:
        yield
    finally:
        if mounted:
            _ran("umount", str(folder))


def _ran(*command: str) -> bool:
    return (
        shutil.which(command[0]) is not None
        and not subprocess.run(command, capture_output=True, check=False).returncode
    )


def _fill(filler: Path, room: int) -> None:
    """Leave so many bytes."""
    about = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(about.f_bavail * about.f_frsize - room, 1))


def _limited(work: Work, limit: int | None, tell: Tell) -> None:
    if limit is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    work(tell)


def _bound_by_modes(work: Work, tell: Tell) -> None:
    """Work without root's right to pass over the modes of files, so that they mean something to anybody."""
    if _ROOT and sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        header, rights = (ctypes.c_uint32 * 2)(_CAPABILITIES_VERSION, 0), (ctypes.c_uint32 * 6)()
        libc.capget(header, rights)
        rights[0] &= ~_PAST_MODES
        if libc.capset(header, rights):
            raise OSError(ctypes.get_errno(), "capset")
    work(tell)


def _set_modes(store: Path, of_folders: int, of_files: int) -> None:
    for path in (*store.rglob("*"), store):
        path.chmod(of_folders if path.is_dir() else of_files)
