"""How we know now what was only heard before."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.remembrance import DeathKnownFrom
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.people.remembrance.death_panel import HOW_WE_KNOW
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _


class ConfirmPanel(FormPanel):
    """`submitted` carries how we know, and the day or None."""

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("We know more now"), _("Write it down"), parent)
        self._how = Choice(_("How do we know?"), HOW_WE_KNOW, chips=True)
        self._day = DateField(_("The day, if you know it"))
        self.body.addWidget(Label(_("How do we know?"), strong=True))
        self.body.addWidget(self._how)
        self.body.addWidget(self._day)
        self.body.addStretch(1)

    def begin(self, name: str) -> None:
        """Open for one person."""
        self.set_title(_("We know more now"), name)
        self._how.set_value(DeathKnownFrom.FAMILY)
        self.open(self._how)

    def fields(self) -> dict[str, Labelled]:
        """The one field that can be refused."""
        return {"died_on": self._day}

    def submit(self) -> None:
        """Read what is known."""
        try:
            day = self._day.date() if self._day.text().strip() else None
        except Refusal:
            return
        self.submitted.emit(self._how.value(), day)
