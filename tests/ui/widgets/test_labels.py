"""Labels: the right height when they wrap, an ellipsis and the whole words when they may not, never markup."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.labels import Label

pytestmark = pytest.mark.usefixtures("program_look")

LONG = "Sit her facing the speaker, with the hearing loop on. Print handouts at 18 point. " * 3


@pytest.fixture
def column(shown: Callable[[QWidget], QWidget]) -> QVBoxLayout:
    """A column as high as the window and 400 px wide."""
    page = QWidget()
    page.setFixedWidth(400)
    made = QVBoxLayout(page)
    made.setContentsMargins(0, 0, 0, 0)
    shown(page)
    return made


def test_a_wrapped_label_has_the_height_of_its_lines(column: QVBoxLayout, qtbot: QtBot) -> None:
    label = Label(LONG, wrap=True)
    column.addWidget(label)
    qtbot.waitUntil(lambda: label.width() == 400 and label.height() == _height(label, LONG))


def test_it_follows_its_words_and_its_width(column: QVBoxLayout, qtbot: QtBot) -> None:
    label = Label(LONG, wrap=True)
    column.addWidget(label)
    qtbot.waitUntil(lambda: label.height() == _height(label, LONG))
    label.setText("Short.")
    qtbot.waitUntil(lambda: label.height() == _height(label, "Short."))
    label.setText(LONG)
    parent = label.parentWidget()
    assert parent is not None
    parent.setFixedWidth(240)
    qtbot.waitUntil(lambda: label.width() == 240 and label.height() == _height(label, LONG))


def test_two_lines_that_belong_together_stay_together(column: QVBoxLayout, qtbot: QtBot) -> None:
    upper, lower = Label("Register not closed", strong=True, wrap=True), Label("Fenbridge", role="small", wrap=True)
    for label in (upper, lower):
        column.addWidget(label)
    column.setSpacing(0)
    qtbot.waitUntil(lambda: upper.height() == _height(upper, upper.text()))
    assert lower.height() == _height(lower, lower.text())


def test_long_words_are_cut_and_shown_whole_on_hovering(column: QVBoxLayout, qtbot: QtBot) -> None:
    label = Label(LONG, role="h1", elide=True)
    column.addWidget(label)
    qtbot.waitUntil(lambda: label.width() == 400)
    assert label.toolTip() == LONG
    assert label.text() == LONG
    label.setText("Sessions")
    assert label.toolTip() == ""


def test_markup_is_only_letters() -> None:
    label = Label("<b>Ama</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_tone_can_change() -> None:
    label = Label("Caps Lock is on")
    label.set_tone("attention")
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.active().attention


def _height(label: Label, text: str) -> int:
    flags = Qt.TextFlag.TextWordWrap
    return QFontMetrics(label.font()).boundingRect(0, 0, label.width(), 10_000, flags, text).height()
