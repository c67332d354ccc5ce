"""Replacing records is all or nothing: killed at any step, the next start ends it or has never heard of it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.unlocking import StoreState
from sbc_desktop.storage import replacing
from sbc_desktop.storage.store import DATABASE, Store
from sbc_desktop.storage.tables.people import attendee
from tests.desk import open_house
from tests.factories import DATA_KEY, HELEN
from tests.house import ROOT

# Each child restores in a folder of its own, and kills itself when it is about to change a name, a folder or a
# file's being there for the time that the folder is named after. Forked here, so that only one program has to start.
_CUT_SHORT = """
import os, signal, sys
from pathlib import Path
from uuid import UUID
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.restoring import Restoring
from sbc_desktop.services.unlocking import Key
from sbc_desktop.storage import replacing
def cut(name, left):
    real = getattr(Path, name)
    def done(self, *given, **named):
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return real(self, *given, **named)
    setattr(Path, name, done)
def restore(folder):
    left, whole = [int(folder.name)], replacing.replace
    def replace(*given):
        for name in ("rename", "replace", "unlink", "rmdir", "mkdir"):
            cut(name, left)
        return whole(*given)
    replacing.replace = replace
    Restoring(folder, Clock()).restore(Path(sys.argv[2]), Key(bytes(range(32)), UUID(int=7)))
for folder in sorted(Path(sys.argv[1]).iterdir(), key=lambda path: int(path.name)):
    child = os.fork()
    if not child:
        restore(folder)
        os._exit(0)
    print(os.waitpid(child, 0)[1], flush=True)
"""
STEPS = 24


@pytest.mark.skipif(os.name != "posix", reason="a program is killed by a signal")
def test_killed_anywhere_the_folder_holds_the_one_or_the_other_whole(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    in_both = house.person("Susan Park")
    backup = house.store.back_up(house.clock.now())
    later = house.person("Mei Ling Chen")
    house.store.close()
    for steps in range(STEPS):
        shutil.copytree(house.store.folder, tmp_path / "killed" / str(steps))
    command = [sys.executable, "-c", _CUT_SHORT, str(tmp_path / "killed"), str(backup)]
    ended = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    codes = [int(code) for code in ended.stdout.split()]
    assert codes[0] == signal.SIGKILL
    assert codes[-1] == 0, "the steps do not reach to the end"
    found = [_found_after(tmp_path / "killed" / str(steps), in_both, later) for steps in range(STEPS)]
    assert found == sorted(found), "after the decision there is no way back"
    assert set(found) == {False, True}


def _found_after(folder: Path, in_both: UUID, later: UUID) -> bool:
    """Whether the backup was put back; else the former records are there. Either is whole, and nothing is left over."""
    unlocking = Opener().unlocking(folder)
    assert unlocking.state() is StoreState.READY
    assert [name.user_id for name in unlocking.names()] == [HELEN.id]
    people = _people(folder)
    assert not (folder / ".restored").exists()
    if people == {in_both, later}:
        assert not (folder / "replaced").exists()
        return False
    assert people == {in_both}
    (aside,) = (folder / "replaced").iterdir()
    assert _people(aside) == {in_both, later}
    return True


def test_a_folder_without_anything_to_do_is_left_alone(tmp_path: Path) -> None:
    replacing.finish(tmp_path)
    replacing.finish(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_lies_aside_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_text("now")
    (tmp_path / replacing.PREPARING).mkdir()
    (tmp_path / replacing.PREPARING / DATABASE).write_text("then")
    aside = tmp_path / replacing.ASIDE / "a day"
    aside.mkdir(parents=True)
    (aside / DATABASE).write_text("before")
    with pytest.raises(Refusal) as caught:
        replacing.replace(tmp_path, "a day")
    assert caught.value.reason is Reason.STORE_EXISTS
    assert (aside / DATABASE).read_text() == "before"
    assert (tmp_path / DATABASE).read_text() == "now"


def _people(folder: Path) -> set[object]:
    store = Store.open(folder, DATA_KEY)
    with store.reading() as uow:
        found = set(uow.db.scalars(sa.select(attendee.c.id)))
    store.close()
    return found
