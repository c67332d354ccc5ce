"""How far a backup is that was asked for on Today, and how it ended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.words import _


class BackupNews(QWidget):
    """Nothing at all until a backup is asked for; then a bar with Stop, then a sentence until the page is left."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = ProgressLine()
        self._progress.stopped.connect(self.stopped)
        self._bar = Card()
        self._bar.body.addWidget(self._progress)
        self._said = {True: Banner(tone="accent", icon="shield-check"), False: Banner(tone="attention")}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._bar, *self._said.values()):
            column.addWidget(widget)
        self.put_away()

    def begin(self) -> None:
        """Show an empty bar, so that a press is answered at once."""
        self.put_away()
        self.show_step(0, 0)

    def show_step(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._progress.show_step(_("Making a backup, and looking whether it is whole"), done, total)
        self._bar.show()
        self.show()

    def say(self, sentence: str, well: bool) -> None:
        """Say how it ended."""
        self.put_away()
        self._said[well].say(sentence)
        self.show()

    def leave(self) -> None:
        """Nobody looks any more: what was said was read, and what goes on goes on."""
        if self._bar.isHidden():
            self.put_away()

    def put_away(self) -> None:
        """Take it all away."""
        self._bar.hide()
        for banner in self._said.values():
            banner.say("")
        self.hide()
