"""When the group meets, with the next twelve dates before anything is saved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import MeetingPattern, Nation
from sbc_desktop.domain.recurrence import Frequency, Recurrence, skipped_in_words
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.forms.dates_preview import DatesPreview
from sbc_desktop.ui.forms.pattern_form import PatternForm
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.first_run import FirstRun

_THIRD_TUESDAY = Recurrence(Frequency.MONTHLY, 1, 3)
_MONTHS_SHOWN = 12


class PatternStep(QWidget):
    """The form, and below it what it means."""

    def __init__(self, first_run: FirstRun, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_run = first_run
        self._nation = Nation.ENGLAND
        self.form = PatternForm(_("First date"))
        self._rule = Label("", role="h3", wrap=True)
        self._dates = DatesPreview(columns=2)
        self._note = Label("", role="small", tone="attention", wrap=True, icon="info")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.form, self._rule, self._dates, self._note):
            column.addWidget(widget)
        column.addStretch(1)
        first = _THIRD_TUESDAY.next_dates(today, 1)[0]
        self.form.show_pattern(MeetingPattern(first, _THIRD_TUESDAY, dt.time(10, 15), dt.time(12, 15)))
        self.form.changed.connect(self._show_dates)
        self._show_dates()

    def set_nation(self, nation: Nation) -> None:
        """Flag another nation's bank holidays."""
        self._nation = nation
        self._show_dates()

    def _show_dates(self) -> None:
        pattern = self.form.pattern_if_clear()
        self._note.hide()
        if pattern is None:
            self._rule.setText(_("The dates show up here as soon as date and times are clear."))
            self._dates.show_dates(())
            return
        rule = pattern.recurrence.in_words
        self._rule.setText(rule[0].upper() + rule[1:])
        try:
            dates = self._first_run.next_dates(pattern, self._nation)
        except Refusal as refusal:
            self._dates.show_dates(())
            self._say(messages.sentence(refusal))
            return
        self._dates.show_dates(dates)
        holidays = sum(1 for proposed in dates if proposed.holiday)
        skipped = pattern.recurrence.skipped_months(pattern.from_date, _MONTHS_SHOWN)
        notes = []
        if dates and dates[0].day != pattern.from_date:
            notes.append(_("The first date is not such a day. The group begins on the next one."))
        if skipped:
            notes.append(skipped_in_words(pattern.recurrence, len(skipped)))
        if holidays:
            notes.append(_("Bank holidays are marked. Nothing is skipped: move or cancel such a date when you know."))
        if notes:
            self._say(" ".join(notes))

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.show()
