"""Choosing several of a list: those chosen stand below with a cross, the rest drop down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui.widgets.buttons import IconButton
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.words import _

_STEPS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}


class _DropDown(SelectBox):
    """A closed box that opens for every key that would otherwise choose at once: here choosing means adding."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text() if event.text().isprintable() else ""
        if event.key() in _STEPS or letter.strip():
            self.showPopup()
            self.view().keyboardSearch(letter)
            return
        super().keyPressEvent(event)


class PickMany(Labelled):
    """The order of choosing is kept. `changed` is emitted when one is added or taken away."""

    changed = Signal()

    def __init__(self, label: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self._prompt = prompt
        self._entries: dict[UUID, str] = {}
        self._chosen: list[UUID] = []
        self._box = _DropDown(label, size="normal")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._box.activated.connect(self._add)
        self.finish(self._box)
        self.column.insertLayout(self.column.count() - 1, self._list)

    def show_entries(self, entries: Sequence[tuple[UUID, str]], chosen: Iterable[UUID] = ()) -> None:
        """Offer these, some of them chosen already."""
        self._entries = dict(entries)
        self._chosen = [entry for entry in chosen if entry in self._entries]
        self._fill()

    def value(self) -> tuple[UUID, ...]:
        """Those that are chosen."""
        return tuple(self._chosen)

    def pick(self, place: int) -> None:
        """Choose one of those still offered, by its place among them."""
        self._box.setCurrentIndex(place + 1)
        self._add(place + 1)

    def kept(self) -> list[str]:
        """Those that are chosen, as texts, for coming back to them."""
        return [str(entry) for entry in self._chosen]

    def keep_again(self, kept: list[str]) -> None:
        """Choose again those that are still offered."""
        known = {str(entry): entry for entry in self._entries}
        self._chosen = [known[entry] for entry in kept if entry in known]
        self._fill()
        self.changed.emit()

    def _add(self, _index: int) -> None:
        entry = self._box.value()
        if entry is not None:
            self._chosen.append(entry)
            self._fill()
            self.set_error("")
            self.changed.emit()

    def _take(self, entry: UUID) -> None:
        self._chosen.remove(entry)
        self._fill()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _fill(self) -> None:
        self._box.clear()
        self._box.add(self._prompt, None)
        for entry, words in self._entries.items():
            if entry not in self._chosen:
                self._box.add(words, entry)
        empty(self._list)
        for entry in self._chosen:
            self._list.addLayout(self._row(entry))

    def _row(self, entry: UUID) -> QHBoxLayout:
        words = self._entries[entry]
        row = QHBoxLayout()
        row.addWidget(Label(words, icon="check"), 1)
        cross = IconButton("x", _("Take {name} away").format(name=words))
        cross.clicked.connect(lambda: self._take(entry))
        row.addWidget(cross)
        return row
