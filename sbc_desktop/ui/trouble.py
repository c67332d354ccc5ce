"""What is shown when the records cannot be opened: what happened, that nothing was lost, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.mark import Mark
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _


class TroublePage(QWidget):
    """A sentence, and the ways on: a backup to put back, where that helps, once more, or leaving."""

    put_back_requested = Signal()
    again_requested = Signal()
    leave_requested = Signal()

    def __init__(self, sentence: str, *, put_back: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Label(sentence, role="h3", wrap=True)
        words.setFixedWidth(640)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        back = Button(_("Look at the newest backup"), kind="primary", icon="arrow-counter-clockwise", size="large")
        back.clicked.connect(self.put_back_requested)
        show_if(put_back, back)
        again = Button(_("Try again"), kind="secondary" if put_back else "primary", size="large")
        again.clicked.connect(self.again_requested)
        leave = Button(_("Leave the program"), kind="quiet", size="large")
        leave.clicked.connect(self.leave_requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(again)
        row.addWidget(leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(Mark(72), 0, Qt.AlignmentFlag.AlignHCenter)
        # Not aligned in the column: then its height would not follow its width, and a second line would be cut off.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addLayout(row)
        column.addStretch(1)
        self._first = back if put_back else again

    def focus_first(self) -> None:
        """Put the keyboard on the first way on."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
