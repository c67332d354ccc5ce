"""From records that do not open to the newest backup, by the buttons of the trouble page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.storage import keys
from sbc_desktop.storage.store import DATABASE
from sbc_desktop.ui.widgets.labels import Label
from tests.factories import PASSPHRASE, make_store
from tests.ui.program import Program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Records with one backup, closed."""
    store = make_store(tmp_path)
    store.back_up(dt.datetime(2025, 1, 9, 10, 15, tzinfo=dt.UTC))
    store.close()
    return store.folder


@pytest.fixture
def program(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, folder: Path) -> Program:
    request.getfixturevalue("program_look")
    return Program(qtbot, qapp, folder)


def _damage(folder: Path) -> bytes:
    damaged = bytearray((folder / DATABASE).read_bytes())
    damaged[100:4000] = bytes(3900)
    (folder / DATABASE).write_bytes(damaged)
    return bytes(damaged)


def _waits_for(program: Program, words: str) -> None:
    program.qtbot.waitUntil(lambda: program.says(words), timeout=20_000)


def test_damaged_records_lead_to_the_newest_backup_which_is_put_back_and_opens(program: Program, folder: Path) -> None:
    damaged = _damage(folder)
    program.begin()
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    _waits_for(program, "the newest backup that opens is of Thursday 9 January 2025, 10.15am")
    (sentence,) = (one for one in program.window.findChildren(Label) if one.isVisible())
    assert sentence.height() >= sentence.heightForWidth(sentence.width()), "a line is cut off"
    program.press("Return")
    _waits_for(program, "The backup of Thursday 9 January 2025, 10.15am is whole. It holds 0 groups")
    assert program.says("nobody can say what the backup lacks of them")
    assert (folder / DATABASE).read_bytes() == damaged
    program.push("Put this backup back")
    _waits_for(program, "It is back")
    (aside,) = (folder / "replaced").iterdir()
    assert (aside / DATABASE).read_bytes() == damaged
    program.push("Unlock")
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.in_office()
    program.window.close()


def test_damaged_keys_ask_for_the_passphrase_and_are_put_back_alone(program: Program, folder: Path) -> None:
    (folder / keys.FILE_NAME).write_text("{", encoding="utf-8")
    records = (folder / DATABASE).read_bytes()
    program.begin()
    program.push("Look at the newest backup")
    program.write("Passphrase", "not this one")
    program.press("Return")
    _waits_for(program, "That passphrase does not open these records.")
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    _waits_for(program, "Only the keys are put back")
    program.push("Put the keys back")
    _waits_for(program, "It is back")
    assert (folder / DATABASE).read_bytes() == records
    program.push("Unlock")
    assert program.says("Passphrase")


def test_without_a_backup_that_opens_a_stick_is_thought_of_and_nothing_is_touched(
    program: Program, folder: Path
) -> None:
    damaged = _damage(folder)
    for backup in (folder / "backups").iterdir():
        backup.write_bytes(backup.read_bytes()[:5000])
    program.begin()
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.qtbot.waitUntil(lambda: program.says("Leave the program"), timeout=20_000)
    program.push("Look at the newest backup")
    _waits_for(program, "There may be one on your stick.")
    assert (folder / DATABASE).read_bytes() == damaged
    program.push("Back")
    assert program.says("Passphrase")


def test_not_now_changes_nothing(program: Program, folder: Path) -> None:
    damaged = _damage(folder)
    program.begin()
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.qtbot.waitUntil(lambda: program.says("Leave the program"), timeout=20_000)
    program.push("Look at the newest backup")
    _waits_for(program, "It holds")
    program.push("Not now")
    assert program.says("Passphrase")
    assert (folder / DATABASE).read_bytes() == damaged
    assert not (folder / "replaced").exists()
