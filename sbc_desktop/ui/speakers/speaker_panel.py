"""One speaker of the directory. A speaker is a person whose details we hold, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.speaker import Speaker, SpeakerDetails, Topic
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.forms.pick_many import PickMany
from sbc_desktop.ui.widgets.fields import Field, Labelled, TextArea
from sbc_desktop.words import _


class SpeakerPanel(FormPanel):
    """`submitted` carries SpeakerDetails and the speaker's id, None for a new one."""

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("A speaker"), _("Save"), parent)
        self._speaker: Speaker | None = None
        self._name = Field(_("Name"), example=_("Ifeoma Adeyemi-Fraser"))
        self._role = Field(_("What they do"), example=_("specialist physiotherapist"))
        self._organisation = Field(_("Organisation"), example=_("Fenbridge Hospice"))
        self._phone = Field(_("Phone"), example="01632 960 114")
        self._email = Field(_("Email"), example="name@example.org")
        self._topics = PickMany(_("Topics they speak on"), _("Choose a topic"))
        self._needs = Field(_("What they need"), example=_("Projector, a table"))
        self._expenses = Field(_("Expenses"), example=_("Travel, about 12 pounds"))
        self._notes = TextArea(_("Notes"), rows=3)
        for field in self.fields().values():
            self.body.addWidget(field)
        self.body.addStretch(1)

    def begin(self, topics: Sequence[Topic], speaker: Speaker | None = None) -> None:
        """Open for a new speaker, or for one that is there."""
        self.forget_trouble()
        self._speaker = speaker
        self.set_title(speaker.name if speaker else _("A new speaker"))
        for name in ("name", "role", "organisation", "phone", "email", "needs", "expenses", "notes"):
            self._text(name).set_text(getattr(speaker, name) if speaker else "")
        chosen = tuple(topic.id for topic in speaker.topics) if speaker else ()
        self._topics.show_entries([(topic.id, topic.name) for topic in topics], chosen)
        self.open(self._name.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {
            "name": self._name,
            "role": self._role,
            "organisation": self._organisation,
            "phone": self._phone,
            "email": self._email,
            "topic_ids": self._topics,
            "needs": self._needs,
            "expenses": self._expenses,
            "notes": self._notes,
        }

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        details = SpeakerDetails(
            name=self._name.text(),
            role=self._role.text(),
            organisation=self._organisation.text(),
            phone=self._phone.text(),
            email=self._email.text(),
            topic_ids=self._topics.value(),
            expenses=self._expenses.text(),
            needs=self._needs.text(),
            notes=self._notes.text(),
        )
        self.submitted.emit(details, self._speaker.id if self._speaker else None)

    def _text(self, name: str) -> Field | TextArea:
        field = self.fields()[name]
        assert isinstance(field, Field | TextArea)
        return field
