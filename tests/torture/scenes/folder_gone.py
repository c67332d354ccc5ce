"""The folder goes away in the middle of the work: a stick is pulled out, or somebody moves or deletes it."""

from __future__ import annotations

import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from sbc_desktop.domain.refusal import Reason
from tests.torture.lives import Child, Life, Tell
from tests.torture.morning import Act, Room, a_morning, room_of
from tests.torture.rounds import Round
from tests.torture.stage import KEY, matching, opener, set_up, started

# What a sentence may say of a folder that is not there any more.
_FITS = frozenset({Reason.STORE_OUT_OF_REACH, Reason.STORE_MISSING})
# How many acts between two backups.
_BETWEEN = (1, 4, 15)


class FolderGone:
    """What was told before is on the stick; what is asked for afterwards is refused in words, and nothing is made."""

    def __init__(self, folder: Path) -> None:
        self._stage = set_up(folder)

    def play(self, at: Round) -> None:
        """Take the folder away, let the program go on, bring the folder back and compare."""
        folder, stick = self._stage.copy_to(at.folder), at.folder / "stick"
        between = at.chance.choice(_BETWEEN)
        acts = a_morning(self._stage.session_id, self._stage.people, at.chance)[: 5 * between + 5]
        child = Child(lambda tell: _work(folder, acts, between, tell), folder)
        child.hear(at.chance.randrange(len(acts)))
        child.hear(sys.maxsize, at.chance.uniform(0, 0.05))
        # Nothing is on its way to the disk while it is taken.
        child.signal(signal.SIGSTOP)
        if moved := at.chance.random() < 0.5:
            folder.rename(stick)
        else:
            shutil.copytree(folder, stick)
            shutil.rmtree(folder)
        child.signal(signal.SIGCONT)
        child.hear(sys.maxsize)
        life = child.end()
        _check_said(life, len(acts), at)
        if folder.exists():
            at.tally.fault(f"something was made in its place: {[path.name for path in folder.rglob('*')]}")
            shutil.rmtree(folder)
        stick.rename(folder)
        at.tally.now += ", moved" if moved else ", deleted"
        with started(folder, at.tally) as services:
            if services is None:
                return
            for fault in services.settings.check():
                at.tally.fault(fault)
            found = room_of(services, self._stage.session_id)
        matching(found, [Room(), *(act.room for act in acts)], life.told, at.tally)


def _work(folder: Path, acts: Sequence[Act], between: int, tell: Tell) -> None:
    services = opener().open_with_key(folder, KEY)
    for number, act in enumerate(acts, start=1):
        if number % between == 0:
            services.backups.make()
        act.do(services)
        tell()


def _check_said(life: Life, acts: int, at: Round) -> None:
    if life.refused in _FITS:
        at.tally.refused += 1
    elif life.told < acts or life.broke:
        at.tally.fault(life.broke or f"it said: {life.refused}")
