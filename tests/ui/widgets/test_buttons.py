"""Buttons obey the keyboard, say their words, and know their shortcut from the cap that only shows one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.buttons import Button, IconButton

Shown = Callable[[QWidget], QWidget]

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("make", [lambda: Button("Save"), lambda: IconButton("x", "Close")], ids=["words", "icon"])
def test_enter_and_space_press_it(shown: Shown, qtbot: QtBot, make: Callable[[], Button], key: Qt.Key) -> None:
    button = make()
    shown(button)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(button, key)


def test_a_button_that_is_off_obeys_nothing(shown: Shown, qtbot: QtBot) -> None:
    button = Button("Save", shortcut="Ctrl+S")
    shown(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked, wait=50):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.keyClick(button.window(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_a_shortcut_is_obeyed_and_a_cap_is_not(shown: Shown, qtbot: QtBot) -> None:
    window = shown(QWidget())
    obeyed = Button("Save", key="Ctrl+S", shortcut="Ctrl+S", parent=window)
    shown_only = Button("Print", key="Ctrl+P", parent=window)
    for button in (obeyed, shown_only):
        button.show()
    with qtbot.waitSignal(obeyed.clicked, timeout=1000):
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(shown_only.clicked, wait=50):
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_an_ampersand_in_the_words_makes_no_shortcut() -> None:
    button = Button("Q&A")
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Q&A"


def test_words_that_change_are_spoken_and_make_room() -> None:
    button = Button("Show", icon="eye", key="F2")
    before = button.sizeHint().width()
    button.setText("Show all of them")
    assert button.accessibleName() == "Show all of them"
    assert button.sizeHint().width() > before


@pytest.mark.parametrize(
    ("button", "width", "height"),
    [
        (lambda: Button("Save", kind="primary", icon="check"), 103, 44),
        (lambda: Button("Unlock", kind="primary", icon="lock-key-open", key="Enter", size="large"), 209, 56),
        (lambda: Button("Start check-in", kind="deep", icon="user-check-fill", size="start"), 231, 64),
        (lambda: Button("Walk-in", kind="tonal", icon="user-plus", key="Ctrl+N", size="desk"), 221, 64),
    ],
)
def test_it_has_the_measures_of_the_design(button: Callable[[], Button], width: int, height: int) -> None:
    size = button().sizeHint()
    assert size.height() == height
    # Fonts are hinted a little differently from system to system.
    assert abs(size.width() - width) <= 3


def test_a_click_with_the_mouse_presses_it(shown: Shown, qtbot: QtBot) -> None:
    button = Button("Save")
    shown(button)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
