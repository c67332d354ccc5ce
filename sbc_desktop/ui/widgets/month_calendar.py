"""A month with its sessions: six weeks always, a session is a filled cell with three letters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.focus_ring import part_moved
from sbc_desktop.ui.widgets import painting
from sbc_desktop.words import WEEKDAYS, long_date

_HEAD = 36
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class DayMark:
    """What a day holds: three letters, and the words that are spoken and shown on hovering."""

    letters: str
    words: str


class MonthCalendar(QWidget):
    """Arrow keys move the day, Enter chooses it; `month_changed` carries the first of the month shown.

    `compact` fits a popup.
    """

    day_chosen = Signal(object)
    month_changed = Signal(object)

    def __init__(self, name: str, today: dt.date, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._row, self._box = (44, QSize(44, 42)) if compact else (51, QSize(58, 49))
        self._name = name
        self._today = today
        self._day = today
        self._marks: Mapping[dt.date, DayMark] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEAD + 6 * self._row)
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(7 * (self._box.width() + 2), self.height())

    @property
    def month(self) -> dt.date:
        """The first day of the month that is shown."""
        return self._day.replace(day=1)

    def show_marks(self, marks: Mapping[dt.date, DayMark]) -> None:
        """Show what the days hold."""
        self._marks = marks
        self._tell()
        self.update()

    def go_to(self, day: dt.date) -> None:
        """Move to a day, showing its month."""
        before = self.month
        self._day = day
        self._tell()
        self.update()
        if self.month != before:
            self.month_changed.emit(self.month)

    def move_months(self, months: int) -> None:
        """Show an earlier or later month."""
        index = self._day.month - 1 + months
        self.go_to(dt.date(self._day.year + index // 12, index % 12 + 1, 1))

    def ring_rect(self) -> QRect:
        """The day the keyboard is on."""
        return self._box_in(self._cell((self._day - self._first()).days)).toAlignedRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key = Qt.Key(event.key())
        if key in steps:
            self.go_to(self._day + steps[key] * _ONE_DAY)
        elif key == Qt.Key.Key_PageUp:
            self.move_months(-1)
        elif key == Qt.Key.Key_PageDown:
            self.move_months(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None:
            self.go_to(day)
            self.day_chosen.emit(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            day = self._day_at(QPointF(event.pos()))
            mark = self._marks.get(day) if day is not None else None
            words = mark.words if mark is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in range(7):
            place = QRectF(column * self._width(), 1, self._width(), _HEAD)
            font = theme.font("small", strong=True)
            painting.text(painter, place, WEEKDAYS[column][:3], font, look.muted, painting.CENTRED)
        for number in range(42):
            self._paint_day(painter, self._first() + number * _ONE_DAY, self._cell(number))

    def _paint_day(self, painter: QPainter, day: dt.date, cell: QRectF) -> None:
        look = theme.active()
        mark = self._marks.get(day)
        other = day.month != self._day.month
        ground, edge, ink = None, None, look.muted if day.weekday() > 4 else look.ink
        if other:
            ink = look.faint
        if mark is not None:
            ground, edge, ink = look.accent_soft, look.accent_line, look.accent
        if day == self._today:
            ground, edge, ink = look.accent, None, look.on_accent
        box = self._box_in(cell)
        if ground is not None:
            painting.rounded(painter, box, 10, ground, edge)
        font = theme.font("small" if other else "body", strong=mark is not None or day == self._today)
        upper = box.adjusted(0, 3, 0, -19) if mark else box.adjusted(0, -1, 0, -1)
        painting.text(painter, upper, str(day.day), font, ink, painting.CENTRED)
        if mark is not None:
            lower = box.adjusted(0, 25, 0, -4)
            painting.text(painter, lower, mark.letters, theme.font("caption", medium=True), ink, painting.CENTRED)

    def _box_in(self, cell: QRectF) -> QRectF:
        wide, high = self._box.width(), self._box.height()
        return QRectF(cell.center().x() - wide / 2, cell.top() + 1, wide, high)

    def _first(self) -> dt.date:
        first = self._day.replace(day=1)
        return first - first.weekday() * _ONE_DAY

    def _width(self) -> float:
        return self.width() / 7

    def _cell(self, number: int) -> QRectF:
        return QRectF(number % 7 * self._width(), _HEAD + number // 7 * self._row, self._width(), self._row)

    def _day_at(self, point: QPointF) -> dt.date | None:
        row, column = int((point.y() - _HEAD) // self._row), int(point.x() // self._width())
        if point.y() < _HEAD or not 0 <= row < 6 or not 0 <= column < 7:
            return None
        return self._first() + (row * 7 + column) * _ONE_DAY

    def _tell(self) -> None:
        part_moved(self)
        mark = self._marks.get(self._day)
        self.setAccessibleName(f"{self._name}: {long_date(self._day)}{', ' + mark.words if mark else ''}")
