"""Fields keep what was typed, say what is not clear, and tell a screen reader both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.fields import Field, PasswordField, TextArea

pytestmark = pytest.mark.usefixtures("program_look")

Shown = Callable[[QWidget], QWidget]
SENTENCE = "This number is too short. Nothing was lost."


def test_an_error_is_said_shown_and_spoken_and_the_text_stays(shown: Shown) -> None:
    field = Field("Phone")
    shown(field)
    QTest.keyClicks(field.input, "0770 90")
    field.set_error(SENTENCE)
    assert field.input.accessibleDescription() == SENTENCE
    field.input.clearFocus()
    assert field.input.grab().toImage().pixelColor(0, field.input.height() // 2) == theme.active().danger
    assert field.text() == "0770 90"


def test_typing_takes_the_error_away(shown: Shown, qtbot: QtBot) -> None:
    field = Field("Phone")
    shown(field)
    field.set_error(SENTENCE)
    with qtbot.waitSignal(field.edited, timeout=1000):
        QTest.keyClicks(field.input, "1")
    assert (field.error, field.input.accessibleDescription()) == ("", "")


def test_setting_a_text_tells_nobody(qtbot: QtBot) -> None:
    for field in (Field("Name"), TextArea("Note")):
        qtbot.addWidget(field)
        with qtbot.assertNotEmitted(field.edited, wait=20):
            field.set_text("Beatriz")
        assert field.text() == "Beatriz"


def test_the_label_belongs_to_the_field_and_can_change(shown: Shown) -> None:
    field = Field("Name", example="Beatriz")
    shown(field)
    assert field.label.buddy() is field.input
    field.set_label("Name you like to be called")
    assert field.input.accessibleName() == "Name you like to be called"
    assert field.input.placeholderText() == "Beatriz"


def test_the_keyboard_moves_no_letter(shown: Shown) -> None:
    field = Field("Name")
    shown(field)
    field.set_text("HIH")
    # The caret goes out of the way.
    field.input.end(False)
    field.input.clearFocus()
    before = _first_ink(field.input)
    field.input.setFocus()
    assert _first_ink(field.input) == before


def test_a_passphrase_is_hidden_until_show_is_pressed(shown: Shown) -> None:
    field = PasswordField("Passphrase")
    shown(field)
    QTest.keyClicks(field.input, "six quiet words")
    button = field.findChild(Button)
    assert isinstance(button, Button)
    assert field.input.echoMode() == QLineEdit.EchoMode.Password
    assert button.accessibleName() == "Show the passphrase"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert field.input.displayText() == "six quiet words"
    assert (button.text(), button.accessibleName()) == ("Hide", "Hide the passphrase")


def test_the_tab_key_goes_from_the_passphrase_to_show(shown: Shown) -> None:
    field = PasswordField("Passphrase")
    shown(field)
    field.input.setFocus()
    QTest.keyClick(field.input, Qt.Key.Key_Tab)
    button = field.findChild(Button)
    assert isinstance(button, Button)
    assert button.hasFocus()


def test_a_text_area_says_the_room_that_is_left(shown: Shown) -> None:
    area = TextArea("Note", limit=20, hint="About the group")
    shown(area)
    assert "About the group" in _words(area)
    area.set_text("x" * 19)
    assert "1 character left" in _words(area)
    area.set_text("x" * 16)
    assert "4 characters left" in _words(area)
    area.set_text("x" * 22)
    assert area.error.startswith("2 characters too many")
    assert area.text() == "x" * 22


def test_the_tab_key_leaves_a_text_area(shown: Shown) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    area, button = TextArea("Note"), Button("Save")
    column.addWidget(area)
    column.addWidget(button)
    shown(page)
    area.input.setFocus()
    QTest.keyClick(area.input, Qt.Key.Key_Tab)
    assert (area.text(), button.hasFocus()) == ("", True)


def _words(widget: QWidget) -> list[str]:
    from sbc_desktop.ui.widgets.labels import Label

    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def _first_ink(line: QLineEdit) -> int:
    """Where the first letter begins, in px."""
    drawn, ink = line.grab().toImage(), theme.active().ink
    rows = range(line.height() // 2 - 4, line.height() // 2 + 4)
    return next(x for x in range(8, 60) if any(drawn.pixelColor(x, y).lightness() < ink.lightness() + 60 for y in rows))
