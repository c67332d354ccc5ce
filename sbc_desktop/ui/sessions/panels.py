"""The side panels of the sessions page: change one session, cancel it, add one, repeat by another pattern."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import Group, Mode, Staff, Venue
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import LONGER_BY, CancelReason, GroupSession, SessionChange, SessionType
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.dates import DateField, TimeField
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _, clock_time, long_date


class ChangePanel(FormPanel):
    """Move one session, make it longer, give it another venue, type or facilitator."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Move or change"), _("Save the change"), parent)
        self._date = DateField(_("Date"))
        self._starts = TimeField(_("Starts"))
        self._ends = TimeField(_("Ends"))
        self._longer = Button(_("One hour longer"), kind="tonal", icon="clock")
        self._type = Select(_("Type of session"))
        self._mode = Select(_("How people meet"))
        self._venue = Select(_("Venue"))
        self._facilitator = Select(_("Facilitator"))
        for kind in SessionType:
            self._type.add(messages.word(kind), kind)
        for mode in Mode:
            self._mode.add(messages.word(mode), mode)
        times = QHBoxLayout()
        times.setSpacing(12)
        times.addWidget(self._starts)
        times.addWidget(self._ends)
        self.body.addWidget(self._date)
        self.body.addLayout(times)
        self.body.addWidget(self._longer)
        for select in (self._type, self._mode, self._venue, self._facilitator):
            self.body.addWidget(select)
        only = _("Only this session changes. All the others stay where they are.")
        self.body.addWidget(Label(only, role="small", tone="muted", wrap=True, icon="info"))
        self.body.addStretch(1)
        self._longer.clicked.connect(self._make_longer)

    def begin(self, session: GroupSession, venues: Sequence[Venue], staff: Sequence[Staff]) -> None:
        """Open with the session as it is."""
        self.forget_trouble()
        self.set_title(_("Move or change"), f"{session.group_name}, {long_date(session.date)}")
        self._date.set_date(session.date)
        self._starts.set_time(session.starts)
        self._ends.set_time(session.ends)
        self._type.set_value(session.type)
        self._mode.set_value(session.mode)
        for select, entries, chosen in (
            (self._venue, venues, session.venue_id),
            (self._facilitator, staff, session.facilitator_id),
        ):
            select.clear()
            if chosen is None:
                select.add(_("Not chosen"), None)
            for entry in entries:
                select.add(entry.name, entry.id)
            select.set_value(chosen)
        self.open(self._date.input)
        self._date.input.selectAll()

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"date": self._date, "starts": self._starts, "ends": self._ends}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            change = SessionChange(
                date=self._date.date(),
                starts=self._starts.time(),
                ends=self._ends.time(),
                venue_id=self._venue.value(),
                type=self._type.value(),
                mode=self._mode.value(),
                facilitator_id=self._facilitator.value(),
            )
        except Refusal:
            return
        self.submitted.emit(change)

    def _make_longer(self) -> None:
        try:
            ends = self._ends.time()
        except Refusal:
            return
        hours = round(LONGER_BY.total_seconds() // 3600)
        if ends.hour + hours < 24:
            self._ends.input.setText(clock_time(ends.replace(hour=ends.hour + hours)))


class CancelPanel(FormPanel):
    """Cancel one session, with the reason people are told."""

    submitted = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Cancel session"), _("Cancel this session"), parent)
        self._reason = Select(_("Why?"))
        for reason in CancelReason:
            self._reason.add(messages.word(reason), reason)
        self._note = Field(_("In a few words, if you like"), example=_("The hall was being mended"))
        self.body.addWidget(self._reason)
        self.body.addWidget(self._note)
        kept = _("The date stays in the list as cancelled, with its reason. You can put it back.")
        self.body.addWidget(Label(kept, role="small", tone="muted", wrap=True, icon="info"))
        self.body.addStretch(1)

    def begin(self, session: GroupSession) -> None:
        """Open for one session."""
        self.forget_trouble()
        self.set_title(_("Cancel session"), f"{session.group_name}, {long_date(session.date)}")
        self._reason.set_value(CancelReason.BANK_HOLIDAY if session.holiday else CancelReason.VENUE)
        self._note.set_text(session.holiday)
        self.open(self._reason.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"note": self._note, "reason_note": self._note}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        self.submitted.emit(self._reason.value(), self._note.text())


class AddPanel(FormPanel):
    """Add an extra session that no pattern will ever move. `submitted`: group, date, start, end, type."""

    submitted = Signal(object, object, object, object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Add a session"), _("Add it"), parent)
        self._group = Select(_("Group"))
        self._date = DateField(_("Date"))
        self._starts = TimeField(_("Starts"))
        self._ends = TimeField(_("Ends"))
        self._type = Select(_("Type of session"))
        for kind in SessionType:
            self._type.add(messages.word(kind), kind)
        times = QHBoxLayout()
        times.setSpacing(12)
        times.addWidget(self._starts)
        times.addWidget(self._ends)
        self.body.addWidget(self._group)
        self.body.addWidget(self._date)
        self.body.addLayout(times)
        self.body.addWidget(self._type)
        self.body.addStretch(1)
        self._groups: dict[object, Group] = {}
        self._group.changed.connect(self._usual_times)

    def begin(self, groups: Sequence[Group], group_id: object) -> None:
        """Open, with the usual times of the group."""
        self.forget_trouble()
        self._groups = {group.id: group for group in groups}
        self._group.clear()
        for group in groups:
            self._group.add(group.name, group.id)
        self._group.set_value(group_id)
        self._date.set_date(None)
        self._type.set_value(SessionType.ORDINARY)
        self._usual_times(self._group.value())
        self.open(self._date.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"group_id": self._group, "date": self._date, "starts": self._starts, "ends": self._ends}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            day, starts, ends = self._date.date(), self._starts.time(), self._ends.time()
        except Refusal:
            return
        self.submitted.emit(self._group.value(), day, starts, ends, self._type.value())

    def _usual_times(self, group_id: object) -> None:
        group = self._groups.get(group_id)
        if group is not None:
            self._starts.set_time(group.pattern.starts)
            self._ends.set_time(group.pattern.ends)
