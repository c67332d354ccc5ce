"""The side panel: over its window, keeping the keyboard inside, away with Esc or with its page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.side_panel import WIDTH, SidePanel

pytestmark = pytest.mark.usefixtures("program_look")

Shown = Callable[[QWidget], QWidget]


class _Page(QWidget):
    """A page with one button, and a panel that was made before the page had a window."""

    def __init__(self) -> None:
        super().__init__()
        self.button = Button("Change")
        QVBoxLayout(self).addWidget(self.button)
        self.panel = SidePanel("Change the group", subtitle="Peterborough", parent=self)
        self.name = Field("Name")
        self.save, self.leave = Button("Save", kind="primary"), Button("Leave it as it is", kind="quiet")
        self.panel.body.addWidget(self.name)
        self.panel.body.addStretch(1)
        self.panel.add_buttons(self.save, self.leave)


@pytest.fixture
def page(shown: Shown) -> _Page:
    """In a window of 1366x768, the keyboard on its button."""
    made = _Page()
    shown(made)
    made.button.setFocus()
    return made


def test_it_covers_its_window_and_is_560_wide_at_the_right(page: _Page) -> None:
    page.panel.open()
    window = page.window()
    assert page.panel.parentWidget() is window
    assert page.panel.geometry() == window.rect()
    left = page.save.mapTo(window, QPoint(0, 0)).x()
    assert window.width() - WIDTH < left < window.width() - WIDTH + 40


def test_it_follows_the_window_s_size(page: _Page, qtbot: QtBot) -> None:
    page.panel.open()
    page.window().resize(1100, 700)
    qtbot.waitUntil(lambda: page.panel.geometry() == page.window().rect())


def test_the_keyboard_goes_in_and_comes_back(page: _Page, qtbot: QtBot) -> None:
    page.panel.open(page.name.input)
    assert page.name.input.hasFocus()
    with qtbot.waitSignal(page.panel.closed, timeout=1000):
        QTest.keyClick(page.name.input, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    assert page.button.hasFocus()


def test_the_cross_closes_it_and_says_so(page: _Page, qtbot: QtBot) -> None:
    page.panel.open()
    cross = QApplication.focusWidget()
    assert cross is not None
    assert cross.accessibleName() == "Close this panel"
    with qtbot.waitSignal(page.panel.closed, timeout=1000):
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_tab_key_stays_inside(page: _Page, key: Qt.Key) -> None:
    page.panel.open(page.name.input)
    reached = set()
    for _press in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.panel.isAncestorOf(focus)
        reached.add(focus)
        QTest.keyClick(focus, key)
    assert {page.name.input, page.save, page.leave} < reached


def test_a_click_on_the_scrim_reaches_nothing_and_throws_nothing_away(page: _Page, qtbot: QtBot) -> None:
    page.panel.open(page.name.input)
    QTest.keyClicks(page.name.input, "Peterborough")
    with qtbot.assertNotEmitted(page.button.clicked, wait=20):
        QTest.mouseClick(page.panel, Qt.MouseButton.LeftButton, pos=QPoint(100, 380))
    assert page.panel.isVisible()
    assert page.name.text() == "Peterborough"


def test_it_goes_with_its_page(page: _Page, qtbot: QtBot) -> None:
    page.panel.open()
    page.hide()
    qtbot.waitUntil(page.panel.isHidden)


def test_it_is_gone_when_its_page_is_gone(shown: Shown, qtbot: QtBot) -> None:
    page = _Page()
    shown(page)
    window = page.window()
    page.panel.open()
    page.deleteLater()
    del page
    qtbot.waitUntil(lambda: not window.findChildren(SidePanel))


def test_its_heading_and_content_can_change(page: _Page) -> None:
    page.panel.set_title("Pause the group", "Fenbridge")
    page.panel.clear()
    page.panel.body.addWidget(Label("Until when?"))
    page.panel.open()
    words = [label.text() for label in page.panel.findChildren(Label) if label.isVisible()]
    assert words == ["Pause the group", "Fenbridge", "Until when?"]


def test_the_keyboard_comes_back_to_nothing_when_its_place_has_gone(page: _Page, qtbot: QtBot) -> None:
    page.panel.open(page.name.input)
    page.button.deleteLater()
    with qtbot.waitSignal(page.button.destroyed, timeout=1000):
        pass
    page.panel.close_panel()
    assert page.panel.isHidden()
