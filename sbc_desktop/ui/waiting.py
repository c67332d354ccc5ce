"""A page that says what takes a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.mark import Mark
from sbc_desktop.ui.widgets.progress import ProgressLine


class WaitingPage(QWidget):
    """The mark, a sentence, and a bar once there are steps to show."""

    def __init__(self, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._progress = ProgressLine(stoppable=False)
        self._progress.setFixedWidth(420)
        self._progress.show_step("", 0, 1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Mark(72), 0, centre)
        column.addSpacing(8)
        column.addWidget(Label(title, role="h2"), 0, centre)
        column.addWidget(Label(line, tone="muted"), 0, centre)
        column.addWidget(self._progress, 0, centre)
        column.addStretch(1)

    def show_step(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._progress.show_step("", done, total)
