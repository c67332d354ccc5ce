"""What to do for somebody, under the five headings. What to do, never why."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import AccessNeed, NeedHeading
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.buttons import IconButton
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

_USUAL = {
    NeedHeading.CONTACT_METHOD: (_("Text rather than ring"), _("Ring, please do not write"), _("Ring after 4pm")),
    NeedHeading.INFORMATION_FORMAT: (
        _("Print handouts at 18 point"),
        _("Send handouts by email before the day"),
        _("Easy read"),
    ),
    NeedHeading.COMMUNICATION_PROFESSIONAL: (
        _("Book a British Sign Language interpreter"),
        _("Book an interpreter, and ask for which language"),
        _("Book a lipspeaker"),
    ),
    NeedHeading.COMMUNICATION_SUPPORT: (
        _("Sit facing the speaker, with the hearing loop on"),
        _("Speak one at a time"),
        _("Read aloud what is on the slides"),
    ),
    NeedHeading.COMFORT_AND_ACCESS: (
        _("A chair with arms, near the door"),
        _("Step-free way in"),
        _("Room for a wheelchair"),
        _("A place away from the draught"),
        _("May need to lie down"),
    ),
}


class NeedsForm(QWidget):
    """A line for each heading; what is asked for most often can be taken from a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {heading: Field(messages.word(heading), example=_EXAMPLES[heading]) for heading in NeedHeading}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for heading, field in self.lines.items():
            column.addWidget(field)
            self._offer_usual(heading, field)

    def begin(self, needs: tuple[AccessNeed, ...]) -> None:
        """Show what is written down."""
        for heading, field in self.lines.items():
            field.set_text("; ".join(need.what_to_do for need in needs if need.heading is heading))

    def needs(self, today: dt.date) -> tuple[AccessNeed, ...]:
        """What was written, looked at today."""
        written = ((heading, field.text()) for heading, field in self.lines.items())
        return tuple(AccessNeed(heading, text, today) for heading, text in written if text.strip())

    def _offer_usual(self, heading: NeedHeading, field: Field) -> None:
        button = IconButton("caret-down", _("Often asked for: {heading}").format(heading=messages.word_inside(heading)))
        button.setParent(field.input)
        row = QHBoxLayout(field.input)
        row.setContentsMargins(0, 0, 2, 0)
        row.addStretch(1)
        row.addWidget(button)
        field.input.setTextMargins(0, 0, 40, 0)
        button.clicked.connect(lambda: self._open_usual(heading, field, button))

    def _open_usual(self, heading: NeedHeading, field: Field, button: IconButton) -> None:
        menu = QMenu(self)
        for words in _USUAL[heading]:
            menu.addAction(words).triggered.connect(partial(_add, field, words))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _add(field: Field, words: str, _checked: bool = False) -> None:
    before = field.text().strip().rstrip(";")
    field.set_text(f"{before}; {words}" if before else words)
    field.input.setModified(True)
    field.edited.emit(field.text())


class NeedsPanel(FormPanel):
    """`submitted` carries the tuple of needs, looked at today."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("What to do"), _("Save"), parent)
        words = _("Write what to do, not what somebody has. Look at it again every 12 months.")
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        self._form = NeedsForm()
        self.body.addWidget(self._form)
        self.body.addStretch(1)

    def begin(self, name: str, needs: tuple[AccessNeed, ...], today: dt.date) -> None:
        """Open with what is written down."""
        self.forget_trouble()
        self._today = today
        self.set_title(_("What to do for {name}").format(name=name))
        self._form.begin(needs)
        self.open(self._form.lines[NeedHeading.CONTACT_METHOD].input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {heading.value: field for heading, field in self._form.lines.items()}

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        self.submitted.emit(self._form.needs(self._today))
