"""A choice is one of a few: by mouse, by arrow keys, and none until somebody chooses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.choice import Check, Choice
from sbc_desktop.ui.widgets.segments import Part

pytestmark = pytest.mark.usefixtures("program_look")

Shown = Callable[[QWidget], QWidget]
KINDS: dict[str, Callable[[], Choice]] = {
    "frame": lambda: Choice("Keep?", (("Yes", True), ("Just today", False))),
    "boxes": lambda: Choice("Keep?", (("Yes\nFor good", True), ("Just today\nThen gone", False))),
    "chips": lambda: Choice("Keep?", (("Yes", True), ("Just today", False)), chips=True),
}
each = pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)


@each
def test_nothing_is_chosen_until_somebody_chooses(make: Callable[[], Choice]) -> None:
    assert make().value() is None


@each
def test_a_click_chooses_and_tells(shown: Shown, qtbot: QtBot, make: Callable[[], Choice]) -> None:
    choice = make()
    shown(choice)
    with qtbot.waitSignal(choice.changed, timeout=1000) as told:
        QTest.mouseClick(_parts(choice)[1], Qt.MouseButton.LeftButton)
    assert told.args == [False]
    assert choice.value() is False


@pytest.mark.parametrize(
    ("kind", "forward"), [("frame", Qt.Key.Key_Right), ("boxes", Qt.Key.Key_Down), ("chips", Qt.Key.Key_Right)]
)
def test_an_arrow_key_moves_the_choice(shown: Shown, qtbot: QtBot, kind: str, forward: Qt.Key) -> None:
    choice = KINDS[kind]()
    shown(choice)
    choice.set_value(True)
    _parts(choice)[0].setFocus()
    with qtbot.waitSignal(choice.changed, timeout=1000) as told:
        QTest.keyClick(_parts(choice)[0], forward)
    assert told.args == [False]
    assert QApplication.focusWidget() is _parts(choice)[1]


@each
def test_setting_a_value_tells_nobody_and_none_leaves_it_open(qtbot: QtBot, make: Callable[[], Choice]) -> None:
    choice = make()
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.changed, wait=20):
        choice.set_value(False)
        assert choice.value() is False
        choice.set_value(None)
    assert choice.value() is None


@each
def test_enter_is_left_to_the_form(shown: Shown, make: Callable[[], Choice]) -> None:
    choice = make()
    shown(choice)
    QTest.keyClick(_parts(choice)[0], Qt.Key.Key_Return)
    assert choice.value() is None


@each
def test_a_screen_reader_hears_one_of_several_and_of_what(make: Callable[[], Choice]) -> None:
    parts = _parts(make())
    assert all(part.autoExclusive() and part.accessibleDescription() == "Keep?" for part in parts)
    assert parts[0].accessibleName() in ("Yes", "Yes. For good")


def test_any_value_comes_back(qtbot: QtBot) -> None:
    values: list[Any] = [0, "", ("a", 1), {"b": 2}]
    choice = Choice("Any", tuple((str(value), value) for value in values))
    qtbot.addWidget(choice)
    for value in values:
        choice.set_value(value)
        assert choice.value() == value


def test_a_line_is_ticked_with_space(shown: Shown) -> None:
    check = Check("Step-free")
    shown(check)
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert check.isChecked()


def _parts(choice: Choice) -> list[Part]:
    return choice.findChildren(Part)
