"""All sessions: a list and a month over all groups, and the one that is chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.access import UNLIMITED, Access, Right
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import CancelReason, GroupSession, SessionChange
from sbc_desktop.ui.forms.pattern_panel import PatternPanel
from sbc_desktop.ui.sessions.calendar_card import CalendarCard
from sbc_desktop.ui.sessions.chosen_card import ChosenCard
from sbc_desktop.ui.sessions.faces import marks_of, row_of, three_letters, words_of_action
from sbc_desktop.ui.sessions.panels import AddPanel, CancelPanel, ChangePanel
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage, TwoColumns
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.groups import Groups
    from sbc_desktop.services.sessions import Sessions

COMING, EARLIER, MORE = 6, 24, 24
ALL_COMING = 400
LATER = "later"


class SessionsPage(ScrollPage):
    """The list shows what is coming and, below, what was; the calendar shows one month."""

    check_in_requested = Signal(object)
    close_requested = Signal(object)
    register_requested = Signal(object)
    sheet_requested = Signal(object)
    talk_requested = Signal(object)
    groups_requested = Signal()
    history_requested = Signal(object, str)

    def __init__(
        self,
        *,
        sessions: Sessions,
        groups: Groups,
        clock: Clock,
        access: Access = UNLIMITED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions, self._groups, self._clock = sessions, groups, clock
        self._chosen: GroupSession | None = None
        self._earlier, self._coming = EARLIER, COMING
        self._group = SelectBox(_("Which groups"))
        pattern = Button(_("Repeat pattern"), kind="tonal", icon="repeat")
        show_if(access.may(Right.EVERYTHING), pattern)
        add = Button(_("Add a session"), kind="tonal", icon="plus")
        self._header = PageHeader(_("Sessions"), actions=(self._group, pattern, add))
        self._done = Banner(tone="accent", action=_("Undo"))
        self._list = RowList(_("Sessions"))
        self._empty = EmptyState(
            _("No sessions yet"), _("They come from the pattern of a group."), button=_("Go to groups")
        )
        self._calendar = CalendarCard(clock.today())
        self._card = ChosenCard(looks_back=access.may(Right.EVERYTHING))
        self._lay_out()
        pattern.clicked.connect(self._open_pattern)
        add.clicked.connect(self._open_add)
        self._connect()

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read list, month and chosen session again."""
        self._fill_groups()
        today, group_id = self._clock.today(), self._group.value()
        coming = self._sessions.coming(group_id, self._coming)
        earlier = self._sessions.earlier(group_id, self._earlier)
        rows = (
            [RowFace(_("Coming up"), heading=True), *(row_of(session, today) for session in coming)] if coming else []
        )
        if len(coming) == COMING:
            rows.append(RowFace(_("Later sessions"), key=LATER, icon="calendar-dots"))
        if earlier:
            rows += [RowFace(_("Earlier"), heading=True), *(row_of(session, today) for session in earlier)]
        self._list.show_rows(rows)
        self._empty.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._fill_month()
        wanted = self._chosen.id if self._chosen else None
        every = {session.id: session for session in (*coming, *earlier)}
        if wanted not in every and every:
            wanted = next(iter(every))
            self._list.choose(wanted)
        if wanted is not None:
            self._show(wanted)

    def show_session(self, session_id: UUID) -> None:
        """Choose one session, wherever it is."""
        session = self._sessions.get(session_id)
        if self._group.value() not in (None, session.group_id):
            self._group.setCurrentIndex(0)
        if session.date > self._clock.today():
            self._coming = ALL_COMING
            self.reload()
        while not self._list.choose(session_id) and self._earlier < 2000 and session.date < self._clock.today():
            self._earlier *= 2
            self.reload()
        self._show(session_id)

    def whereabouts(self) -> dict[str, Any]:
        """Which session is chosen."""
        return {"session": self._chosen.id if self._chosen else None}

    def go_back(self, there: dict[str, Any]) -> None:
        """Choose that session again."""
        if there["session"] is not None:
            self.show_session(there["session"])

    def show_group(self, group_id: UUID) -> None:
        """Show one group's sessions only."""
        self._fill_groups()
        self._group.choose(group_id)
        self.reload()

    def _show(self, session_id: UUID | str) -> None:
        if not isinstance(session_id, UUID):
            return
        try:
            session = self._sessions.get(session_id)
        except Refusal:
            self._chosen = None
            return
        today = self._clock.today()
        self._chosen = session
        self._card.show_session(session, self._sessions.facts(session_id), today, session.date > today)
        self._calendar.calendar.go_to(session.date)

    def _open(self, key: UUID | str) -> None:
        if key == LATER:
            self._coming = ALL_COMING
            self.reload()
        else:
            self._show(key)

    def _fill_groups(self) -> None:
        chosen, groups = self._group.value(), self._groups.all()
        self._group.blockSignals(True)
        self._group.clear()
        self._group.add(_("All my groups"), None)
        for group in groups:
            self._group.add(group.name, group.id)
        self._group.choose(chosen)
        self._group.blockSignals(False)
        self._letters = three_letters((group.id, group.name) for group in groups)
        self._calendar.show_key([(self._letters[group.id], group.name) for group in groups])

    def _fill_month(self) -> None:
        month = self._calendar.calendar.month
        sessions = self._sessions.month(month.year, month.month, self._group.value())
        self._calendar.calendar.show_marks(marks_of(sessions, self._letters))

    def _choose_day(self, day: dt.date) -> None:
        found = self._sessions.listed(self._group.value(), day, day)
        if found:
            self.show_session(found[0].id)

    def _more(self) -> None:
        before = self._earlier
        if len(self._sessions.earlier(self._group.value(), before + 1)) > before:
            self._earlier += MORE
            self.reload()

    # panels

    def _open_pattern(self) -> None:
        panel = PatternPanel(self._groups, self)
        panel.comes_back_by(self._open_pattern)
        panel.closed.connect(panel.deleteLater)
        panel.saved.connect(lambda _group: self._done.say(_("The pattern is changed. What was held or edited stayed.")))
        panel.begin(self._groups.all(), self._group.value(), self._clock.today())

    def _open_add(self) -> None:
        panel = AddPanel(self)
        panel.comes_back_by(self._open_add)
        panel.submitted.connect(lambda *values: self._try(panel, lambda: self._sessions.add(*values)))
        panel.begin(self._groups.all(), self._group.value())

    def _open_change(self) -> None:
        if self._chosen is None:
            return
        session_id, panel = self._chosen.id, ChangePanel(self)
        panel.comes_back_by(self._open_change)

        def save(change: SessionChange) -> None:
            self._try(panel, lambda: self._sessions.change(session_id, change))

        panel.submitted.connect(save)
        panel.begin(self._chosen, self._groups.venues(), self._groups.staff())

    def _open_cancel(self) -> None:
        if self._chosen is None:
            return
        session_id, panel = self._chosen.id, CancelPanel(self)
        panel.comes_back_by(self._open_cancel)

        def save(reason: CancelReason, note: str) -> None:
            self._try(panel, lambda: self._sessions.cancel(session_id, reason, note))

        panel.submitted.connect(save)
        panel.begin(self._chosen)

    def _try(self, panel: AddPanel | CancelPanel | ChangePanel, work: Callable[[], object]) -> None:
        try:
            work()
        except Refusal as refusal:
            panel.show_refusal(refusal)
            return
        panel.close_panel()
        self._say_done()

    def _act(self, work: Callable[[UUID], object]) -> None:
        if self._chosen is None:
            return
        try:
            work(self._chosen.id)
        except Refusal as refusal:
            self._done.say(messages.sentence(refusal))
            return
        self._say_done()

    def _say_done(self) -> None:
        last = self._sessions.last_action()
        self._done.say(words_of_action(last, undone=False) if last else "", action=_("Undo, Ctrl+Z") if last else "")
        self.reload()

    def undo(self) -> None:
        """Take the last change of a session back, and say so."""
        try:
            undone = self._sessions.undo_last()
        except Refusal as refusal:
            self._done.say(messages.sentence(refusal))
            return
        self._done.say(words_of_action(undone, undone=True))
        self.reload()

    def _ask(self, signal: SignalInstance) -> Callable[[], None]:
        return lambda: signal.emit(self._chosen.id) if self._chosen is not None else None

    def _connect(self) -> None:
        self._group.activated.connect(lambda _index: self.reload())
        self._list.current_changed.connect(self._show)
        self._list.opened.connect(self._open)
        self._list.end_reached.connect(self._more)
        self._calendar.calendar.month_changed.connect(lambda _month: self._fill_month())
        self._calendar.calendar.day_chosen.connect(self._choose_day)
        self._empty.pressed.connect(self.groups_requested)
        self._done.pressed.connect(self.undo)
        card = self._card
        for ours, theirs in (
            (card.check_in_requested, self.check_in_requested),
            (card.close_requested, self.close_requested),
            (card.register_requested, self.register_requested),
            (card.sheet_requested, self.sheet_requested),
            (card.talk_requested, self.talk_requested),
        ):
            ours.connect(self._ask(theirs))
        card.history_requested.connect(self.history_requested)
        card.change_requested.connect(self._open_change)
        card.cancel_requested.connect(self._open_cancel)
        card.put_back_requested.connect(lambda: self._act(self._sessions.put_back))
        card.remove_requested.connect(lambda: self._act(self._sessions.remove))

    def _lay_out(self) -> None:
        left = Card()
        left.layout().setContentsMargins(10, 8, 10, 12)  # type: ignore[union-attr]
        left.body.addWidget(self._empty)
        left.body.addWidget(self._list, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._calendar)
        column.addWidget(self._card, 1)
        self.content.addWidget(self._header)
        self.content.addWidget(self._done)
        self.content.addWidget(TwoColumns(left, right, ratio=(29, 24)), 1)
        self._done.hide()
