"""The charity's own list of topics: add, rename, offer no more, offer again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.speaker import Topic
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.speakers import Speakers


class TopicPanel(FormPanel):
    """One topic; it writes through the service itself, because each button is a change of its own."""

    changed = Signal()

    def __init__(self, speakers: Speakers, parent: QWidget) -> None:
        super().__init__(_("A topic"), _("Save"), parent)
        self._speakers = speakers
        self._topic: Topic | None = None
        self._name = Field(_("Name of the topic"), example=_("Sleep"))
        self._retire = Button(_("Offer it no more"), kind="tonal")
        self._words = Label("", role="small", tone="muted", wrap=True, icon="info")
        for part in (self._name, self._retire, self._words):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._retire.clicked.connect(self._turn)

    def begin(self, topic: Topic | None) -> None:
        """Open for a new topic, or for one that is there."""
        self.forget_trouble()
        self._topic = topic
        self.set_title(topic.name if topic else _("A new topic"))
        self._name.set_text(topic.name if topic else "")
        self._retire.setVisible(topic is not None)
        self._words.setVisible(topic is not None)
        if topic is not None:
            self._retire.setText(_("Offer it again") if topic.retired else _("Offer it no more"))
            self._words.setText(_("Talks that were given on it stay, with its name."))
        self.open(self._name.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"name": self._name}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        topic, name = self._topic, self._name.text()
        if topic is None:
            self._try(lambda: self._speakers.add_topic(name))
        else:
            self._try(lambda: self._speakers.rename_topic(topic.id, name))

    def _turn(self) -> None:
        topic = self._topic
        if topic is None:
            return
        turn: Callable[[UUID], None] = self._speakers.bring_back_topic if topic.retired else self._speakers.retire_topic
        self._try(lambda: turn(topic.id))

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.close_panel()
        self.changed.emit()
