"""The unlock page: who signs in, pasting, waiting, and the way of the printed recovery code."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.organisation import User, UserRole
from sbc_desktop.services.unlocking import Unlocking
from sbc_desktop.storage import keys, recovery_code, tries
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.keys import SlotKind
from sbc_desktop.storage.store import Store
from sbc_desktop.ui.widgets.select import SelectBox
from tests.factories import CHEAP, DATA_KEY, HELEN, PASSPHRASE, author_of, make_store
from tests.keyrings import use
from tests.ui.program import Program

NEW = "seven quiet lanterns drift north"
OLA = UUID(int=9)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with a recovery code, closed."""
    make_store(tmp_path).close()
    return tmp_path / "store"


@pytest.fixture
def program(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, folder: Path) -> Program:
    """The program, not begun yet."""
    request.getfixturevalue("program_look")
    return Program(qtbot, qapp, folder)


def _with_code(folder: Path) -> str:
    code = recovery_code.new()
    found = keys.read(folder)
    without = keys.without_slots(found, SlotKind.RECOVERY, HELEN.id)
    label = found.slots[0].label
    keys.write(
        folder,
        keys.add_slot(without, DATA_KEY, code, kind=SlotKind.RECOVERY, user_id=HELEN.id, label=label, cost=CHEAP),
    )
    return code


def _with_ola(folder: Path) -> None:
    found = keys.read(folder)
    more = keys.add_slot(
        found,
        DATA_KEY,
        NEW,
        kind=SlotKind.PASSPHRASE,
        user_id=OLA,
        label="Ola B, facilitator",
        cost=CHEAP,
    )
    keys.write(folder, more)
    store = Store.open(folder, DATA_KEY)
    with store.writing(author_of(store), Action("user_added")) as uow:
        uow.users.add(User(OLA, "Ola Banjo", "", UserRole.FACILITATOR), dt.datetime(2025, 1, 2, tzinfo=dt.UTC))
    store.close()


def test_with_several_users_she_says_who_she_is_and_only_her_passphrase_opens(program: Program, folder: Path) -> None:
    _with_ola(folder)
    program.begin()
    program.choose("Your name", "Ola B")
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.qtbot.waitUntil(lambda: bool(program.error("Passphrase")))
    program.write("Passphrase", NEW)
    program.press("Return")
    program.in_office()
    program.press("Ctrl+L")
    assert program.named("Your name", SelectBox).currentText() == "Ola B, facilitator"


def test_a_passphrase_can_be_pasted(program: Program) -> None:
    program.begin()
    QApplication.clipboard().setText(PASSPHRASE)
    program.named("Passphrase").setFocus()
    program.press("Ctrl+V", "Return")
    program.in_office()


def test_going_to_sleep_takes_half_a_passphrase_away(program: Program) -> None:
    program.begin()
    program.write("Passphrase", "five brown")
    program.program.lock()
    assert program.named("Passphrase").text() == ""


def test_the_recovery_code_leads_to_a_new_passphrase_and_a_new_code(program: Program, folder: Path) -> None:
    code = _with_code(folder)
    program.begin()
    program.push("Use the recovery code")
    program.write("Recovery code", "-".join(recovery_code.groups(code)).lower())
    program.press("Return")
    assert program.sees("Choose a new passphrase")
    program.write("Passphrase", "password")
    program.press("Return")
    assert program.error("Passphrase")
    program.write("Passphrase", NEW)
    program.write("The same again", NEW)
    program.press("Return")
    program.qtbot.waitUntil(lambda: program.says("The new recovery code"), timeout=20_000)
    assert not program.named("Open the program").isEnabled()
    program.push("I have printed it, or written it down")
    program.push("Open the program")
    program.in_office()
    program.press("Ctrl+L")
    assert Unlocking(folder).unlock(HELEN.id, NEW).raw == DATA_KEY
    with pytest.raises(Exception, match="recovery_code_wrong"):
        Unlocking(folder).recover(code)


def test_the_keyring_is_offered_to_whoever_turned_it_on_and_opens_at_one_press(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = use(monkeypatch)
    _with_ola(folder)
    program.begin()
    assert not program.says("Use this computer’s keyring")
    program.choose("Your name", "Helen A")
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.in_office()
    program.main.services.keyring.turn_on()
    program.press("Ctrl+L")
    program.choose("Your name", "Ola B")
    assert not program.says("Use this computer’s keyring")
    program.choose("Your name", "Helen A")
    monkeypatch.setattr(keyring, "locked", True)
    program.push("Use this computer’s keyring")
    program.qtbot.waitUntil(lambda: bool(program.error("Passphrase")))
    monkeypatch.setattr(keyring, "locked", False)
    program.push("Use this computer’s keyring")
    program.in_office()
    assert program.main.services.user.id == HELEN.id


def test_whoever_started_the_program_anew_after_wrong_tries_sees_the_wait_count_down(
    program: Program, folder: Path
) -> None:
    tries.keep(folder, tries.Tries(5, (tries.WrongTry(time.time(), str(HELEN.id), "passphrase"),)))
    program.begin()
    waiting = [one.text() for one in program.window.findChildren(QAbstractButton) if one.text().startswith("In ")]
    assert len(waiting) == 1
    seconds = int(waiting[0].split()[1])
    assert 1 < seconds <= tries.Tries(5).wait
    program.qtbot.waitUntil(
        lambda: any(
            one.text() == f"In {seconds - 1} seconds" or one.text() == f"In {seconds - 2} seconds"
            for one in program.window.findChildren(QAbstractButton)
        )
    )
