"""Each kind of work meets a disk without room, or a folder in which nobody may write: a sentence, nothing half-written.

With room again, or allowed to write again, all that was acknowledged is there.
"""

from __future__ import annotations

from pathlib import Path

from tests.torture.rounds import FullRound, ReadOnlyRound, Round, Scene, small_disk
from tests.torture.scenes.backup import Backup
from tests.torture.scenes.check_in import CheckIn
from tests.torture.scenes.importing import Importing
from tests.torture.scenes.migration import Migration
from tests.torture.scenes.restoring import Restoring


class DiskFull:
    """The disk is full, or full soon."""

    name = "disk full"

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._scenes: list[Scene] = [
            CheckIn(folder / "check-in"),
            Importing(folder / "import"),
            Migration(folder / "migration"),
            Backup(folder / "backup"),
            Restoring(folder / "restore"),
        ]

    def play(self, at: Round) -> None:
        """Play any of the works on a small disk."""
        scene = at.chance.choice(self._scenes)
        at.tally.now += f", {scene.name}"
        disk = at.folder / "disk"
        disk.mkdir()
        with small_disk(disk):
            scene.play(FullRound(disk, at.scratch, at.chance, at.tally))


class ReadOnly(DiskFull):
    """Nobody may write, from the start or from some moment on."""

    name = "read-only"

    def play(self, at: Round) -> None:
        """Play any of the works in a folder that cannot be written."""
        scene = at.chance.choice(self._scenes)
        at.tally.now += f", {scene.name}"
        scene.play(ReadOnlyRound(at.folder, at.scratch, at.chance, at.tally))
