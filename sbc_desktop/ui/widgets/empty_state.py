"""What a place says while there is nothing in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.mark import Mark


class EmptyState(QWidget):
    """The mark, a sentence, what will happen; a button only if there is something to do."""

    pressed = Signal()

    def __init__(self, title: str, line: str = "", *, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(Mark(72), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Label(title, role="h3", wrap=True)
        self._line = Label(line, tone="muted", wrap=True)
        for label in (self._title, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        if button:
            column.addSpacing(8)
            act = Button(button, kind="secondary")
            act.clicked.connect(self.pressed)
            column.addWidget(act, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, title: str, line: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._line.setText(line)
