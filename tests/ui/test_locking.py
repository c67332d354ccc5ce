"""Locking: from wherever it is asked for, what is on screen afterwards, and the notice before it comes by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from sbc_desktop.services.clock import Clock
from sbc_desktop.services.opening import Opener
from sbc_desktop.ui.widgets.select import SelectBox
from tests.demo_store import demo_in
from tests.factories import PASSPHRASE, make_store
from tests.ui.office import TODAY
from tests.ui.program import Program

ASKED = "Unlock "


@pytest.fixture
def program(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Program:
    """The program on a demo, open."""
    request.getfixturevalue("program_look")
    made = Program(qtbot, qapp, demo_in(tmp_path / "demo", TODAY), TODAY)
    made.show()
    made.program.begin_demo(again=False)
    made.in_office()
    return made


def test_the_lock_key_works_at_the_desk_with_a_panel_open(program: Program) -> None:
    program.main.go("check_in")
    program.press("F8")
    program.qtbot.waitUntil(lambda: bool(program.panels))
    program.press("Ctrl+L")
    assert program.program.main is None
    assert program.sees(ASKED)
    assert not program.panels


def test_locking_closes_what_has_a_window_of_its_own(program: Program) -> None:
    program.main.go("people")
    next(box for box in program.window.findChildren(SelectBox) if box.isVisible()).showPopup()
    assert QApplication.activePopupWidget() is not None
    program.program.lock()
    assert QApplication.activePopupWidget() is None


def test_the_lock_key_works_in_a_dialog(program: Program) -> None:
    dialog = QDialog(program.window)
    dialog.open()
    dialog.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert program.program.main is None
    assert not dialog.isVisible()


def test_the_last_minute_is_told_over_whatever_is_shown_and_a_key_takes_it_back(program: Program) -> None:
    program.main.go("check_in")
    assert program.main.desk is not None
    program.main.desk.show_welcome()
    program.program.idle.start(minutes=0.05)
    assert program.sees("This program locks in")
    program.press("A")
    assert not program.says("This program locks in")
    assert program.main.desk.is_covered
    program.qtbot.waitUntil(lambda: program.program.main is None, timeout=20_000)
    assert not program.says("This program locks in")


def test_what_opens_after_it_was_locked_is_closed_at_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("program_look")
    make_store(tmp_path).close()
    slow = Program(qtbot, qapp, tmp_path / "store")
    slow.begin()
    opener = Opener(Clock(TODAY))
    key = opener.unlocking(tmp_path / "store").unlock(None, PASSPHRASE)
    slow.program.open_with(key)
    slow.program.lock()
    slow.program.runner.wait()
    assert (tmp_path / "store" / "open.json").exists()
    qtbot.waitUntil(lambda: not (tmp_path / "store" / "open.json").exists(), timeout=20_000)
    assert slow.program.main is None
    assert slow.sees(ASKED)
    # Nobody holds the store any more.
    opener.open_with_key(tmp_path / "store", key).close()
