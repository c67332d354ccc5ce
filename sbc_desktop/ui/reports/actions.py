"""What is done with a report: saved, printed, copied; and where it was saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _


class Actions(QWidget):
    """The one filled button of the page, and the quieter ones below it."""

    save_requested = Signal()
    print_requested = Signal()
    copy_requested = Signal()
    folder_requested = Signal()
    way_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save = Button(_("Save PDF"), kind="primary", icon="download-simple", key="Ctrl+S", shortcut="Alt+S")
        self._print = Button(_("Print"), kind="tonal", icon="printer", shortcut="Alt+P")
        self._copy = Button(_("Copy picture"), kind="quiet", icon="presentation", tight=True, shortcut="Alt+C")
        self._copy.setToolTip(_("The page that is shown, as a picture for a slide"))
        self._folder = Button(_("Open folder"), kind="quiet", icon="folder-open", tight=True, shortcut="Alt+O")
        self._way = Button(" ", kind="primary", trailing_icon="caret-right", shortcut="Alt+G")
        self._said = Label("", role="small", tone="muted", wrap=True)
        self._offers_copy = False
        self._folder.hide()
        self._way.hide()
        self._lay_out()
        self._save.clicked.connect(self.save_requested)
        self._print.clicked.connect(self.print_requested)
        self._copy.clicked.connect(self.copy_requested)
        self._way.clicked.connect(self.way_requested)
        self._folder.clicked.connect(self.folder_requested)

    def offer_way(self, words: str) -> None:
        """A button that leads to where it is made, in the place of those for what is made here."""
        self._way.setText(words or " ")
        show_if(bool(words), self._way)
        show_if(not words, self._save, self._print)

    def offer_copy(self, offered: bool) -> None:
        """A picture for a slide is for what anybody may see."""
        self._offers_copy = offered
        show_if(offered, self._copy)

    def set_ready(self, ready: bool, words: str = "") -> None:
        """Let the document be saved and printed, or say why not."""
        for button in (self._save, self._print, self._copy):
            button.setEnabled(ready)
        self._say(words)
        self._folder.hide()

    def say(self, words: str) -> None:
        """Say what was done."""
        self.set_ready(True, words)

    def say_saved(self, words: str) -> None:
        """Say where it was saved, and offer to go there."""
        self.set_ready(True, words)
        self._folder.show()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        show_if(bool(words), self._said)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        said = QHBoxLayout()
        said.addWidget(self._said, 1)
        said.addWidget(self._folder)
        column.addLayout(said)
        for button in (self._save, self._way):
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().verticalPolicy())
        column.addWidget(self._save)
        column.addWidget(self._way)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._print)
        row.addWidget(self._copy)
        row.addStretch(1)
        column.addLayout(row)
