"""A backup when the disk is full, the stick is gone or somebody stops it: a sentence, and nothing half-written."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.services.backups import Backups
from sbc_desktop.ui.backing_up import how_the_closing_one_ended
from tests.desk import House, open_house
from tests.factories import refused

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits the size of files as only these systems can")
PAST_ANY_JOURNAL = 200_000


class Halt(Exception):
    """Raised by a progress to stop the work."""


class HaltsAt:
    """Stops the work at its first step of so many bytes or more."""

    def __init__(self, total: int) -> None:
        self._total = total

    def step(self, _done: int, total: int) -> None:
        if total >= self._total:
            raise Halt


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Records of some size, with somebody in them."""
    house = open_house(tmp_path)
    house.clock.set(dt.datetime.now(dt.UTC))
    house.person("Susan Park", house.group())
    yield house
    house.store.close()


@pytest.fixture
def backups(house: House) -> Backups:
    return Backups(**house.given)


@pytest.fixture
def stick(tmp_path: Path, backups: Backups) -> Path:
    """A folder that gets each backup too."""
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose_folder(stick)
    return stick


@contextmanager
def no_file_over(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes for a while, as on a disk without room."""
    if sys.platform == "win32":
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_disk_without_room_is_said_and_the_records_go_on(house: House, backups: Backups) -> None:
    with no_file_over(PAST_ANY_JOURNAL):
        # The database says of a limit that the disk does not answer; only of a full disk that it is full.
        assert refused(backups.make)[0] in (Reason.DISK_FULL, Reason.STORE_OUT_OF_REACH)
    assert _names(house.store.folder / "backups") == []
    house.person("Prem")
    assert backups.make().counts.people == 2


def test_a_stick_without_room_is_said_and_the_backup_here_stays(
    house: House, backups: Backups, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = house.store.copy_backup

    def copied(backup: Path, folder: Path, step: Callable[[int, int], None] | None = None) -> Path:
        with no_file_over(PAST_ANY_JOURNAL):
            return whole(backup, folder, step)

    monkeypatch.setattr(house.store, "copy_backup", copied)
    made = backups.make()
    assert (made.also_at, made.not_copied, made.stick_full) == (None, stick, True)
    assert "There was no room on the stick" in how_the_closing_one_ended(made)
    assert _names(stick) == []
    assert _names(made.path.parent) == [made.path.name]


def _pull(stick: Path) -> None:
    stick.rmdir()


def _put_a_file_there(stick: Path) -> None:
    stick.rmdir()
    stick.write_text("something else")


@pytest.mark.parametrize("calamity", [_pull, _put_a_file_there])
def test_a_stick_that_is_gone_is_said_and_nothing_is_made_in_its_place(
    backups: Backups, stick: Path, calamity: Callable[[Path], None]
) -> None:
    calamity(stick)
    made = backups.make()
    assert (made.also_at, made.not_copied, made.stick_full) == (None, stick, False)
    assert "The stick is not there" in how_the_closing_one_ended(made)
    assert made.path.exists()
    assert not stick.is_dir()


def test_records_whose_folder_is_gone_get_no_backup_anywhere(house: House, backups: Backups, stick: Path) -> None:
    folder = house.store.folder
    folder.rename(folder.with_name("elsewhere"))
    assert refused(backups.make)[0] is Reason.STORE_OUT_OF_REACH
    assert not folder.exists()
    assert _names(stick) == _names(folder.with_name("elsewhere") / "backups") == []


def test_who_stops_the_second_copy_keeps_the_first(house: House, backups: Backups, stick: Path) -> None:
    with pytest.raises(Halt):
        backups.make(HaltsAt(PAST_ANY_JOURNAL))
    (made,) = backups.all()
    assert (made.whole, made.also_at) == (True, None)
    assert _names(stick) == []
    assert _names(house.store.folder / "backups") == [made.path.name]


def test_who_stops_the_first_copy_leaves_nothing(house: House, backups: Backups, stick: Path) -> None:
    with pytest.raises(Halt):
        backups.make(HaltsAt(1))
    assert _names(house.store.folder / "backups") == _names(stick) == []
