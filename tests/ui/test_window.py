"""The one window from the first start to locking, and what it says when the records cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.closing import Closing
from sbc_desktop.storage import keys
from sbc_desktop.storage.store import Store
from sbc_desktop.ui import window
from sbc_desktop.ui.widgets.stepper import Stepper
from tests.desk import open_house
from tests.factories import DATA_KEY, PASSPHRASE, make_store
from tests.ui.program import Program

CODE_STEP = "The recovery code"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the records lie, or will."""
    return tmp_path / "store"


@pytest.fixture
def program(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, folder: Path) -> Program:
    """The program, not begun yet."""
    request.getfixturevalue("program_look")
    return Program(qtbot, qapp, folder)


def _answer_you_and_passphrase(program: Program) -> None:
    program.write("Name of the charity", "Example Charity")
    program.write("Your name", "Helen Ashworth-Quaye")
    program.push("Go on")
    program.write("Passphrase", PASSPHRASE)
    program.write("The same again", PASSPHRASE)
    program.press("Return")


def _answer_all(program: Program) -> None:
    _answer_you_and_passphrase(program)
    program.write("Name of the group", "Peterborough")
    program.push("Go on")
    program.write("Venue", "Christ The Servant King Church, Hampton")
    program.push("Go on")
    program.write("First date", "21 January 2025")


def test_from_an_empty_folder_to_the_office_by_keyboard(program: Program, folder: Path) -> None:
    program.begin()
    _answer_all(program)
    assert not folder.exists()
    program.push("Save and make the recovery code")
    assert program.sees(CODE_STEP)
    assert not program.named("Open the program").isEnabled()
    program.push("I have printed it, or written it down")
    program.push("Open the program")
    program.in_office()
    assert program.sees("Peterborough, next session")
    program.press("Ctrl+L")
    assert program.program.main is None
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.in_office()
    program.window.close()


def test_a_passphrase_that_is_weak_or_typed_otherwise_is_said_beside_its_field(program: Program) -> None:
    program.begin()
    program.write("Name of the charity", "Example Charity")
    program.write("Your name", "Helen Ashworth-Quaye")
    program.push("Go on")
    program.write("Passphrase", "password")
    program.push("Go on")
    assert program.error("Passphrase")
    program.write("Passphrase", PASSPHRASE)
    program.write("The same again", "five brown teapots hun")
    program.push("Go on")
    assert program.error("The same again")
    program.push("Back")
    assert program.named("Your name").text() == "Helen Ashworth-Quaye"


@pytest.mark.parametrize("bad", ["", "   "])
def test_an_empty_name_is_said_beside_its_field(program: Program, bad: str) -> None:
    program.begin()
    program.write("Name of the charity", bad)
    program.push("Go on")
    assert program.error("Name of the charity")


@pytest.mark.parametrize("name", ["P" * 500, "Peter\u0007borough"])
def test_a_name_that_cannot_be_kept_is_said_at_once_and_stays_as_it_was_typed(program: Program, name: str) -> None:
    program.begin()
    _answer_you_and_passphrase(program)
    program.named("Name of the group").setText(name)
    program.push("Go on")
    assert program.says("The first group")
    assert program.error("Name of the group")
    assert program.named("Name of the group").text() == name


def test_a_group_without_room_for_anybody_is_said_at_once(program: Program) -> None:
    program.begin()
    _answer_you_and_passphrase(program)
    program.named("Name of the group").setText("Peterborough")
    room = program.window.findChildren(Stepper)[0]
    room.set_value(0)
    program.push("Go on")
    assert program.says("The first group")


def test_enter_in_a_field_goes_on(program: Program) -> None:
    program.begin()
    program.write("Name of the charity", "Breast Cancer Now")
    program.write("Your name", "Helen Ashworth-Quaye")
    program.press("Return")
    assert program.says("A passphrase for this laptop")


@pytest.mark.parametrize(
    ("field", "typed"), [("Ends", "9am"), ("First date", "1 January 1900"), ("First date", "some day"), ("Starts", "x")]
)
def test_a_date_or_time_that_cannot_be_is_said_beside_its_field(program: Program, field: str, typed: str) -> None:
    program.begin()
    _answer_all(program)
    program.write(field, typed)
    program.push("Save and make the recovery code")
    program.qtbot.waitUntil(lambda: bool(program.error(field)))
    assert program.says("When it meets")


def test_a_rule_that_not_every_month_has_says_which_are_left_out(program: Program) -> None:
    program.begin()
    _answer_all(program)
    program.choose("How often", "The fifth")
    program.choose("Day", "Friday")
    assert program.sees("fifth Friday")


def test_a_wrong_passphrase_is_said_and_the_second_one_has_to_wait(program: Program, tmp_path: Path) -> None:
    make_store(tmp_path).close()
    program.begin()
    for _try in range(2):
        program.qtbot.waitUntil(program.named("Passphrase").isEnabled)
        program.write("Passphrase", "not this one")
        program.press("Return")
        program.qtbot.waitUntil(lambda: bool(program.error("Passphrase")) and not program.says("One moment"))
    assert program.sees("In ")
    assert program.program.main is None


def test_the_recovery_code_is_asked_for_in_its_place(program: Program, tmp_path: Path) -> None:
    make_store(tmp_path).close()
    program.begin()
    program.push("Use the recovery code")
    program.write("Recovery code", "AAAA-BBBB")
    program.press("Return")
    program.qtbot.waitUntil(lambda: bool(program.error("Recovery code")))


def test_damaged_keys_are_said_at_once_and_trying_again_is_offered(program: Program, folder: Path) -> None:
    make_store(folder.parent).close()
    (folder / keys.FILE_NAME).write_text("{", encoding="utf-8")
    program.begin()
    assert program.sees("Try again")
    assert not program.says("Passphrase")


def test_records_that_are_open_already_are_said_before_anybody_types_and_go_on_once_they_are_closed(
    program: Program, tmp_path: Path
) -> None:
    store = make_store(tmp_path)
    program.begin()
    assert program.sees("These records are open on")
    assert not program.says("Passphrase")
    store.close()
    program.push("Try again")
    assert program.says("Passphrase")


def test_records_that_somebody_else_opened_meanwhile_are_said_after_the_passphrase(
    program: Program, tmp_path: Path
) -> None:
    make_store(tmp_path).close()
    program.begin()
    store = Store.open(tmp_path / "store", DATA_KEY)
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.qtbot.waitUntil(lambda: program.says("Leave the program"), timeout=20_000)
    store.close()
    assert program.program.main is None


def test_a_folder_that_is_copied_to_the_internet_is_said_before_anybody_types(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    request.getfixturevalue("program_look")
    program = Program(qtbot, qapp, tmp_path / "Dropbox" / "store")
    program.begin()
    assert program.sees("is copied to the internet by Dropbox")
    assert not program.says("Name of the charity")


def test_a_backup_that_the_last_closing_lacks_is_made_once_the_program_is_open(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "CATCH_UP_MS", 0)
    house = open_house(folder.parent)
    house.registers.close(house.session(house.group()), Closing(0))
    house.store.close()
    program.begin()
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.in_office()
    program.qtbot.waitUntil(lambda: len(list((folder / "backups").glob("*.sbcbackup"))) == 1, timeout=20_000)
    program.window.close()
