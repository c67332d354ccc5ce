"""What to do for somebody, under the five headings. What to do, never why."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import AccessNeed, NeedHeading
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _

_EXAMPLES = {
    NeedHeading.CONTACT_METHOD: _("Text rather than ring"),
    NeedHeading.INFORMATION_FORMAT: _("Print handouts at 18 point"),
    NeedHeading.COMMUNICATION_PROFESSIONAL: _("Book a Polish interpreter"),
    NeedHeading.COMMUNICATION_SUPPORT: _("Sit facing the speaker, with the hearing loop on"),
    NeedHeading.COMFORT_AND_ACCESS: _("A chair with arms, near the door"),
}


class NeedsPanel(FormPanel):
    """`submitted` carries the tuple of needs, looked at today."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("What to do"), _("Save"), parent)
        words = _("Write what to do, not what somebody has. Look at it again every 12 months.")
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        self._fields = {h: Field(messages.word(h), example=_EXAMPLES[h]) for h in NeedHeading}
        for field in self._fields.values():
            self.body.addWidget(field)
        self.body.addStretch(1)

    def begin(self, name: str, needs: tuple[AccessNeed, ...], today: dt.date) -> None:
        """Open with what is written down."""
        self.forget_trouble()
        self._today = today
        self.set_title(_("What to do for {name}").format(name=name))
        for heading, field in self._fields.items():
            field.set_text("; ".join(need.what_to_do for need in needs if need.heading is heading))
        self.open(self._fields[NeedHeading.CONTACT_METHOD].input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {heading.value: field for heading, field in self._fields.items()}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        self.submitted.emit(
            tuple(
                AccessNeed(heading, field.text(), self._today)
                for heading, field in self._fields.items()
                if field.text().strip()
            )
        )
