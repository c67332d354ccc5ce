"""The violet ring is where the keyboard is: around buttons and rows, cut where a list is cut, gone with its widget."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.focus_ring import FocusRing
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.row_list import RowFace, RowList

pytestmark = pytest.mark.usefixtures("program_look")


class _Stage:
    """A window with its ring."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(600, 400)
        self.ring = FocusRing(self.window, application)

    def open(self) -> None:
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def around(self, widget: QWidget, part: QRect | None = None) -> QRect:
        """Where the ring of a widget should be."""
        place = part or widget.rect()
        return QRect(widget.mapTo(self.window, place.topLeft()), place.size()).adjusted(-5, -5, 5, 5)

    def wait_until_around(self, widget: QWidget, part: QRect | None = None) -> None:
        self.qtbot.waitUntil(lambda: self.ring.isVisible() and self.ring.geometry() == self.around(widget, part))


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication) -> Iterator[_Stage]:
    """A window of 600x400."""
    made = _Stage(qtbot, qapp)
    yield made
    made.window.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(made.window))


def test_it_goes_where_the_keyboard_goes(stage: _Stage) -> None:
    first, second = Button("One", parent=stage.window), Button("Two", parent=stage.window)
    second.move(200, 100)
    stage.open()
    first.setFocus()
    stage.wait_until_around(first)
    second.setFocus()
    stage.wait_until_around(second)
    second.move(220, 150)
    stage.wait_until_around(second)


def test_it_is_violet_and_lets_the_mouse_through(stage: _Stage) -> None:
    button = Button("One", parent=stage.window)
    button.move(100, 100)
    stage.open()
    button.setFocus()
    stage.wait_until_around(button)
    middle_of_edge = QPoint(100 + button.width() // 2, 100 - 4)
    assert stage.window.grab().toImage().pixelColor(middle_of_edge) == theme.active().focus
    assert stage.window.childAt(middle_of_edge) is None


def test_a_field_shows_its_own_edge_instead(stage: _Stage) -> None:
    button, field = Button("One", parent=stage.window), QLineEdit(stage.window)
    field.move(0, 100)
    stage.open()
    button.setFocus()
    stage.wait_until_around(button)
    field.setFocus()
    stage.qtbot.waitUntil(stage.ring.isHidden)


def test_it_is_gone_with_the_widget_it_was_around(stage: _Stage) -> None:
    button = Button("One", parent=stage.window)
    stage.open()
    button.setFocus()
    stage.wait_until_around(button)
    button.deleteLater()
    del button
    stage.qtbot.waitUntil(stage.ring.isHidden)
    other = Button("Two", parent=stage.window)
    other.show()
    other.setFocus()
    stage.wait_until_around(other)


def test_it_is_cut_where_a_scrolled_page_is_cut(stage: _Stage) -> None:
    area, sheet = QScrollArea(stage.window), QWidget()
    column = QVBoxLayout(sheet)
    buttons = [Button(f"Number {number}") for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(sheet)
    area.setGeometry(50, 50, 300, 200)
    stage.open()
    buttons[0].setFocus()
    stage.wait_until_around(buttons[0])
    area.verticalScrollBar().setValue(30)
    stage.qtbot.waitUntil(lambda: stage.ring.geometry().top() == 45)
    area.verticalScrollBar().setValue(300)
    stage.qtbot.waitUntil(stage.ring.isHidden)


def test_in_a_list_it_is_around_the_row(stage: _Stage) -> None:
    rows = RowList("People")
    rows.setParent(stage.window)
    rows.setGeometry(20, 20, 400, 300)
    rows.show_rows([RowFace(name, key=name) for name in "ABCDEFGH"])
    stage.open()
    rows.choose("B")
    rows.setFocus()
    stage.wait_until_around(rows, rows.ring_rect())
    assert rows.ring_rect().height() == 68
    rows.choose("C")
    stage.wait_until_around(rows, rows.ring_rect())
    before = stage.ring.geometry()
    rows.verticalScrollBar().setValue(40)
    stage.qtbot.waitUntil(lambda: stage.ring.geometry().top() == before.top() - 40)
