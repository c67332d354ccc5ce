"""The one place that asks what time it is, so that the day can be set: for the demo, for a script, for a test."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@cache
def london() -> ZoneInfo:
    """London's time zone; reading zones is left until the first question, because the unlock page asks none."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("Europe/London")


class Clock:
    """The laptop's clock; with a day given, that day at the time of day it really is."""

    def __init__(self, today: dt.date | None = None) -> None:
        self._today = today

    def now(self) -> dt.datetime:
        """This instant, in UTC."""
        real = dt.datetime.now(dt.UTC)
        if self._today is None:
            return real
        local = real.astimezone(london())
        return dt.datetime.combine(self._today, local.timetz()).astimezone(dt.UTC)

    def today(self) -> dt.date:
        """The day it is in London."""
        return self.now().astimezone(london()).date()


class SetClock(Clock):
    """A clock that stands still until it is set: history is written with it, and tests are told the time by it."""

    def __init__(self, moment: dt.datetime) -> None:
        super().__init__()
        self.set(moment)

    def set(self, moment: dt.datetime) -> None:
        """Move the hands; a moment without a zone is London's time of day."""
        aware = moment if moment.tzinfo else moment.replace(tzinfo=london())
        self._moment = aware.astimezone(dt.UTC)

    def now(self) -> dt.datetime:
        """The instant it was set to, in UTC."""
        return self._moment
