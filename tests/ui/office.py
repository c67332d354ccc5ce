"""The main window on a copy of the demo, worked by keys as a coordinator works it; and what can be read on it."""

from __future__ import annotations

import builtins
import datetime as dt
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sbc_desktop.services.bundle import Services
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.unlocking import Key
from sbc_desktop.ui.change_feed import ChangeFeed
from sbc_desktop.ui.focus_ring import FocusRing
from sbc_desktop.ui.jobs import JobRunner
from sbc_desktop.ui.main_window import MainWindow
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.row_list import RowList
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.ui.widgets.table import Table
from tests.demo_store import demo_in

# The day of the demo on which Peterborough meets.
TODAY = dt.date(2026, 10, 20)
DISPLAY = Qt.ItemDataRole.DisplayRole


class Worked:
    """A window that is worked by keys, wherever the keyboard is."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self.qtbot, self.window = qtbot, window

    def show(self, width: int = 1366, height: int = 768) -> None:
        """Show it, with the keyboard in it."""
        self.window.resize(width, height)
        self.qtbot.addWidget(self.window)
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    def type(self, text: str) -> None:
        """Type letters of any script."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, written as "Ctrl+Z"."""
        for key in keys:
            name = key.removeprefix("Ctrl+")
            with_key = Qt.KeyboardModifier.ControlModifier if name != key else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self.focus, Qt.Key[f"Key_{name}"], with_key)

    def named(self, name: str, kind: builtins.type[QWidget] = QWidget) -> Any:
        """What can be seen and is called this, the newest where two are."""
        every: list[QWidget] = self.window.findChildren(kind)
        found = [one for one in every if one.isVisible() and _name(one) == name]
        assert found, f"nothing called {name!r} can be seen"
        return found[-1]

    def push(self, words: str) -> None:
        """Go to a button with the keyboard and press Space."""
        button = self.named(words, QAbstractButton)
        assert button.isEnabled(), f"{words!r} cannot be pushed"
        self.window.activateWindow()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.press("Space")

    def write(self, field: str, text: str) -> None:
        """Replace what stands in a field, letter by letter."""
        target = self.named(field, QWidget)
        assert isinstance(target, QLineEdit | QPlainTextEdit)
        self.window.activateWindow()
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.selectAll()
        self.press("Delete")
        self.type(text)

    def choose(self, field: str, entry: str) -> None:
        """Go down a drop-down with the arrow keys until it says this."""
        box = self.named(field, SelectBox)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        self.press("Home")
        for _step in range(box.count()):
            if entry in box.currentText():
                break
            self.press("Down")
        assert entry in box.currentText(), f"{field!r} does not offer {entry!r}"

    def answer(self, question: str, words: str) -> None:
        """Choose one answer to a question, with Space."""
        every = self.named(question, Choice).findChildren(QAbstractButton)
        (button,) = [one for one in every if plain(one.text()) == words]
        self.window.activateWindow()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.press("Space")

    def add(self, field: str, entry: str) -> None:
        """Open the list of a field of many with an arrow key, go down to this, and press Enter."""
        self.named(field, SelectBox).setFocus(Qt.FocusReason.TabFocusReason)
        view = self.named(field, SelectBox).view()
        self.press("Down")
        self.qtbot.waitUntil(view.isVisible)
        for _step in range(view.model().rowCount()):
            if entry in str(view.currentIndex().data()):
                break
            QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)

    def pick(self, words: str) -> None:
        """Go down the open menu with the arrow keys and press Enter."""
        menu = next(menu for menu in self.window.findChildren(QMenu) if menu.isVisible())
        for _step in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            if menu.activeAction() is not None and menu.activeAction().text() == words:
                break
        assert menu.activeAction().text() == words
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def error(self, field: str) -> str:
        """The sentence beside a field, "" without one."""
        fields = [one for one in self.window.findChildren(Labelled) if one.isVisible() and one.label.text() == field]
        return fields[-1].error

    @property
    def words(self) -> list[str]:
        """Every text that can be seen."""
        labels = [one.text() for one in self.window.findChildren(QLabel) if one.isVisible()]
        buttons = [one.text() for one in self.window.findChildren(QAbstractButton) if one.isVisible()]
        fields = [one.text() for one in self.window.findChildren(QLineEdit) if one.isVisible()]
        return [text for text in (*labels, *buttons, *fields) if text]

    def says(self, words: str) -> bool:
        """Whether a text that can be seen has these words in it."""
        return any(words in plain(text) for text in self.words)

    def sees(self, words: str) -> bool:
        """Wait until these words can be seen; what was laid out anew shows at the next turn of the event loop."""
        self.qtbot.waitUntil(lambda: self.says(words))
        return True

    def rows(self, name: str) -> list[str]:
        """The rows of a list as they are spoken, headings left out."""
        found = self.named(name, RowList).rows
        return [
            plain(found.index(row).data(Qt.ItemDataRole.AccessibleTextRole) or "") for row in range(found.rowCount())
        ]

    def cells(self, name: str) -> list[list[str]]:
        """The cells of a table."""
        cells = self.named(name, Table).cells
        return [
            [plain(str(cells.index(row, column).data(DISPLAY) or "")) for column in range(cells.columnCount())]
            for row in range(cells.rowCount())
        ]

    @property
    def panels(self) -> list[SidePanel]:
        """The side panels that are open."""
        return [one for one in self.window.findChildren(SidePanel) if one.isVisible()]


class Office(Worked):
    """The main window of a coordinator, open on Today."""

    def __init__(self, qtbot: QtBot, services: Services, feed: ChangeFeed) -> None:
        super().__init__(qtbot, QWidget())
        self.services = services
        self.runner = JobRunner(self.window)
        self.main = MainWindow(services, feed, self.runner, self.window)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.main)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        FocusRing(self.window, application)

    def go(self, place: str) -> Any:
        """Go to a place of the rail; returns its page, or the desk."""
        self.main.go(place)
        return self.main.desk or self.main.places.page(place)

    def close(self) -> None:
        """Let everything end."""
        self.runner.wait()
        self.window.close()
        self.services.close()


def open_office(qtbot: QtBot, folder: Path, today: dt.date = TODAY, who: str | None = None) -> Office:
    """The office on a fresh copy of the demo, for its coordinator or for the user called so."""
    feed = ChangeFeed()
    key = key_of_the_demo(today, demo_in(folder, today), who)
    services = Opener(Clock(today)).open_with_key(folder, key, feed.announce)
    return Office(qtbot, services, feed)


def plain(text: str) -> str:
    """A text without the marks that keep a name's direction."""
    return text.replace("\u2068", "").replace("\u2069", "")


_KEYS: dict[tuple[dt.date, str | None], Key] = {}


def key_of_the_demo(today: dt.date, folder: Path, who: str | None = None) -> Key:
    """The key of a demo of that day in a folder, for its coordinator or for the user called so."""
    # Stretching the passphrase costs half a second; every copy of a day's demo has the same keys.
    if (today, who) not in _KEYS:
        _KEYS[today, who] = Opener(Clock(today)).demo_key(folder, who)
    return _KEYS[today, who]


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return plain(widget.accessibleName())
    return plain(widget.text()) if isinstance(widget, QAbstractButton | QLabel) else ""
