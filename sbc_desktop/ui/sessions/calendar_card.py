"""The month beside the list, with the three letters of each group explained below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop.ui.widgets.buttons import Button, IconButton
from sbc_desktop.ui.widgets.cards import Card, empty
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.month_calendar import MonthCalendar
from sbc_desktop.words import _, month_year

_CHIPS_SHOWN = 3


class CalendarCard(Card):
    """Month name, arrows, six weeks, and the key."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        actions = QWidget()
        super().__init__(month_year(today), action=actions, parent=parent)
        self.calendar = MonthCalendar(_("Month"), today)
        back = IconButton("caret-left", _("Month before"))
        now = Button(_("Today"), kind="quiet")
        ahead = IconButton("caret-right", _("Month after"))
        back.clicked.connect(lambda: self.calendar.move_months(-1))
        now.clicked.connect(lambda: self.calendar.go_to(today))
        ahead.clicked.connect(lambda: self.calendar.move_months(1))
        self.layout().setContentsMargins(24, 4, 24, 18)  # type: ignore[union-attr]
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (back, now, ahead):
            row.addWidget(button)
        self._key = QHBoxLayout()
        self._key.setSpacing(8)
        self.body.setSpacing(4)
        self.body.addWidget(self.calendar)
        self.body.addLayout(self._key)
        self._shown: list[tuple[str, str]] = []
        self.calendar.month_changed.connect(lambda month: self.title.setText(month_year(month)))

    def show_key(self, groups: Sequence[tuple[str, str]]) -> None:
        """Say which three letters are which group, as far as there is room; hovering a day says the rest."""
        if list(groups) == self._shown:
            return
        self._shown = list(groups)
        empty(self._key)
        for letters, name in groups[:_CHIPS_SHOWN]:
            self._key.addWidget(Chip(f"{letters}  {name}"))
        self._key.addStretch(1)
