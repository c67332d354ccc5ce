"""Shareable or internal, and what makes it so; of a paper that comes in one edition only, who may have it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop.domain.paper import Edition
from sbc_desktop.ui.reports.kinds import Kind
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _

_NOTES = {
    Edition.SHAREABLE: _("Small numbers are protected: for anybody."),
    Edition.INTERNAL: _("Exact numbers can point at one person. Keep it inside, shred it in 30 days."),
}
_NOTHING_HIDDEN = _("Nothing had to be hidden: for anybody.")


class EditionChoice(QWidget):
    """Every report begins as the shareable one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = ((_("Shareable"), Edition.SHAREABLE), (_("Internal"), Edition.INTERNAL))
        self._title = Label(_("Edition"), strong=True)
        self._choice = Choice(_("Edition"), options)
        self._choice.set_value(Edition.SHAREABLE)
        self._inside = Chip(_("Internal"), icon="lock-simple")
        self._open = Chip(_("For anybody"), icon="shield-check", tone="accent")
        self._note = Label("", role="small", tone="muted", wrap=True)
        self._kind: Kind | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._choice)
        for chip in (self._inside, self._open):
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._note)
        self._choice.changed.connect(self._change)

    def value(self) -> Edition:
        """The chosen edition; of what comes in one only, the internal one."""
        if self._kind is not None and self._kind.figures is None:
            return Edition.INTERNAL
        found: Edition = self._choice.value()
        return found

    def show_kind(self, kind: Kind) -> None:
        """Offer both editions, or say who may have the only one."""
        self._kind = kind
        show_if(kind.figures is not None, self._title, self._choice)
        show_if(kind.figures is None and not kind.is_open and bool(kind.note), self._inside)
        show_if(kind.figures is None and kind.is_open, self._open)
        self._say()

    def say_hidden(self, hidden: bool) -> None:
        """Say of the shareable page that is shown whether small numbers had to be hidden in it."""
        if self._kind is not None and self._kind.figures is not None and self.value() is Edition.SHAREABLE:
            self._note.setText(_("Some small numbers are hidden: for anybody.") if hidden else _NOTHING_HIDDEN)

    def choose(self, edition: Edition) -> None:
        """Choose an edition without telling."""
        self._choice.set_value(edition)
        self._say()

    def _change(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if self._kind is not None:
            words = _NOTES[self.value()] if self._kind.figures is not None else self._kind.note
            self._note.setText(words)
            show_if(bool(words), self._note)
