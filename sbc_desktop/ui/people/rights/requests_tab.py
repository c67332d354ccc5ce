"""The log of requests: what waits, until when, and writing one down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import PersonLine
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.requests import RequestDetails, RequestKind, RequestLine
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.dates import DateField, TimeField
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.fields import Field, Labelled, TextArea
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _, clock_time, long_date

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

_OFFERED = 20


class RequestsTab(QWidget):
    """What waits is on top."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown: tuple[RequestLine, ...] = ()
        self._list = RowList(_("Requests"))
        self._empty = EmptyState(
            _("Nobody has asked for anything"),
            _("Write down here what somebody asks for, and when it is due is counted."),
        )
        self._title = Label("", role="h3")
        self._facts = Label("", wrap=True)
        self._done = Button(_("It is answered"), kind="primary", icon="check")
        self._new = Button(_("Write one down"), kind="tonal", icon="plus")
        self._lay_out()
        self._list.current_changed.connect(self._show)
        self._done.clicked.connect(self._finish)
        self._new.clicked.connect(self.open_new)

    def begin(self) -> None:
        """Read them all."""
        self._shown = self._services.requests.all()
        self._list.show_rows([_face(line, self._services.clock.today()) for line in self._shown])
        self._empty.setVisible(not self._shown)
        self._card.setVisible(bool(self._shown))
        self._list.setVisible(bool(self._shown))
        if self._shown:
            self._list.choose(self._shown[0].id)
            self._show(self._shown[0].id)
        (self._list if self._shown else self._new).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_new(self) -> None:
        """Write one down."""
        panel = RequestPanel(self._services.people.find, self)

        def save(details: RequestDetails) -> None:
            try:
                self._services.requests.log(details)
            except Refusal as refusal:
                panel.show_refusal(refusal)
                return
            panel.close_panel()
            self.begin()

        panel.submitted.connect(save)
        panel.begin(self._services.clock.now())

    def _show(self, request_id: object) -> None:
        line = next((one for one in self._shown if one.id == request_id), None)
        if line is None:
            return
        self._title.setText(messages.word(line.kind))
        when, due = line.received_at.astimezone(), line.due_at.astimezone()
        words = [
            line.who,
            _("Came on {day} at {time}").format(day=long_date(when.date()), time=clock_time(when.time())),
            _("Due on {day} at {time}").format(day=long_date(due.date()), time=clock_time(due.time()))
            if line.kind is RequestKind.BREACH
            else _("Due on {day}").format(day=long_date(due.date())),
            _("Answered on {day}").format(day=long_date(line.done_at.astimezone().date())) if line.done_at else "",
            line.note,
        ]
        self._facts.setText("\n".join(filter(None, words)))
        self._done.setVisible(line.done_at is None)

    def _finish(self) -> None:
        chosen = self._list.current_key()
        if chosen is not None:
            self._services.requests.done(chosen)
            self.begin()

    def _lay_out(self) -> None:
        self._card = Card()
        self._card.body.addWidget(self._title)
        self._card.body.addWidget(self._facts)
        self._card.body.addStretch(1)
        self._card.body.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        names = Card()
        names.body.addWidget(self._empty)
        names.body.addWidget(self._list, 1)
        names.body.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(names, 3)
        row.addWidget(self._card, 2)


class RequestPanel(FormPanel):
    """`submitted` carries the RequestDetails."""

    submitted = Signal(object)

    def __init__(self, find: Callable[..., Sequence[PersonLine]], parent: QWidget) -> None:
        super().__init__(_("Write a request down"), _("Write it down"), parent)
        self._find = find
        self._kind = Select(_("What is it?"))
        for kind in RequestKind:
            self._kind.add(messages.word(kind), kind)
        self._search = Field(_("About whom? Type a name"), example=_("Beatriz"))
        self._who = Select(_("Person"))
        self._day = DateField(_("When did it come?"))
        self._time = TimeField(_("At what time?"))
        self._note = TextArea(_("A few words"), limit=1000)
        self._search.edited.connect(self._offer)
        for field in (self._kind, self._search, self._who):
            self.body.addWidget(field)
        when = QHBoxLayout()
        when.setSpacing(12)
        when.addWidget(self._day, 3)
        when.addWidget(self._time, 2)
        self.body.addLayout(when)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    def begin(self, now: dt.datetime) -> None:
        """Open, with now as when it came."""
        local = now.astimezone()
        self._offer("")
        self._day.set_date(local.date())
        self._time.set_time(local.time())
        self.open(self._kind)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"received_at": self._day, "date": self._day, "time": self._time, "note": self._note}

    def submit(self) -> None:
        """Read the fields and ask for writing it down."""
        try:
            received = dt.datetime.combine(self._day.date(), self._time.time()).astimezone(dt.UTC)
        except Refusal:
            return
        self.submitted.emit(RequestDetails(self._kind.value(), received, self._who.value(), self._note.text()))

    def _offer(self, text: str) -> None:
        self._who.clear()
        self._who.add(_("Nobody on our lists"), None)
        found = self._find(text.strip(), limit=_OFFERED) if text.strip() else ()
        for person in found:
            groups = ", ".join(group for group, _status in person.groups)
            self._who.add(f"{person.name.on_paper} ({groups})" if groups else person.name.on_paper, person.id)
        if found:
            self._who.set_value(found[0].id)


def _face(line: RequestLine, today: dt.date) -> RowFace:
    due = line.due_at.astimezone().date()
    late = line.done_at is None and due < today
    chip = _("Answered") if line.done_at else _("Late") if late else ""
    return RowFace(
        messages.word(line.kind),
        ", ".join(filter(None, (line.who, _("due on {day}").format(day=long_date(due))))),
        key=line.id,
        icon="shield-check",
        chip=chip,
        chip_tone="attention" if late else "plain",
        caret=False,
    )
