"""A desk on a real store, worked by keys, as a counsellor works it; and what can be read on it."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.session import SessionState
from sbc_desktop.services.users import Users
from sbc_desktop.ui.check_in.faces import Face
from sbc_desktop.ui.check_in.page import DeskPage
from sbc_desktop.ui.check_in.roster_view import RosterView
from sbc_desktop.ui.check_in.search_box import SearchBox
from sbc_desktop.ui.check_in.strip import NewsLine, Sum
from sbc_desktop.ui.widgets.side_panel import SidePanel
from tests.desk import House
from tests.factories import FIRST_DATE

EIGHT = (
    "Adaeze Nwosu",
    "Beatriz Silva",
    "Joyce Taylor",
    "Małgorzata Kowalska",
    "Maureen O'Neill",
    "Miriam Goldberg",
    "Robin Fox",
    "Susan Parker",
)
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


class AtTheDesk:
    """Somebody stands at the desk of one session; `people` are ids by name."""

    def __init__(
        self,
        qtbot: QtBot,
        house: House,
        *names: str,
        idle_ms: int = 60_000,
        demo: bool = False,
        pin: str = "",
        day: dt.date = FIRST_DATE,
        **group: Any,
    ) -> None:
        self.qtbot, self.house = qtbot, house
        self.group_id = house.group(**group)
        self.session_id = house.session(self.group_id, day)
        self.people = {name: house.person(name, self.group_id) for name in names or EIGHT}
        self._given: dict[str, Any] = {"idle_ms": idle_ms, "demo": demo}
        if pin:
            users = Users(**house.given)
            users.set_desk_pin(pin)
            self._given["users"] = users
        self.seconds = 100.0

    def open(self, width: int = 1366, height: int = 768) -> AtTheDesk:
        """Show the desk in a window, with the keyboard in the search box."""
        self.window = QWidget()
        self.window.resize(width, height)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = DeskPage(
            self.house.desk, self.house.registers, self.session_id, now=lambda: self.seconds, **self._given
        )
        column.addWidget(self.page)
        self.qtbot.addWidget(self.window)
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.page.focus_search()
        self.qtbot.waitUntil(self.box.hasFocus)
        return self

    def type(self, text: str) -> AtTheDesk:
        """Type letters, wherever the keyboard is."""
        QTest.keyClicks(self.focus, text)
        return self

    def press(self, *keys: Qt.Key, with_key: Qt.KeyboardModifier = NO_KEY) -> AtTheDesk:
        """Press keys one after the other, wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(self.focus, key, with_key)
        return self

    def click(self, panel: str, row: int) -> AtTheDesk:
        """Click into the middle of a row."""
        view = self.view(panel)
        centre = view.visualRect(view.roster.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, QPoint(centre))
        return self

    def button(self, words: str) -> QAbstractButton:
        """The button that can be seen and says these words."""
        self.qtbot.waitUntil(lambda: bool(self.all_buttons(words)))
        return self.all_buttons(words)[0]

    def push_last(self, words: str) -> AtTheDesk:
        """Push the button of these words that came last, as in a panel over the desk."""
        self.all_buttons(words)[-1].setFocus(Qt.FocusReason.TabFocusReason)
        return self.press(Qt.Key.Key_Space)

    def choose_in_menu(self, words: str) -> AtTheDesk:
        """Go down the open menu with the arrow keys and press Enter; the keyboard is back at the desk after."""
        menu = next(menu for menu in self.window.findChildren(QMenu) if menu.isVisible())
        while menu.activeAction() is None or menu.activeAction().text() != words:
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.qtbot.waitUntil(self.box.hasFocus)
        return self

    def shows(self, words: str) -> bool:
        """Whether something with these words can be seen."""
        return any(one.isVisible() for one in self.window.findChildren(QWidget) if one.accessibleName() == words)

    def all_buttons(self, words: str) -> list[QAbstractButton]:
        """Every button that can be seen and says these words."""
        return [one for one in self.window.findChildren(QAbstractButton) if one.text() == words and one.isVisible()]

    def after(self, seconds: float) -> AtTheDesk:
        """Let time go by on the clock that tells a double press from two."""
        self.seconds += seconds
        return self

    def push(self, words: str) -> AtTheDesk:
        """Go to a button with the keyboard and press Space."""
        self.button(words).setFocus(Qt.FocusReason.TabFocusReason)
        return self.press(Qt.Key.Key_Space)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    @property
    def box(self) -> SearchBox:
        """The search box."""
        found = self.page.findChild(SearchBox)
        assert isinstance(found, SearchBox)
        return found

    @property
    def typed(self) -> str:
        """What stands in the search box."""
        return self.box.text()

    def view(self, panel: str) -> RosterView:
        """The rows of Expected or Here."""
        return next(view for view in self.page.findChildren(RosterView) if view.accessibleName() == panel)

    def faces(self, panel: str) -> tuple[Face, ...]:
        """The rows as they look."""
        return self.view(panel).roster.faces

    def labels(self, panel: str) -> list[str]:
        """The names in a panel, in their order."""
        return [face.label for face in self.faces(panel)]

    @property
    def chosen(self) -> str | None:
        """Whom Enter would take."""
        faces = (*self.faces("Expected"), *self.faces("Here"))
        return next((face.label for face in faces if face.chosen), None)

    @property
    def said(self) -> str:
        """The sentence in the strip."""
        line = self.page.findChild(NewsLine)
        assert isinstance(line, NewsLine)
        return line.text.replace("\u2068", "").replace("\u2069", "")

    @property
    def sum(self) -> str:
        """The strip's sum in words."""
        found = self.page.findChild(Sum)
        assert isinstance(found, Sum)
        return found.accessibleName()

    def covered(self) -> bool:
        """Whether the welcome screen is up."""
        return self.page.is_covered

    def panel(self, kind: builtins.type[SidePanel]) -> SidePanel:
        """The side panel of a kind, open or not."""
        found = self.window.findChild(kind)
        assert isinstance(found, SidePanel)
        return found

    # what the store holds, read past the screen

    @property
    def here(self) -> set[str]:
        """The labels of those whose attendance the store holds."""
        return {line.label for line in self.house.desk.roster(self.session_id).here}

    @property
    def state(self) -> SessionState:
        """The session's state in the store."""
        return self.house.desk.roster(self.session_id).session.state

    def id_of(self, label: str) -> UUID:
        """The id behind a label on the roster."""
        lines = self.house.desk.roster(self.session_id).lines
        return next(line.attendee_id for line in lines if line.label == label)
