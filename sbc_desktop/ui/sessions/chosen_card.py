"""The session that is chosen in the list, and what can be done with it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.session import GroupSession, SessionFacts, SessionState
from sbc_desktop.ui.sessions.faces import state_chip
from sbc_desktop.ui.widgets.buttons import Button, IconButton
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _, listed, long_date, ngettext, plain_date, plain_day, time_range, weekday


class ChosenCard(Card):
    """Each signal is a request about the session that is shown; `looks_back`: its history is offered too."""

    check_in_requested = Signal()
    close_requested = Signal()
    register_requested = Signal()
    sheet_requested = Signal()
    change_requested = Signal()
    cancel_requested = Signal()
    put_back_requested = Signal()
    talk_requested = Signal()
    remove_requested = Signal()
    history_requested = Signal(object, str)

    def __init__(self, *, looks_back: bool = False, parent: QWidget | None = None) -> None:
        self._looks_back = looks_back
        self._chip = Chip("")
        super().__init__(" ", action=self._chip, parent=parent)
        self.layout().setContentsMargins(24, 6, 24, 16)  # type: ignore[union-attr]
        self._lines = [Label("", role="small", tone="muted", wrap=True) for _line in range(5)]
        for line in self._lines:
            self.body.addWidget(line)
        self.body.setSpacing(2)
        self.body.addStretch(1)
        self._primary = Button("", kind="primary")
        self._change = Button(_("Move"), kind="tonal")
        self._cancel = Button(_("Cancel session"), kind="quiet", tight=True)
        self._more = IconButton("caret-down", _("More for this session"))
        self._asks = self.check_in_requested
        self._primary.clicked.connect(self._ask_primary)
        self._change.clicked.connect(self.change_requested)
        self._cancel.clicked.connect(self.cancel_requested)
        self._more.clicked.connect(self._open_menu)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self._primary, self._change, self._cancel, self._more):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._session: GroupSession | None = None
        self._today = dt.date.min

    def show_session(self, session: GroupSession, facts: SessionFacts, today: dt.date, now_future: bool) -> None:
        """Fill the card; `now_future` says that its day has not come yet."""
        self._session, self._today = session, today
        day = plain_day(session.date) if session.date.year == today.year else plain_date(session.date)
        self.title.setText(f"{session.group_name}, {day}")
        word, icon, tone = state_chip(session, today)
        self._chip.set_text(word, icon=icon, tone=tone)
        words = _words(session, facts)
        for label, text in zip(self._lines, (*words, "", "", "", "", ""), strict=False):
            label.setText(text)
            label.setVisible(bool(text))
        self._show_buttons(session.state_on(today), now_future=now_future)

    def _show_buttons(self, state: SessionState, *, now_future: bool) -> None:
        held, cancelled = state is SessionState.HELD, state is SessionState.CANCELLED
        choices = {
            SessionState.HELD: (_("Open the register"), self.register_requested),
            SessionState.CANCELLED: (_("Put it back"), self.put_back_requested),
            SessionState.NOT_CLOSED: (_("Close the register"), self.close_requested),
        }
        words, asks = choices.get(state, (_("Start check-in"), self.check_in_requested))
        if state is SessionState.PLANNED and now_future:
            words, asks = _("Plan a talk"), self.talk_requested
        self._primary.setText(words)
        self._asks = asks
        self._change.setVisible(not held and not cancelled)
        self._cancel.setVisible(state in (SessionState.PLANNED, SessionState.OPEN))
        self._more.setVisible(not cancelled or self._looks_back)

    def _ask_primary(self) -> None:
        self._asks.emit()

    def _ask_history(self) -> None:
        if self._session is not None:
            day = long_date(self._session.date)
            self.history_requested.emit(self._session.id, f"{self._session.group_name}, {day}")

    def _open_menu(self) -> None:
        session = self._session
        if session is None:
            return
        menu = QMenu(self)
        if session.state is not SessionState.CANCELLED:
            menu.addAction(_("Log a talk"), self.talk_requested.emit)
        if session.state is SessionState.HELD:
            menu.addAction(_("Go to the closed desk"), self.check_in_requested.emit)
        elif session.state is not SessionState.CANCELLED:
            menu.addAction(_("Print the paper sheet"), self.sheet_requested.emit)
            menu.addAction(_("Enter it from the paper sheet"), self.check_in_requested.emit)
            menu.addAction(_("Cancel session"), self.cancel_requested.emit)
            menu.addAction(_("Take it off the list"), self.remove_requested.emit)
        if self._looks_back:
            menu.addAction(_("History of this session"), self._ask_history)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


def _words(session: GroupSession, facts: SessionFacts) -> list[str]:
    when = ", ".join((weekday(session.date), time_range(session.starts, session.ends)))
    lines = [". ".join(part for part in (when, _how_many(session, facts)) if part)]
    if session.state is SessionState.CANCELLED:
        reason = messages.word(session.cancel_reason) if session.cancel_reason else ""
        lines.append(". ".join(part for part in (reason, session.reason_note) if part))
    lines.append(_("Online") if session.mode is Mode.ONLINE else session.venue_name)
    if session.talk_title:
        speakers = listed(session.speaker_names)
        lines.append(f"{speakers}: {session.talk_title}" if speakers else session.talk_title)
    extra = [_("with {name}").format(name=session.facilitator_name)] if session.facilitator_name else []
    if session.moved:
        extra.append(_("moved from {day}").format(day=plain_date(session.original_date)))
    if session.holiday:
        extra.append(session.holiday)
    text = "; ".join(extra)
    lines.append(text[:1].upper() + text[1:])
    return [line for line in lines if line]


def _how_many(session: GroupSession, facts: SessionFacts) -> str:
    if session.state is SessionState.CANCELLED:
        return ""
    if session.state is SessionState.HELD:
        came = ngettext("{count} person came", "{count} people came", session.total).format(count=session.total)
        return came + (_(", {count} of them unnamed").format(count=session.unnamed) if session.unnamed else "")
    words = _("{count} on the list").format(count=facts.on_the_list)
    return words + (_(", {count} new").format(count=facts.new_today) if facts.new_today else "")
