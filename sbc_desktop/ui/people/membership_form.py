"""A place on a group's list: which group, where somebody stands, since when, and how they came to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import HeardFrom, Membership, MembershipDetails, Route, Status
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.people.faces import CHOOSABLE
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _, plain_date


class MembershipForm(QWidget):
    """Used inside the registration of a new person, and alone for one more group.

    `group_chosen` carries the group's id.
    """

    group_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = Select(_("Group"))
        self._status = Select(_("Where they stand"))
        for status in CHOOSABLE:
            self._status.add(messages.word(status), status)
        self._since = DateField(_("Since"))
        self._route = Select(_("How they registered"))
        for route in Route:
            self._route.add(messages.word(route), route)
        self._heard = Select(_("How they heard about the group"))
        for heard in HeardFrom:
            self._heard.add(messages.word(heard), heard)
        self._guest = Check(_("Visits as a guest from another group"))
        self._group.changed.connect(self.group_chosen)
        self.setFocusProxy(self._group)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for pair in ((self._group, self._status), (self._since, self._route)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in pair:
                row.addWidget(field, 1)
            column.addLayout(row)
        column.addWidget(self._heard)
        column.addWidget(self._guest)

    def begin(self, groups: Sequence[Group], group_id: object, today: dt.date) -> None:
        """Start with what is usual."""
        self._group.clear()
        for group in groups:
            self._group.add(group.name, group.id)
        self._group.set_value(group_id)
        self._status.set_value(Status.REGISTERED)
        self._since.set_date(today)
        self._route.set_value(Route.PHONE)
        self._heard.set_value(HeardFrom.NOT_STATED)
        self._guest.setChecked(False)

    def details(self) -> MembershipDetails:
        """The answers; a Refusal, shown beside its field, for a date that cannot be read."""
        return MembershipDetails(
            group_id=self._group.value(),
            status=self._status.value(),
            since=self._since.date(),
            route=self._route.value(),
            heard_from=self._heard.value(),
            guest=self._guest.isChecked(),
        )

    @property
    def group_id(self) -> UUID | None:
        """The group that is chosen."""
        chosen: UUID | None = self._group.value()
        return chosen

    def say_room(self, words: str) -> None:
        """Say below the group whether there is room; nothing is blocked."""
        self._group.set_hint(words)

    def fields(self) -> dict[str, Labelled]:
        """The fields by the name a refusal calls them."""
        return {"group_id": self._group, "status": self._status, "since": self._since}


class JoinPanel(FormPanel):
    """One more group for somebody. `submitted` carries MembershipDetails."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Add to a group"), _("Add"), parent)
        self._form = MembershipForm()
        self.body.addWidget(self._form)
        self.body.addStretch(1)

    def begin(self, name: str, groups: Sequence[Group], today: dt.date) -> None:
        """Open with the groups they are not in."""
        self.forget_trouble()
        self.set_title(_("Add {name} to a group").format(name=name))
        self._form.begin(groups, groups[0].id if groups else None, today)
        self.open(self._form)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return self._form.fields()

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            self.submitted.emit(self._form.details())
        except Refusal:
            return


class StatusPanel(FormPanel):
    """Where somebody stands with a group from a day on. `submitted`: status, day, note."""

    submitted = Signal(object, object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Where they stand"), _("Save"), parent)
        self._status = Select(_("From that day on"))
        for status in CHOOSABLE:
            self._status.add(messages.word(status), status)
        self._since = DateField(_("Since"))
        self._note = Field(_("A few words, if you like"), example=_("Would like to come back after the summer"))
        for field in (self._status, self._since, self._note):
            self.body.addWidget(field)
        self.body.addStretch(1)

    def begin(self, name: str, membership: Membership, today: dt.date) -> None:
        """Open for one group."""
        self.forget_trouble()
        word = messages.word_inside(membership.status)
        line = _("{group}: {status} since {day}").format(
            group=membership.group_name, status=word, day=plain_date(membership.since)
        )
        self.set_title(name, line)
        self._status.set_value(membership.status)
        self._since.set_date(today)
        self._note.set_text("")
        self.open(self._status.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"status": self._status, "since": self._since, "note": self._note}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            self.submitted.emit(self._status.value(), self._since.date(), self._note.text())
        except Refusal:
            return
