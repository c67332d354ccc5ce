"""Backups as the screens ask for them: made by hand, copied to a stick, listed, and reminded of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.backup import Counts, Worked, is_due
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.backups import Backups
from sbc_desktop.storage import backup_file
from tests.desk import House, open_house
from tests.factories import refused

WEEK = dt.timedelta(days=7)
NOW = dt.datetime(2026, 10, 20, 9, 30, tzinfo=dt.UTC)


class Steps:
    """Notes how far the work was."""

    def __init__(self) -> None:
        self.done: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.done.append((done, total))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    house.clock.set(dt.datetime.now(dt.UTC))
    yield house
    house.store.close()


@pytest.fixture
def backups(house: House) -> Backups:
    return Backups(**house.given)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def test_a_backup_made_by_hand_says_what_is_in_it_and_is_listed(house: House, backups: Backups) -> None:
    house.person("Susan Park", house.group())
    steps = Steps()
    made = backups.make(steps)
    assert (made.counts, made.also_at, made.not_copied) == (Counts(1, 1, 0, 0), None, None)
    assert steps.done[-1][0] == steps.done[-1][1] > 0
    (line,) = backups.all()
    assert (line.path, line.made_at, line.size, line.whole) == (
        made.path,
        house.clock.now(),
        made.path.stat().st_size,
        True,
    )
    assert backups.newest() == house.clock.now()
    assert backups.check(made.path) == made.counts
    assert house.announced[-1] == {Noun.SETTINGS}


def test_a_chosen_stick_gets_each_backup_too_until_another_place_is_chosen(backups: Backups, stick: Path) -> None:
    backups.choose_folder(stick)
    assert backups.folder() == stick
    made = backups.make()
    assert made.also_at == stick / made.path.name
    assert made.also_at.read_bytes() == made.path.read_bytes()
    assert [line.also_at for line in backups.all()] == [made.also_at]
    backups.choose_folder(None)
    assert backups.folder() is None
    assert backups.make().also_at is None


def test_without_the_stick_there_is_still_the_backup_beside_the_records(backups: Backups, stick: Path) -> None:
    backups.choose_folder(stick)
    stick.rmdir()
    made = backups.make()
    assert (made.also_at, made.not_copied) == (None, stick)
    assert backups.check(made.path) == made.counts


def test_a_backup_that_is_only_on_the_stick_is_listed_from_there(backups: Backups, stick: Path) -> None:
    backups.choose_folder(stick)
    made = backups.make()
    made.path.unlink()
    assert [line.path for line in backups.all()] == [made.also_at]


def test_a_stick_that_has_a_backup_of_the_same_name_keeps_both(backups: Backups, stick: Path, house: House) -> None:
    backups.choose_folder(stick)
    first = backups.make()
    first.path.unlink()
    house.clock.set(house.clock.now() + dt.timedelta(microseconds=1))
    second = backups.make()
    assert second.path == first.path
    assert sorted(path.name for path in stick.iterdir()) == sorted(
        [first.path.name, first.path.name.replace(".sbc", " (2).sbc")]
    )
    assert [line.path for line in backups.all()] == [second.path, first.also_at]


def test_a_place_that_is_no_second_place_is_refused(house: House, backups: Backups, tmp_path: Path) -> None:
    beside = (Reason.BACKUP_BESIDE_THE_RECORDS, "folder")
    assert refused(lambda: backups.choose_folder(house.store.folder)) == beside
    assert refused(lambda: backups.choose_folder(house.store.folder / "backups")) == beside
    (tmp_path / "Dropbox").mkdir()
    assert refused(lambda: backups.choose_folder(tmp_path / "Dropbox"))[0] is Reason.STORE_IN_SYNCED_FOLDER
    assert refused(lambda: backups.choose_folder(tmp_path / "nowhere")) == (Reason.FILE_NOT_WRITTEN, "folder")
    assert backups.folder() is None


def test_the_backup_after_a_closing_is_due_until_it_is_made(house: House, backups: Backups) -> None:
    session_id = house.session(house.group())
    backups.make()
    assert not backups.due_after_closing()
    house.registers.close(session_id, Closing(0))
    house.clock.set(dt.datetime.now(dt.UTC))
    assert backups.due_after_closing()
    backups.make()
    assert not backups.due_after_closing()


def test_a_reminder_comes_after_a_week_and_only_for_work_that_no_backup_holds(house: House, backups: Backups) -> None:
    house.group()
    assert not backups.due()
    house.clock.set(dt.datetime.now(dt.UTC) + WEEK)
    assert backups.due()
    house.clock.set(dt.datetime.now(dt.UTC))
    backups.make()
    house.clock.set(dt.datetime.now(dt.UTC) + 2 * WEEK)
    assert not backups.due(), "nothing was changed since"
    house.group("Fenbridge")
    assert backups.due()


def test_choosing_a_folder_is_no_work_that_would_have_to_be_saved(
    house: House, backups: Backups, tmp_path: Path
) -> None:
    backups.make()
    backups.choose_folder(tmp_path)
    house.clock.set(dt.datetime.now(dt.UTC) + 2 * WEEK)
    assert not backups.due()


@pytest.mark.parametrize(
    ("newest", "worked", "due"),
    [
        (None, None, False),
        (None, Worked(NOW - WEEK, NOW), True),
        (None, Worked(NOW - WEEK + dt.timedelta(seconds=1), NOW), False),
        (NOW - WEEK, Worked(NOW - 2 * WEEK, NOW), True),
        (NOW - WEEK, Worked(NOW - 2 * WEEK, NOW - WEEK), False),
        (NOW - WEEK + dt.timedelta(seconds=1), Worked(NOW - 2 * WEEK, NOW), False),
    ],
)
def test_a_backup_is_due_on_the_seventh_day(newest: dt.datetime | None, worked: Worked | None, due: bool) -> None:
    assert is_due(newest, worked, NOW) is due


def test_a_damaged_backup_is_told_from_one_of_another_key(backups: Backups, tmp_path: Path) -> None:
    made = backups.make().path
    made.write_bytes(made.read_bytes()[:-3000])
    with pytest.raises(Refusal) as caught:
        backups.check(made)
    assert caught.value.reason is Reason.BACKUP_DAMAGED
    folder = tmp_path / "made by somebody else"
    folder.mkdir()
    (folder / "store.db").write_bytes(bytes(4096))
    (folder / "keys.json").write_text("{}")
    other = tmp_path / "other.sbcbackup"
    backup_file.pack(folder, other, store_id="x", schema="0008", now=NOW)
    assert refused(lambda: backups.check(other))[0] is Reason.PASSPHRASE_WRONG
