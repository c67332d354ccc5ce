"""When a group meets, as people say it: third, Tuesday, of every month; from a day on; at what time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.group import MeetingPattern
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.ui.widgets.dates import DateField, TimeField, read_date, read_time
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import WEEKDAYS, _, ordinal

_OFTEN = (
    *((Frequency.MONTHLY, number) for number in (1, 2, 3, 4, 5, -1)),
    *((Frequency.WEEKLY, weeks) for weeks in (1, 2, 3, 4)),
)


class PatternForm(QWidget):
    """`changed` is emitted whenever the pattern may have become another one."""

    changed = Signal()

    def __init__(self, first_label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._often = Select(_("How often"))
        for frequency, number in _OFTEN:
            self._often.add(_often_words(frequency, number), (frequency, number))
        self._weekday = Select(_("Day"))
        for day, name in enumerate(WEEKDAYS):
            self._weekday.add(name, day)
        self._tail = Label("", tone="muted")
        self.first = DateField(first_label)
        self.starts = TimeField(_("Starts"))
        self.ends = TimeField(_("Ends"))
        self.setFocusProxy(self._often)
        self._lay_out()
        self._connect()

    def show_pattern(self, pattern: MeetingPattern) -> None:
        """Start from a pattern."""
        self._often.set_value((pattern.recurrence.frequency, pattern.recurrence.number))
        self._weekday.set_value(pattern.recurrence.weekday)
        self.first.set_date(pattern.from_date)
        self.starts.set_time(pattern.starts)
        self.ends.set_time(pattern.ends)
        self._say_tail()

    def recurrence(self) -> Recurrence:
        """The weekday rule that is chosen."""
        frequency, number = self._often.value()
        return Recurrence(frequency, self._weekday.value(), number)

    def pattern(self) -> MeetingPattern:
        """The pattern; a Refusal, shown beside its field, for a date or time that cannot be read."""
        first, starts, ends = self.first.date(), self.starts.time(), self.ends.time()
        return MeetingPattern(first, self.recurrence(), starts, ends)

    def pattern_if_clear(self) -> MeetingPattern | None:
        """The pattern for a preview; None, and nothing is said, while somebody is still typing."""
        first, starts, ends = read_date(self.first.text()), read_time(self.starts.text()), read_time(self.ends.text())
        if first is None or starts is None or ends is None:
            return None
        return MeetingPattern(first, self.recurrence(), starts, ends)

    def show_error(self, field: str, sentence: str) -> bool:
        """Say a sentence beside the field of a refusal; False when the field is not one of these."""
        target = {
            "from_date": self.first,
            "date": self.first,
            "recurrence": self._often,
            "rule": self._often,
            "starts": self.starts,
            "ends": self.ends,
        }.get(field)
        if target is None:
            return False
        target.set_error(sentence)
        return True

    def _say_tail(self) -> None:
        monthly = self._often.value()[0] is Frequency.MONTHLY
        self._tail.setText(_("of every month") if monthly else "")

    def _connect(self) -> None:
        self._often.changed.connect(lambda _value: self._say_tail())
        for select in (self._often, self._weekday):
            select.changed.connect(lambda _value: self.changed.emit())
        for field in (self.first, self.starts, self.ends):
            field.edited.connect(lambda _text: self.changed.emit())

    def _lay_out(self) -> None:
        rule = QHBoxLayout()
        rule.setSpacing(12)
        rule.addWidget(self._often, 5)
        rule.addWidget(self._weekday, 5)
        tail = QVBoxLayout()
        tail.addStretch(1)
        tail.addWidget(self._tail)
        tail.addSpacing(14)
        rule.addLayout(tail, 4)
        when = QHBoxLayout()
        when.setSpacing(12)
        when.addWidget(self.first, 8)
        when.addWidget(self.starts, 4)
        when.addWidget(self.ends, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(rule)
        column.addLayout(when)


def _often_words(frequency: Frequency, number: int) -> str:
    if frequency is Frequency.MONTHLY:
        return _("The {ordinal}").format(ordinal=ordinal(number))
    return _("Every") if number == 1 else _("Every {ordinal}").format(ordinal=ordinal(number))
