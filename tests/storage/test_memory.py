"""What of the key is in memory, and what of memory reaches the disk."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import memory
from sbc_desktop.storage.store import Store
from tests.factories import DATA_KEY, make_store

_STARTED = """
import json, sys
from sbc_desktop.app import main
main(["--version"])
import ctypes, faulthandler, resource
print(json.dumps([resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0),
    faulthandler.is_enabled()]))
"""
_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux says of its processes")


@_linux
def test_the_program_leaves_no_core_dump_and_nobody_looks_into_it() -> None:
    said = subprocess.run([sys.executable, "-c", _STARTED], capture_output=True, text=True, check=True).stdout
    core, dumpable, tells_of_crashes = json.loads(said.splitlines()[-1])
    assert (core, dumpable, tells_of_crashes) == ([0, 0], 0, False)


def _bytes_of(page: memory.LockedPage) -> bytes:
    """All of the page as it lies in memory."""
    return bytes(vars(page)["_page"][:])


def test_what_is_held_can_be_read_until_it_is_overwritten() -> None:
    page = memory.LockedPage(DATA_KEY)
    assert page.copied() == DATA_KEY
    page.wipe()
    assert page.copied() == b""
    assert DATA_KEY not in _bytes_of(page)


def test_another_value_overwrites_the_one_before(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    before = vars(store)["_key_page"]
    store.change_data_key()
    assert DATA_KEY not in _bytes_of(before)
    assert store.using_key(bytes) != DATA_KEY
    store.close()


def test_closing_the_store_overwrites_the_key(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    page = vars(store)["_key_page"]
    assert _bytes_of(page)[:32] == DATA_KEY
    store.close()
    assert _bytes_of(page)[:32] == bytes(32)


def test_no_other_attribute_of_an_open_store_holds_the_key(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    assert isinstance(store, Store)
    assert [name for name, value in vars(store).items() if value == DATA_KEY] == []
    store.close()


@_linux
def test_linux_promises_not_to_swap_the_key_out() -> None:
    page = memory.LockedPage(DATA_KEY)
    sizes = Path("/proc/self/smaps").read_text(encoding="utf-8")
    assert page.is_locked == any(line.startswith("Locked:") and line.split()[1] != "0" for line in sizes.splitlines())
    page.wipe()


def test_a_closed_store_is_not_opened_again_by_whoever_still_holds_it(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store.close()
    with pytest.raises(Refusal, match=Reason.STORE_OUT_OF_REACH), store.reading():
        raise AssertionError("a closed store was read")
