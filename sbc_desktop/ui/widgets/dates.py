"""Dates and times, typed as people write them; a date can also be chosen from a small month."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.widgets.buttons import IconButton
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.words import MONTHS, _, clock_time, long_date

_YEARS = range(1900, 2200)


class DateField(Field):
    """A day: "20 October 2026", "20/10/2026" or "20.10.26", day before month. It is written out on leaving.

    Arrow down opens a month to choose from. `today` is filled there; the computer's own date if it is not given.
    """

    def __init__(
        self, label: str, *, hint: str = "", today: dt.date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, example="20 October 2026", hint=hint, parent=parent)
        self._today = today
        self.input.editingFinished.connect(self._write_out)
        self.input.installEventFilter(self)
        self._open = IconButton("calendar-dots", _("Choose from a month (arrow down)"), parent=self.input)
        # The arrow key does the same: one stop of the Tab key is enough for one field.
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open.clicked.connect(self.open_month)
        row = QHBoxLayout(self.input)
        row.setContentsMargins(0, 0, 2, 0)
        row.addStretch(1)
        row.addWidget(self._open)
        self.input.setTextMargins(0, 0, 36, 0)

    def date(self) -> dt.date:
        """The day; Refusal DATE_UNCLEAR, shown beside the field too, when it cannot be read."""
        found = read_date(self.text())
        if found is None:
            refusal = Refusal(Reason.DATE_UNCLEAR, field="date")
            self.set_error(messages.sentence(refusal))
            raise refusal
        return found

    def set_date(self, day: dt.date | None) -> None:
        """Show a day, or nothing."""
        self.set_text(long_date(day) if day else "")

    def open_month(self) -> None:
        """Drop the month down; a day chosen there is as if it had been typed."""
        # Its calendar is wanted by few, and not before the window is unlocked.
        from sbc_desktop.ui.widgets.day_popup import DayPopup

        today = self._today or _computer_date()
        popup = DayPopup(self.label.text(), today, self)
        popup.chosen.connect(self._take)
        popup.open_below(self.input, read_date(self.text()) or today)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.open_month()
            return True
        return super().eventFilter(watched, event)

    def _take(self, day: dt.date) -> None:
        self.set_date(day)
        self.edited.emit(self.text())

    def _write_out(self) -> None:
        found = read_date(self.text())
        if found is not None:
            self.input.setText(long_date(found))


class TimeField(Field):
    """A time of day: "10.15am", "10:15", "1015" or "1pm"."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, example="10.15am", hint=hint, parent=parent)
        self.input.editingFinished.connect(self._write_out)

    def time(self) -> dt.time:
        """The time; Refusal TIME_UNCLEAR, shown beside the field too, when it cannot be read."""
        found = read_time(self.text())
        if found is None:
            refusal = Refusal(Reason.TIME_UNCLEAR, field="time")
            self.set_error(messages.sentence(refusal))
            raise refusal
        return found

    def set_time(self, time: dt.time | None) -> None:
        """Show a time, or nothing."""
        self.set_text(clock_time(time) if time else "")

    def _write_out(self) -> None:
        found = read_time(self.text())
        if found is not None:
            self.input.setText(clock_time(found))


def read_date(text: str) -> dt.date | None:
    """The day that was meant, day before month; None when it is unclear."""
    words = re.findall(r"\d+|[^\W\d_]+", text.casefold())
    numbers = [int(word) for word in words if word.isdecimal()]
    months = [
        i for w in words if w.isalpha() and len(w) >= 3 for i, m in enumerate(MONTHS, 1) if m.casefold().startswith(w)
    ]
    if len(numbers) == 3 and not months and len(words) == 3:
        first, month, last = numbers
        day, year = (last, first) if first > 31 else (first, last)
    elif len(numbers) == 2 and len(months) == 1:
        (day, year), month = numbers, months[0]
    else:
        return None
    year += 2000 if year < 100 else 0
    try:
        return dt.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def read_time(text: str) -> dt.time | None:
    """The time of day that was meant; None when it is unclear."""
    found = re.fullmatch(r"\s*(\d{1,2})(?:[.:h ]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|noon)?\s*", text.casefold())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and not 1 <= hour <= 12:
        return None
    if found[3] and found[3].startswith("p"):
        hour = hour % 12 + 12
    elif found[3] and found[3].startswith("a"):
        hour %= 12
    try:
        return dt.time(hour, minute)
    except ValueError:
        return None


def _computer_date() -> dt.date:
    now = QDate.currentDate()
    return dt.date(now.year(), now.month(), now.day())
