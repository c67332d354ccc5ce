"""The page the program opens on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop.domain.session import SessionState
from sbc_desktop.domain.today import DueItem, DueKind
from sbc_desktop.domain.today import TodayPage as TodayFacts
from sbc_desktop.ui.today.backup_news import BackupNews
from sbc_desktop.ui.today.lines_card import BeforeCard, DueCard
from sbc_desktop.ui.today.session_card import SessionCard
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage, TwoColumns
from sbc_desktop.words import _, greeting

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.today import Today


class TodayPage(ScrollPage):
    """Today's session (or the next one) with one large button, what is due, and "Before you start"."""

    check_in_requested = Signal(object)
    close_requested = Signal(object)
    sheet_requested = Signal(object)
    register_requested = Signal(object)
    session_requested = Signal(object)
    summary_requested = Signal(object, object)
    talk_requested = Signal(object)
    rights_requested = Signal(bool)
    person_search_requested = Signal()
    groups_requested = Signal()
    back_up_requested = Signal()

    def __init__(self, *, today: Today, clock: Clock, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._clock = clock
        self._who = who
        self._facts: TodayFacts | None = None
        self._find = Button(_("Find a person"), kind="tonal", icon="magnifying-glass", key="Ctrl+F")
        self._find.clicked.connect(self.person_search_requested)
        self._header = PageHeader("", actions=(self._find,))
        self._session = SessionCard()
        self._none = EmptyState(
            _("No session is planned"),
            _("When a group has a pattern, its next sessions show up here."),
            button=_("Go to groups"),
        )
        self.backup = BackupNews()
        self._due = DueCard()
        self._before = BeforeCard()
        self._lay_out()
        self._connect()

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read everything again."""
        facts = self._today.page()
        self._header.set_title(self._greeting())
        if facts == self._facts:
            return
        self._facts = facts
        self._session.setVisible(facts.session is not None)
        self._none.setVisible(facts.session is None)
        if facts.session is not None:
            self._session.show_session(facts)
        self._due.show_items(facts.due)
        self._before.show_lines(facts.before, folded=facts.before_read, closed=self._is_closed())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.backup.leave()

    def focus_start(self) -> bool:
        """Put the keyboard on the large button, so that Enter begins; False without a session."""
        return self._session.isVisibleTo(self) and self._session.focus_start()

    def print_sheet(self) -> None:
        """Ask for the paper sheet of the session that is shown."""
        if self._facts and self._facts.session:
            self.sheet_requested.emit(self._facts.session.id)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._session.setMinimumHeight(280)
        column.addWidget(self._session)
        column.addWidget(self._none)
        column.addWidget(self._due, 1)
        self.content.addWidget(self._header)
        self.content.addWidget(self.backup)
        self.content.addWidget(TwoColumns(left, self._before, ratio=(29, 24)), 1)

    def _connect(self) -> None:
        self._session.check_in_requested.connect(self._start)
        self._session.sheet_requested.connect(self.print_sheet)
        self._none.pressed.connect(self.groups_requested)
        self._due.chosen.connect(self._follow)
        self._before.read.connect(self._mark_read)

    def _greeting(self) -> str:
        words = greeting(self._clock.now().astimezone().time())
        first = self._who.split()[0] if self._who.split() else ""
        return _("{greeting}, {name}").format(greeting=words, name=first) if first else words

    def _is_closed(self) -> bool:
        session = self._facts.session if self._facts else None
        return session is not None and session.state is SessionState.HELD

    def _start(self) -> None:
        if self._facts and self._facts.session:
            asks = self.register_requested if self._is_closed() else self.check_in_requested
            asks.emit(self._facts.session.id)

    def _mark_read(self) -> None:
        if self._facts and self._facts.session:
            self._today.mark_read(self._facts.session.id)
            self.reload()

    def _follow(self, item: DueItem) -> None:
        if item.kind is DueKind.REGISTER_NOT_CLOSED:
            self.close_requested.emit(item.session_id)
        elif item.kind is DueKind.SUMMARY_READY:
            self.summary_requested.emit(item.group_id, dt.date.fromisoformat(f"{item.month}-01"))
        elif item.kind is DueKind.SEND_THANKS:
            self.talk_requested.emit(item.talk_id)
        elif item.kind is DueKind.BACK_UP:
            self.backup.begin()
            self.back_up_requested.emit()
        elif item.kind in (DueKind.REQUEST, DueKind.RETENTION):
            self.rights_requested.emit(item.kind is DueKind.RETENTION)
        elif item.follow_up_id is not None:
            self._today.done(item.follow_up_id)
            self.reload()
        elif item.session_id is not None:
            self.session_requested.emit(item.session_id)
