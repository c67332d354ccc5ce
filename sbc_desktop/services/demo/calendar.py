"""The days of the demo: when the groups meet, and who speaks when, up to today and a little beyond."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from dateutil.relativedelta import relativedelta

from sbc_desktop.services.demo.cast import Cast, PlayedTalk, Setting

_BEYOND = dt.timedelta(days=400)
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Meeting:
    """One session as the demo plays it: the day the pattern proposed and the day it is on."""

    setting: Setting
    proposed: dt.date
    date: dt.date
    talk: PlayedTalk | None
    cancelled: bool

    @property
    def group(self) -> str:
        """The group's name."""
        return self.setting.details.name


class Calendar:
    """Every meeting of every group. When no group meets today, the first group's session of the month does."""

    def __init__(self, cast: Cast, today: dt.date) -> None:
        self._cast = cast
        self.today = today
        self.meetings = tuple(meeting for setting in cast.settings for meeting in self._meetings(setting))
        self.brought_to_today = self._bring_one_to_today()
        if self.brought_to_today:
            self.meetings = tuple(map(self._moved_to_today, self.meetings))

    @property
    def on_today(self) -> Meeting | None:
        """The session with which check-in can be tried at once; None when it is an extra one."""
        return next(
            (meeting for meeting in self.meetings if meeting.date == self.today and not meeting.cancelled), None
        )

    def held(self) -> tuple[Meeting, ...]:
        """The meetings before today that were not cancelled, in order."""
        past = (meeting for meeting in self.meetings if meeting.date < self.today and not meeting.cancelled)
        return tuple(sorted(past, key=lambda meeting: meeting.date))

    def last_held(self, group: str) -> Meeting | None:
        """The group's latest meeting before today."""
        return next((meeting for meeting in reversed(self.held()) if meeting.group == group), None)

    def _meetings(self, setting: Setting) -> list[Meeting]:
        name, pattern = setting.details.name, setting.details.pattern
        talks = self._talks(setting)
        days = pattern.recurrence.dates(pattern.from_date, self.today + _BEYOND)
        return [
            Meeting(setting, day, self._date_of(name, day), talks.get(day), self._is_cancelled(name, day))
            for day in days
        ]

    def _date_of(self, group: str, proposed: dt.date) -> dt.date:
        moved = self._cast.happening("moved", group, proposed)
        return moved["to"] if moved and moved["told_on"] <= self.today else proposed

    def _is_cancelled(self, group: str, proposed: dt.date) -> bool:
        cancelled = self._cast.happening("cancelled", group, proposed)
        return cancelled is not None and cancelled["told_on"] <= self.today

    def _talks(self, setting: Setting) -> dict[dt.date, PlayedTalk]:
        """The dated talks, and after the last of them the others in turn, every few months."""
        name, pattern = setting.details.name, setting.details.pattern
        talks = {talk.date: talk for talk in self._cast.talks if talk.group == name and talk.date}
        others = [talk for talk in self._cast.later_talks if talk.group == name]
        month, turn = max(talks).replace(day=1), 0
        while month < self.today + _BEYOND:
            month += relativedelta(months=self._cast.months_between_talks(name))
            day = next(pattern.recurrence.dates(month, month + 31 * _ONE_DAY))
            talks[day] = replace(others[turn % len(others)], date=day)
            turn += 1
        return talks

    def _bring_one_to_today(self) -> dt.date | None:
        """The proposed day of the meeting that is moved to today, None when there is no need or none to move."""
        if self.on_today:
            return None
        first = self._cast.settings[0].details.name
        this_month = (self.today.year, self.today.month)
        candidates = (
            meeting.proposed
            for meeting in self.meetings
            if meeting.group == first
            and (meeting.proposed.year, meeting.proposed.month) == this_month
            and not meeting.cancelled
        )
        return next(candidates, None)

    def _moved_to_today(self, meeting: Meeting) -> Meeting:
        is_it = meeting.group == self._cast.settings[0].details.name and meeting.proposed == self.brought_to_today
        return replace(meeting, date=self.today) if is_it else meeting
