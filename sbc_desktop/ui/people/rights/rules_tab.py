"""How long what is kept, as numbers of months that a charity may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.retention import RetentionRules
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

_RULES = {
    "never_came": _("Who never came: months"),
    "last_contact": _("After the last contact: months"),
    "left": _("Who has left: months"),
    "died": _("Who has died: months"),
    "apology_reasons": _("Why somebody could not come: months"),
    "notes": _("Notes about sessions: months"),
    "request_log": _("Answered requests: months"),
    "printed_register": _("Printed registers: days"),
}


class RulesTab(QWidget):
    """Saved together."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._fields = {name: Field(words) for name, words in _RULES.items()}
        self._saved = Banner(tone="accent", icon="check")
        save = Button(_("Save"), kind="primary", icon="check")
        save.clicked.connect(self._save)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for index, field in enumerate(self._fields.values()):
            grid.addWidget(field, index // 2, index % 2)
        card = Card(_("How long details are kept"))
        card.body.addWidget(
            Label(
                _("Nothing is deleted by itself: what was kept long enough is shown once a month."),
                tone="muted",
                wrap=True,
            )
        )
        card.body.addLayout(grid)
        card.body.addWidget(self._saved)
        card.body.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def begin(self) -> None:
        """Show the rules in force."""
        self._saved.say("")
        rules = self._services.retention.rules()
        for name, field in self._fields.items():
            field.set_text(str(getattr(rules, name)))

    def _save(self) -> None:
        self._saved.say("")
        try:
            numbers = {name: _number(name, field.text()) for name, field in self._fields.items()}
            self._services.retention.save_rules(RetentionRules(**numbers))
        except Refusal as refusal:
            field = self._fields[refusal.field or "never_came"]
            field.set_error(messages.sentence(refusal))
            field.setFocus()
            return
        self._saved.say(_("Saved. It counts from now on."))


def _number(name: str, text: str) -> int:
    if not text.strip().isdecimal():
        raise Refusal(Reason.NUMBER_UNCLEAR, field=name)
    return int(text)
