"""Changing what we hold about somebody, in the order of a conversation."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.attendee import PersonDetails
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.people.person_fields import PersonFields, pair
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.labels import HairLine
from sbc_desktop.words import _


class PersonPanel(FormPanel):
    """`submitted` carries the PersonDetails."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Change what we hold"), _("Save"), parent)
        self._form = form = PersonFields()
        text = form.texts
        self.body.addWidget(text["preferred"])
        self.body.addLayout(pair(text["full"], text["pronouns"], (5, 3)))
        self.body.addLayout(pair(text["phone"], text["email"]))
        self.body.addWidget(form.best)
        self.body.addLayout(pair(form.voicemail, form.charity))
        self.body.addWidget(HairLine())
        self.body.addWidget(form.told)
        self.body.addWidget(form.told_on)
        self.body.addWidget(HairLine())
        self.body.addLayout(pair(text["hospital"], text["postcode_district"], (5, 3)))
        self.body.addLayout(pair(text["emergency_name"], text["emergency_phone"]))
        self.body.addStretch(1)

    def begin(self, details: PersonDetails, today: dt.date) -> None:
        """Open with what we hold."""
        self.forget_trouble()
        self._form.begin(details, today)
        self.open(self._form.texts["preferred"].input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return self._form.fields()

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            details = self._form.details()
        except Refusal:
            return
        self.submitted.emit(details)
