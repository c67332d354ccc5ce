"""A new data key: all who stay open it, the former one opens nothing, and whatever interrupts it harms nothing."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.opening import Opener
from sbc_desktop.storage import changing_over, keys, rekeying, sqlite
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.store import DATABASE, Store
from tests.factories import DATA_KEY, HELEN, PASSPHRASE, author_of, make_store, refused
from tests.torture.lives import Death, Life, Tell, live

NEXT_KEY = bytes(range(32, 64))
posix = pytest.mark.skipif(sys.platform == "win32", reason="forks")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store, closed."""
    store = make_store(tmp_path)
    write(store, "before")
    store.close()
    return store.folder


def write(store: Store, text: str) -> None:
    with store.writing(author_of(store), Action("settings")) as uow:
        uow.settings.set("welcome_line", text)


def read(store: Store) -> object:
    with store.reading() as uow:
        return uow.settings.get("welcome_line")


def raw_key(folder: Path) -> bytes:
    """The data key, as the unlock page would get it."""
    return Opener().unlocking(folder).unlock(HELEN.id, PASSPHRASE).raw


def left_in(folder: Path) -> set[str]:
    """What lies in the folder of a closed store."""
    return {path.name for path in folder.iterdir()} - {"store.lock", "backups", "open.json"}


def test_the_records_are_there_under_the_new_key_and_not_under_the_former(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    store.change_data_key()
    assert read(store) == "before"
    write(store, "after")
    store.close()
    assert raw_key(folder) != DATA_KEY
    assert refused(lambda: Store.open(folder, DATA_KEY))[0] is Reason.STORE_DAMAGED
    again = Store.open(folder, raw_key(folder))
    assert (read(again), again.integrity_faults()) == ("after", [])
    again.close()
    assert left_in(folder) == {DATABASE, keys.FILE_NAME}


def test_a_key_can_be_made_again_and_again(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    seen = {DATA_KEY}
    for number in range(3):
        store.change_data_key()
        write(store, str(number))
        seen.add(raw_key(folder))
    assert (len(seen), read(store)) == (4, "2")
    store.close()


def test_while_it_is_made_others_read_and_nobody_writes(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    met: list[object] = []

    def step(_done: int, _total: int) -> None:
        met.append(read(store))
        connection = sqlite.connect(folder / DATABASE, DATA_KEY, timeout=0)
        with pytest.raises(Exception, match="locked"):
            connection.execute("BEGIN IMMEDIATE")
        connection.close()

    store.change_data_key(step)
    assert met
    assert set(met) == {"before"}
    store.close()


def test_it_can_be_stopped_and_then_nothing_has_changed(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    was = (folder / keys.FILE_NAME).read_bytes()

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.change_data_key(stop)
    write(store, "after")
    store.close()
    assert (folder / keys.FILE_NAME).read_bytes() == was
    assert left_in(folder) == {DATABASE, keys.FILE_NAME}
    assert raw_key(folder) == DATA_KEY


def test_a_store_that_is_closed_meanwhile_keeps_its_key(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    assert refused(lambda: store.change_data_key(lambda _done, _total: store.close()))[0] is Reason.STORE_OUT_OF_REACH
    again = Store.open(folder, DATA_KEY)
    assert read(again) == "before"
    again.close()
    assert left_in(folder) == {DATABASE, keys.FILE_NAME}


def test_records_that_are_not_whole_are_not_copied(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    with store.writing(author_of(store), Action("settings")) as uow:
        uow.settings.set("long", "x" * 200_000)
    store.close()
    with (folder / DATABASE).open("r+b") as file:
        file.seek(-20_000, os.SEEK_END)
        file.write(b"\x00" * 100)
    was = (folder / DATABASE).read_bytes()
    store = Store.open(folder, DATA_KEY)
    assert refused(store.change_data_key)[0] is Reason.STORE_DAMAGED
    store.close()
    assert (folder / DATABASE).read_bytes() == was
    assert raw_key(folder) == DATA_KEY


def _change(folder: Path, tell: Tell) -> None:
    store = Store.open(folder, DATA_KEY)
    store.change_data_key()
    tell()
    store.close()


def _fresh(folder: Path, into: Path) -> Path:
    """The same store in a folder of its own."""
    into.mkdir()
    for name in (DATABASE, keys.FILE_NAME):
        (into / name).write_bytes((folder / name).read_bytes())
    return into


def _opens_whole(folder: Path) -> bytes:
    """Open it as the unlock page does, by passphrase alone; which key it has."""
    raw = raw_key(folder)
    store = Store.open(folder, raw)
    assert (read(store), store.integrity_faults()) == ("before", [])
    write(store, "and on")
    store.close()
    assert left_in(folder) == {DATABASE, keys.FILE_NAME}
    return raw


@posix
def test_killed_before_any_of_its_steps_on_files_the_records_open_whole(folder: Path, tmp_path: Path) -> None:
    rehearsed = live(partial(_change, _fresh(folder, tmp_path / "0")), tmp_path / "0")
    assert rehearsed.done, rehearsed
    former = []
    for step in range(1, rehearsed.steps + 1):
        at = _fresh(folder, tmp_path / str(step))
        life = live(partial(_change, at), at, Death(at_step=step))
        assert life.killed, step
        former.append(_opens_whole(at) == DATA_KEY)
        assert former[-1] or not any(former[step:]), "once changed over it stays so"
        assert not (life.told and former[-1]), "what was told to be done is done"
    assert any(former)
    assert not all(former)


class _Fault:
    """Fails the nth step on files once, as a full disk does; the hook of an interpreter can never be taken away."""

    def __init__(self, folder: Path, at_step: int) -> None:
        self._left = at_step
        self._folder = str(folder)
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        reads = event == "open" and not int(arguments[2]) & (os.O_WRONLY | os.O_RDWR)
        if event in ("open", "os.rename", "os.remove") and not reads and str(arguments[0]).startswith(self._folder):
            self._left -= 1
            if not self._left:
                raise OSError(errno.ENOSPC, "no space")


def _change_on_a_full_disk(folder: Path, at_step: int, tell: Tell) -> None:
    store = Store.open(folder, DATA_KEY)
    _Fault(folder, at_step)
    try:
        store.change_data_key()
        tell("d")
    except Refusal as refusal:
        tell("f" if refusal.reason is Reason.DISK_FULL else "?")
    # The program goes on, whichever key it is.
    assert read(store) == "before"
    write(store, "before")
    store.close()
    tell()


@posix
def test_when_the_disk_is_full_at_any_of_its_steps_the_program_goes_on(folder: Path, tmp_path: Path) -> None:
    seen, step, refusals = "", 0, 0
    while "d" not in seen:
        step += 1
        at = _fresh(folder, tmp_path / str(step))
        life: Life = live(partial(_change_on_a_full_disk, at, step), at)
        assert life.done, life
        seen = life.marks
        assert "?" not in seen
        refusals += "f" in seen
        _opens_whole(at)
    assert refusals > 5


def _half_done(folder: Path, into: Path, *, beside: bool) -> Path:
    """What a power cut leaves just before the files change places, or just after."""
    at = _fresh(folder, into)
    both = keys.with_next_key(keys.read(at), DATA_KEY, NEXT_KEY)
    rekeying.rekey(at, DATA_KEY, NEXT_KEY)
    if beside:
        (at / DATABASE).replace(at / changing_over.NEXT)
        (at / DATABASE).write_bytes((folder / DATABASE).read_bytes())
    keys.write(at, both)
    return at


@pytest.mark.parametrize("beside", [True, False])
def test_what_a_start_finds_half_done_needs_no_passphrase(folder: Path, tmp_path: Path, beside: bool) -> None:
    at = _half_done(folder, tmp_path / "half", beside=beside)
    changing_over.settle(at)
    found = keys.read(at)
    assert found.next is None
    assert (keys.former_key(found, NEXT_KEY) is None) is beside
    assert not (at / changing_over.NEXT).exists()
    assert _opens_whole(at) == (DATA_KEY if beside else NEXT_KEY)


def _settle(folder: Path, tell: Tell) -> None:
    changing_over.settle(folder)
    tell()


@posix
@pytest.mark.parametrize("beside", [True, False])
def test_a_start_that_is_killed_while_it_settles_leaves_it_to_the_next(
    folder: Path, tmp_path: Path, beside: bool
) -> None:
    rehearsal = _half_done(folder, tmp_path / "0", beside=beside)
    steps = live(partial(_settle, rehearsal), rehearsal).steps
    assert steps > 3
    for step in range(1, steps + 1):
        at = _half_done(folder, tmp_path / str(step), beside=beside)
        assert live(partial(_settle, at), at, Death(at_step=step)).killed
        assert _opens_whole(at) == (DATA_KEY if beside else NEXT_KEY), step


def test_nothing_is_settled_under_the_hands_of_an_open_window(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    keys.write(folder, keys.with_next_key(keys.read(folder), DATA_KEY, bytes(32)))
    act: Callable[[], object] = partial(changing_over.settle, folder)
    assert refused(act)[0] is Reason.STORE_OPEN_ELSEWHERE
    store.close()


def test_whoever_writes_meanwhile_waits_for_the_new_key_and_not_for_the_database_to_give_up(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    waiting: list[Future[None]] = []
    with ThreadPoolExecutor() as threads:
        store.change_data_key(lambda _done, _total: waiting.append(threads.submit(write, store, "meanwhile")))
        for write_of_somebody in waiting:
            write_of_somebody.result(timeout=5)
    assert waiting
    assert read(store) == "meanwhile"
    store.close()
    again = Store.open(folder, raw_key(folder))
    assert read(again) == "meanwhile"
    again.close()
