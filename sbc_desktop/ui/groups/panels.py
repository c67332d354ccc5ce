"""The side panels of the groups page: a group, its venue, its facilitator, a pause, a new group."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain import proposing
from sbc_desktop.domain.group import (
    Group,
    GroupDetails,
    GroupStatus,
    MeetingPattern,
    Mode,
    Staff,
    StaffDetails,
    StaffRole,
    Venue,
)
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.forms.dates_preview import DatesPreview
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.forms.group_form import GroupForm
from sbc_desktop.ui.forms.pattern_form import PatternForm
from sbc_desktop.ui.forms.venue_form import VenueForm
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _

_THIRD_TUESDAY = Recurrence(Frequency.MONTHLY, 1, 3)


class GroupPanel(FormPanel):
    """A new group with its pattern and dates, or what is known of one. `submitted` carries GroupDetails."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("A group"), _("Save"), parent)
        self._group: Group | None = None
        self._form = GroupForm()
        self._venue = Select(_("Venue"))
        self._facilitator = Select(_("Facilitator"))
        self._status = Select(_("Is it running?"))
        for status in GroupStatus:
            self._status.add(messages.word(status), status)
        self._pattern = PatternForm(_("First date"))
        self._dates = DatesPreview(columns=1)
        self._dates_title = Label(_("The next twelve dates"), strong=True)
        for part in (self._form, self._venue, self._facilitator, self._status, HairLine(), self._pattern):
            self.body.addWidget(part)
        self.body.addWidget(self._dates_title)
        self.body.addWidget(self._dates)
        self.body.addStretch(1)
        self._pattern.changed.connect(self._show_dates)

    def begin(self, group: Group | None, venues: Sequence[Venue], staff: Sequence[Staff], today: dt.date) -> None:
        """Open for a new group, or for one that is there."""
        self.forget_trouble()
        self._group = group
        self.set_title(group.name if group else _("Add a group"))
        self._form.show_group(group)
        for select, entries, chosen in (
            (self._venue, venues, group.venue.id if group and group.venue else None),
            (self._facilitator, staff, group.facilitator.id if group and group.facilitator else None),
        ):
            select.clear()
            select.add(_("Not chosen yet"), None)
            for entry in entries:
                select.add(entry.name, entry.id)
            select.set_value(chosen)
        self._status.set_value(group.status if group else GroupStatus.RUNNING)
        self._status.setVisible(group is not None)
        first = _THIRD_TUESDAY.next_dates(today, 1)[0]
        new = MeetingPattern(first, _THIRD_TUESDAY, dt.time(10, 15), dt.time(12, 15))
        self._pattern.show_pattern(group.pattern if group else new)
        for part in (self._pattern, self._dates_title, self._dates):
            part.setVisible(group is None)
        self._show_dates()
        self.open(self._form.name.input)

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        form = self._form
        try:
            pattern = self._pattern.pattern() if self._group is None else self._group.pattern
        except Refusal:
            return
        self.submitted.emit(
            GroupDetails(
                name=form.name.text(),
                area=form.area.text(),
                nation=form.nation,
                mode=form.mode,
                pattern=pattern,
                zone=self._group.zone if self._group else "Europe/London",
                capacity=form.capacity,
                venue_id=self._venue.value() if form.mode is not Mode.ONLINE else None,
                facilitator_id=self._facilitator.value(),
                registration_address=form.registration_address,
                registration_phone=form.registration_phone,
                partner_hospitals=form.partner_hospitals,
                status=self._status.value(),
                online_link=form.online_link,
            )
        )

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {**self._form.fields(), "venue_id": self._venue, "facilitator_id": self._facilitator}

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what stands in the way, beside its field."""
        field, sentence = refusal.field or "", messages.sentence(refusal)
        if not self._form.show_error(field, sentence) and not self._pattern.show_error(field, sentence):
            super().show_refusal(refusal)

    def _show_dates(self) -> None:
        pattern = self._pattern.pattern_if_clear()
        if self._group is None and pattern is not None:
            try:
                self._dates.show_dates(proposing.next_dates(pattern, self._form.nation))
            except Refusal as refusal:
                self._pattern.show_error("recurrence", messages.sentence(refusal))


class VenuePanel(FormPanel):
    """`submitted`: VenueDetails and the venue's id, None for a new one."""

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Venue"), _("Save"), parent)
        self._venue: Venue | None = None
        self._form = VenueForm()
        self.body.addWidget(self._form)
        self.body.addStretch(1)

    def begin(self, venue: Venue | None) -> None:
        """Open for a new venue, or for one that is there."""
        self.forget_trouble()
        self._venue = venue
        self.set_title(venue.name if venue else _("A new venue"))
        self._form.show_venue(venue)
        self.open(self._form.name.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return self._form.fields()

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        self.submitted.emit(self._form.details(), self._venue.id if self._venue else None)


class StaffPanel(FormPanel):
    """`submitted`: StaffDetails and the id, None for somebody new."""

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Facilitators, nurses, volunteers"), _("Save"), parent)
        self._who: UUID | None = None
        self._texts = {
            "name": Field(_("Name"), example=_("Helen Ashworth-Quaye")),
            "title": Field(_("What they are called, as paper prints it"), example=_("counsellor")),
            "phone": Field(_("Phone"), example="01632 960 114"),
            "email": Field(_("Email"), example="name@example.org"),
        }
        self._role = Select(_("What they usually do"))
        for role in StaffRole:
            self._role.add(messages.word(role), role)
        for part in (self._texts["name"], self._role, self._texts["title"], self._texts["phone"], self._texts["email"]):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def begin(self, who: Staff | None) -> None:
        """Open for somebody new, or for one who is there."""
        self.forget_trouble()
        self._who = who.id if who else None
        self.set_title(who.name if who else _("Somebody new"))
        for name, field in self._texts.items():
            field.set_text(getattr(who, name) if who else "")
        self._role.set_value(who.role if who else StaffRole.FACILITATOR)
        self.open(self._texts["name"].input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {**self._texts, "role": self._role}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        texts = {name: field.text() for name, field in self._texts.items()}
        self.submitted.emit(StaffDetails(role=self._role.value(), **texts), self._who)


class PausePanel(FormPanel):
    """No sessions are proposed from one day to another. `submitted`: both days."""

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Pause"), _("Pause it"), parent)
        self._first, self._last = DateField(_("From")), DateField(_("To"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._first)
        row.addWidget(self._last)
        self.body.addLayout(row)
        kept = _("Both days included. What was held or edited between them stays; the rest is taken off the list.")
        self.body.addWidget(Label(kept, tone="muted", wrap=True))
        self.body.addStretch(1)

    def begin(self, group: Group, today: dt.date) -> None:
        """Open for one group."""
        self.forget_trouble()
        self.set_title(_("Pause {group}").format(group=group.name))
        self._first.set_date(today)
        self._last.set_date(None)
        self.open(self._last.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"first": self._first, "from_date": self._first, "last": self._last, "until": self._last}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            self.submitted.emit(self._first.date(), self._last.date())
        except Refusal:
            return
