"""What Today says the records themselves need: a backup, and room."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from sbc_desktop.domain.today import DueItem, DueKind
from sbc_desktop.services.backups import Backups
from sbc_desktop.services.today import Today
from tests.desk import House, open_house

DAY = dt.timedelta(days=1)


class Usage(NamedTuple):
    """How full a disk is, as the system tells it."""

    total: int
    used: int
    free: int


@pytest.fixture
def house(tmp_path: Path) -> House:
    return open_house(tmp_path)


def _due(house: House, kind: DueKind) -> list[DueItem]:
    return [item for item in Today(**house.given).page().due if item.kind is kind]


def _later(house: House, by: dt.timedelta) -> None:
    house.clock.set(dt.datetime.now(dt.UTC) + by)


def test_after_a_week_of_work_without_a_backup_one_is_due(house: House) -> None:
    house.group()
    _later(house, 6 * DAY)
    assert _due(house, DueKind.BACK_UP) == []
    _later(house, 7 * DAY)
    (item,) = _due(house, DueKind.BACK_UP)
    assert (item.title, item.line) == ("Back up this laptop", "There is no backup yet")


def test_a_backup_that_has_grown_old_says_how_old_until_a_new_one_is_made(house: House) -> None:
    _later(house, 0 * DAY)
    Backups(**house.given).make()
    house.group()
    _later(house, 9 * DAY)
    (item,) = _due(house, DueKind.BACK_UP)
    assert item.line == "The last backup is 9 days old"
    Backups(**house.given).make()
    assert _due(house, DueKind.BACK_UP) == []


def test_a_long_list_does_not_push_the_backup_out_of_sight(house: House) -> None:
    group_id = house.group()
    for days in range(1, 8):
        house.session(group_id, (dt.datetime.now(dt.UTC) - days * DAY).date())
    _later(house, 8 * DAY)
    kinds = [item.kind for item in Today(**house.given).page().due]
    assert kinds[0] is DueKind.REGISTER_NOT_CLOSED
    assert kinds.index(DueKind.BACK_UP) == 2


def test_little_room_is_said_with_how_much_is_left(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(10**12, 0, 300_400_000))
    (item,) = _due(house, DueKind.LITTLE_ROOM)
    assert item.title == "Little room is left on this laptop"
    assert item.line == "300 MB. Please move or delete something that is not needed."
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(10**12, 0, 30_000_000_000))
    assert _due(house, DueKind.LITTLE_ROOM) == []
