"""People whom we may know already, offered while somebody's name or phone is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.check_in import LikelyPerson
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _, listed

_SHOWN = 3


class LikelyPeople(QWidget):
    """`same_person` carries the id of somebody who is in the store already."""

    same_person = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def offer(self, people: Sequence[LikelyPerson]) -> None:
        """Show the likeliest; with nobody, nothing is shown."""
        self.setVisible(bool(people))
        empty(self._column)
        if people:
            self._column.addWidget(Label(_("Have you met before?"), role="small", strong=True))
        for person in people[:_SHOWN]:
            self._column.addWidget(self._row(person))

    def _row(self, person: LikelyPerson) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = ", ".join(part for part in (person.label, listed(person.groups)) if part)
        line.addWidget(Label(words), 1)
        same = Button(_("Same person"), kind="tonal", size="small")
        same.setAccessibleName(_("{name} is the same person").format(name=person.label))
        same.clicked.connect(lambda: self.same_person.emit(person.attendee_id))
        line.addWidget(same)
        return row
