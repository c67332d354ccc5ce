"""What a person decides where a list leaves it open: what a column means, and who a row is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop import messages
from sbc_desktop.domain.registrations.columns import Meaning
from sbc_desktop.domain.registrations.planning import IfKnown
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _


class ColumnPanel(FormPanel):
    """`submitted` carries what the column means."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("What is in this column?"), _("Take it so"), parent)
        self._meaning = Select(_("Taken as"))
        for meaning in Meaning:
            self._meaning.add(messages.word(meaning), meaning)
        self._samples = Label("", tone="muted", wrap=True)
        self.body.addWidget(self._samples)
        self.body.addWidget(self._meaning)
        self.body.addStretch(1)

    def begin(self, heading: str, meaning: Meaning, samples: Sequence[str]) -> None:
        """Open for one column."""
        self.set_title(_("What is in this column?"), heading)
        self._samples.setText(_("It begins: {samples}").format(samples=" · ".join(samples)) if samples else "")
        self._meaning.set_value(meaning)
        self.open(self._meaning.input)

    def submit(self) -> None:
        """Take the choice."""
        self.submitted.emit(self._meaning.value())


class DecidePanel(FormPanel):
    """`submitted` carries what to do about somebody who may be someone we know."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Is this someone we know?"), _("Do it so"), parent)
        self._known = Label("", wrap=True)
        self._what = Choice(
            _("Is this someone we know?"),
            (
                (_("No, somebody new\nCouples and friends share an address"), IfKnown.NEW),
                (
                    _("Yes: bring the record up to date\nWhat the list says takes the place of what we have"),
                    IfKnown.UPDATE,
                ),
                (_("Yes: leave the record as it is\nThis row is left out"), IfKnown.KEEP),
            ),
        )
        self.body.addWidget(self._known)
        self.body.addWidget(self._what)
        self.body.addStretch(1)

    def begin(self, name: str, known: str) -> None:
        """Open for one row: the name in the list, and whom we know with the same address or number."""
        self.set_title(_("Is this someone we know?"), _("{name}, in the list").format(name=name))
        words = _("{known} has the same address or number. A name alone never tells; please look.")
        self._known.setText(words.format(known=known))
        self._what.set_value(IfKnown.NEW)
        self.open(self._what)

    def submit(self) -> None:
        """Take the choice."""
        self.submitted.emit(self._what.value())
