"""Each kind of work meets a disk without room, or a folder in which nobody may write: a sentence, nothing half-written.

With room again, or allowed to write again, all that was acknowledged is there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.torture.rounds import FullRound, ReadOnlyRound, Round, Scene, small_disk
from tests.torture.scenes.backup import Backup
from tests.torture.scenes.check_in import CheckIn
from tests.torture.scenes.importing import Importing
from tests.torture.scenes.migration import Migration
from tests.torture.scenes.re_encryption import ReEncryption
from tests.torture.scenes.restoring import Restoring

WORKS: dict[str, Callable[[Path], Scene]] = {
    "check-in": CheckIn,
    "import": Importing,
    "migration": Migration,
    "backup": Backup,
    "restore": Restoring,
    "re-encryption": ReEncryption,
}


class NoWriting:
    """Any of the works, each made ready when it is played first."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self._ready: dict[str, Scene] = {}

    def _choose(self, at: Round) -> Scene:
        name = at.chance.choice(list(WORKS))
        at.tally.now += f", {name}"
        if name not in self._ready:
            self._ready[name] = WORKS[name](self._folder / name)
        return self._ready[name]


class DiskFull(NoWriting):
    """The disk is full, or full soon."""

    def play(self, at: Round) -> None:
        """Play one of the works on a small disk."""
        scene, disk = self._choose(at), at.folder / "disk"
        disk.mkdir()
        with small_disk(disk):
            scene.play(FullRound(disk, at.scratch, at.chance, at.tally))


class ReadOnly(NoWriting):
    """Nobody may write, from the start or from some moment on."""

    def play(self, at: Round) -> None:
        """Play one of the works in a folder that cannot be written."""
        self._choose(at).play(ReadOnlyRound(at.folder, at.scratch, at.chance, at.tally))
