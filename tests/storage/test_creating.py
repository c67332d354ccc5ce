"""Setting a store up ends with a whole store or with none, wherever it is cut short, and can be tried again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.unlocking import StoreState, Unlocking
from sbc_desktop.storage import keys
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import DATABASE, Store
from tests.factories import DATA_KEY
from tests.house import ROOT

# Kills itself when it is about to rename for the time that it was told, first to last step of a set-up.
_CUT_SHORT = """
import os, signal, sys
from pathlib import Path
from sbc_desktop.storage import keys
from sbc_desktop.storage.store import Store
folder, left = Path(sys.argv[1]), [int(sys.argv[2])]
rename = Path.replace
def replace(self, target):
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    return rename(self, target)
Path.replace = replace
Store.create(folder, bytes(range(32)), keys.new_key_file()).close()
"""


def fill(store: Store) -> None:
    with store.writing(Author(None, "test"), Action("first_run")) as uow:
        uow.settings.set("welcome", "Come in")


def welcome(store: Store) -> object:
    with store.reading() as uow:
        return uow.settings.get("welcome")


@pytest.mark.skipif(os.name != "posix", reason="a program is killed by a signal")
@pytest.mark.parametrize("renames", [0, 1, 2])
def test_a_set_up_that_is_killed_can_be_done_again(tmp_path: Path, renames: int) -> None:
    folder = tmp_path / "store"
    command = [sys.executable, "-c", _CUT_SHORT, str(folder), str(renames)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    assert Unlocking(folder).state() is StoreState.MISSING
    Store.create(folder, bytes(32), keys.new_key_file(), fill).close()
    store = Store.open(folder, bytes(32))
    assert welcome(store) == "Come in"
    store.close()
    assert Unlocking(folder).state() is StoreState.READY
    assert sorted(path.name for path in folder.iterdir()) == ["backups", "keys.json", DATABASE, "store.lock"]


def test_what_belongs_in_a_new_store_is_there_from_the_start(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", DATA_KEY, keys.new_key_file(), fill)
    assert welcome(store) == "Come in"
    assert store.integrity_faults() == []
    store.close()


def test_a_set_up_that_does_not_succeed_leaves_no_store(tmp_path: Path) -> None:
    def unable(_store: Store) -> None:
        raise Refusal(Reason.DISK_FULL)

    with pytest.raises(Refusal):
        Store.create(tmp_path / "store", DATA_KEY, keys.new_key_file(), unable)
    assert Unlocking(tmp_path / "store").state() is StoreState.MISSING
    Store.create(tmp_path / "store", DATA_KEY, keys.new_key_file()).close()


def test_keys_alone_are_never_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    Store.create(folder, DATA_KEY, keys.new_key_file()).close()
    (folder / DATABASE).rename(tmp_path / "taken away")
    before = (folder / keys.FILE_NAME).read_bytes()
    with pytest.raises(Refusal) as caught:
        Store.create(folder, DATA_KEY, keys.new_key_file())
    assert caught.value.reason is Reason.STORE_EXISTS
    assert (folder / keys.FILE_NAME).read_bytes() == before
