"""A small month that drops down from a date field; arrow keys move, Enter chooses, Esc closes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.focus_ring import FocusRing
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import IconButton
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.month_calendar import MonthCalendar
from sbc_desktop.words import _, month_year


class DayPopup(QWidget):
    """`chosen` carries the day; the popup then closes by itself."""

    chosen = Signal(object)

    def __init__(self, name: str, today: dt.date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = MonthCalendar(name, today, compact=True)
        self.calendar.day_chosen.connect(self._choose)
        self.calendar.month_changed.connect(self._say_month)
        self._month = Label("", strong=True)
        earlier = IconButton("caret-left", _("Month before"))
        later = IconButton("caret-right", _("Month after"))
        earlier.clicked.connect(lambda: self.calendar.move_months(-1))
        later.clicked.connect(lambda: self.calendar.move_months(1))
        head = QHBoxLayout()
        head.addWidget(self._month, 1)
        head.addWidget(earlier)
        head.addWidget(later)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.calendar)
        ring = parent.window().findChild(FocusRing)
        if ring is not None:
            FocusRing(self, ring.application)

    def open_below(self, field: QWidget, day: dt.date) -> None:
        """Show the month of a day below a field, or above it where the screen ends."""
        self.calendar.go_to(day)
        self._say_month(day)
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 4))
        screen = field.screen().availableGeometry()
        if corner.y() + self.height() > screen.bottom():
            corner = field.mapToGlobal(QPoint(0, -self.height() - 4))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 0, look.surface, look.line)

    def _choose(self, day: dt.date) -> None:
        self.chosen.emit(day)
        self.close()

    def _say_month(self, day: dt.date) -> None:
        self._month.setText(month_year(day))
