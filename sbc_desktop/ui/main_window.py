"""The main window: the rail at the left, one page at a time beside it, and the desk across the whole.

Pages are built when they are first shown. What one page asks for is connected here to the page that does it;
no page knows another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.history import HistoryWanted
from sbc_desktop.services.announce import Noun
from sbc_desktop.ui.change_feed import ChangeFeed
from sbc_desktop.ui.check_in.page import DeskPage
from sbc_desktop.ui.dropped import dropped_file
from sbc_desktop.ui.jobs import JobRunner
from sbc_desktop.ui.places import Places, open_to
from sbc_desktop.ui.widgets.rail import PLACES, Rail

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


class Page(Protocol):
    """What every place of the rail can do."""

    def reload(self, nouns: frozenset[Noun] = ...) -> None:
        """Read its rows again; scroll and selection stay."""


class MainWindow(QWidget):
    """Everything behind the unlock page."""

    lock_requested = Signal()

    def __init__(self, services: Services, feed: ChangeFeed, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._desk: DeskPage | None = None
        self._open = open_to(services.access)
        self._home = self._open[0]
        self._place = ""
        self._stack = QStackedWidget()
        self._rail = Rail(demo=services.demo, who=services.who, places=self._open)
        self.places = Places(services, runner, self._stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        self._connect(feed)
        self._add_shortcuts()
        self.setAcceptDrops(True)
        self.go(self._home)

    @property
    def desk(self) -> DeskPage | None:
        """The desk while it is open."""
        return self._desk

    @property
    def place(self) -> str:
        """The place of the rail that is shown, or was before the desk opened."""
        return self._place

    def go(self, place: str) -> None:
        """Show a place of the rail, or the first where that one is not for her; Check-in opens the desk at hand."""
        if place not in self._open:
            place = self._home
        if place == "check_in":
            at_hand = self.services.today.session_at_hand()
            if at_hand is not None:
                self.open_desk(at_hand)
                return
            place = self._home
        self.places.page(place).reload()
        self._turn_to(place)

    def _turn_to(self, place: str) -> None:
        """Show a page that reads, or has read, what it shows by itself."""
        self.close_desk()
        self._place = place
        self._stack.setCurrentWidget(self.places.page(place))
        self._rail.choose(place)
        self._keep_focus(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_focus(self._home)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes_lists() and dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if self._takes_lists() and path is not None:
            event.acceptProposedAction()
            self.go("people")
            self.places.people.show_registrations().open_file(path)

    def _takes_lists(self) -> bool:
        # At the desk the screen faces a hall, and a list of names may not open there.
        return self._desk is None and self.services.access.may(Right.EVERYTHING)

    def _keep_focus(self, place: str) -> None:
        """The keyboard is always somewhere in the window, else its keys would do nothing."""
        if place == "today" and self.places.today.focus_start():
            return
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible() or not self.isAncestorOf(focused):
            self._rail.focus(place)

    def open_desk(self, session_id: UUID, *, closing: bool = False) -> None:
        """Fill the window with the desk of one session; the rail goes, because the screen faces a hall."""
        self.close_desk()
        services = self.services
        welcome_line = services.settings.get().welcome_line
        self._desk = DeskPage(
            services.check_in,
            services.closing,
            session_id,
            demo=services.demo,
            welcome_line=welcome_line,
            users=services.users,
        )
        self._desk.lock_requested.connect(self.lock_requested)
        self._desk.left.connect(self._leave_desk)
        self._desk.register_closed.connect(self.places.backing_up.after_closing)
        self.places.backing_up.told_quietly.connect(self._desk.say_backed_up)
        self._desk.print_sheet_requested.connect(self.show_sheet)
        self._desk.print_roll_call_requested.connect(self.show_roll_call)
        self._stack.addWidget(self._desk)
        self._office_keys(on=False)
        self._stack.setCurrentWidget(self._desk)
        self._rail.hide()
        self._desk.focus_search()
        if closing:
            self._desk.open_closing()

    def close_desk(self) -> None:
        """Take the desk away and bring the rail back."""
        desk, self._desk = self._desk, None
        if desk is not None:
            self._stack.removeWidget(desk)
            desk.discard()
            desk.deleteLater()
        self._office_keys(on=True)
        self._rail.show()

    def show_sheet(self, session_id: UUID) -> None:
        """Show the paper sheet of a session, ready to print."""
        self._turn_to("reports")
        self.places.reports.show_sheet(session_id)

    def show_roll_call(self, session_id: UUID) -> None:
        """Show the roll-call of a session, ready to print."""
        self._turn_to("reports")
        self.places.reports.show_roll_call(session_id)

    def show_register(self, session_id: UUID) -> None:
        """Show the attendance register of a session."""
        self._turn_to("reports")
        self.places.reports.show_register(session_id)

    def show_monthly(self, group_id: UUID | None, month: dt.date) -> None:
        """Show the monthly summary of one group, or with None of all."""
        self._turn_to("reports")
        self.places.reports.show_monthly(group_id, month)

    def show_session(self, session_id: UUID) -> None:
        """Show one session in the list."""
        self.go("sessions")
        self.places.sessions.show_session(session_id)

    def _leave_desk(self) -> None:
        self.go(self._home)

    def _reload_page(self, nouns: frozenset[Noun]) -> None:
        if self.isHidden():
            # It was locked before the announcement came here.
            return
        if self._desk is not None:
            self._desk.reload(nouns)
        elif isinstance(current := self._stack.currentWidget(), QWidget):
            self.places.reload(current, nouns)

    def _find_person(self) -> None:
        self.go("people")
        self.places.people.focus_search()

    def _log_talk(self, session_id: UUID) -> None:
        self.go("speakers")
        self.places.speakers.log_for(session_id)

    def _show_rights(self, deletion: bool) -> None:
        self.go("people")
        self.places.people.show_rights(deletion)

    def _show_history(self, wanted: HistoryWanted, name: str) -> None:
        self._turn_to("settings")
        self.places.settings.show_history(wanted, name)

    def _show_talk(self, talk_id: UUID) -> None:
        self.go("speakers")
        self.places.speakers.show_talk(talk_id)

    def _show_group_sessions(self, group_id: UUID) -> None:
        self.go("sessions")
        self.places.sessions.show_group(group_id)

    def _close_register(self, session_id: UUID) -> None:
        self.open_desk(session_id, closing=True)

    def _connect(self, feed: ChangeFeed) -> None:
        feed.changed.connect(self._reload_page)
        self._rail.chosen.connect(self.go)
        self._rail.lock_requested.connect(self.lock_requested)
        asks = self.places
        asks.check_in_requested.connect(self.open_desk)
        asks.close_requested.connect(self._close_register)
        asks.session_requested.connect(self.show_session)
        asks.group_sessions_requested.connect(self._show_group_sessions)
        asks.sheet_requested.connect(self.show_sheet)
        asks.register_requested.connect(self.show_register)
        asks.summary_requested.connect(self.show_monthly)
        asks.talk_requested.connect(self._show_talk)
        asks.rights_requested.connect(self._show_rights)
        asks.log_talk_requested.connect(self._log_talk)
        asks.person_search_requested.connect(self._find_person)
        asks.place_requested.connect(self.go)
        asks.history_requested.connect(self._show_history)

    def _add_shortcuts(self) -> None:
        keys: list[tuple[str, Callable[[], None]]] = [
            (f"Ctrl+{number}", partial(self.go, place))
            for number, (place, _text, _icon) in enumerate(PLACES, 1)
            if place in self._open
        ]
        keys += [("Ctrl+F", self._find_person)] if "people" in self._open else []
        keys += [("Ctrl+,", partial(self.go, "settings"))]
        keys += [("Ctrl+P", self._print), ("Ctrl+S", self._save), ("Ctrl+Z", self._undo)]
        self._keys = [self._shortcut(sequence, slot) for sequence, slot in keys]

    def _shortcut(self, sequence: str, slot: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(sequence), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
        return shortcut

    def _office_keys(self, *, on: bool) -> None:
        # At the desk a slip of the finger must not put names of the office before the hall; and it has keys of its own.
        for shortcut in self._keys:
            shortcut.setEnabled(on)

    # The keys of a page live here, so that they work while the rail has the keyboard.

    def _print(self) -> None:
        if self._place == "today":
            self.places.today.print_sheet()
        elif self._place == "reports":
            self.places.reports.print_shown()

    def _save(self) -> None:
        if self._place == "reports":
            self.places.reports.ask_and_save()

    def _undo(self) -> None:
        if self._place == "sessions":
            self.places.sessions.undo()
