"""Opening a closed register again, with a word about why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import _


class ReopenPanel(SidePanel):
    """Opening a closed register again, on the record. `submitted` carries the reason."""

    submitted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Open the register again"), parent=parent)
        self._why = Field(_("Why?"), example=_("Somebody was missed"))
        go = Button(_("Open it again"), kind="primary", icon="arrow-counter-clockwise", size="large")
        go.clicked.connect(lambda: self.submitted.emit(self._why.text()))
        self._why.input.returnPressed.connect(lambda: self.submitted.emit(self._why.text()))
        leave = Button(_("Leave it closed"), kind="quiet", key="Esc", size="large")
        leave.clicked.connect(self.close_panel)
        words = _("The register will say that it was opened again, when, by whom and why. Past figures change with it.")
        self.body.addWidget(Label(words, wrap=True, tone="muted"))
        self.body.addWidget(self._why)
        self.body.addStretch(1)
        self.add_buttons(go, leave)

    def begin(self, day: str) -> None:
        """Open, with the keyboard on the reason."""
        self.set_title(_("Open the register again"), day)
        self._why.set_text("")
        self.open(self._why.input)
