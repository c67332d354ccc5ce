"""When a group meets, as people say it: "third Tuesday of every month", "every second Wednesday".

A rule (RFC 5545) only proposes dates; sessions are rows of their own. Dates are naive local days, so
that a change of the clocks never moves a session.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.words import WEEKDAYS, _, ngettext, ordinal

_DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKLY_RULE = re.compile(r"FREQ=WEEKLY;INTERVAL=(\d);BYDAY=([A-Z]{2})")
_MONTHLY_RULE = re.compile(r"FREQ=MONTHLY;BYDAY=([+-]\d)([A-Z]{2})")
_LOOK_AHEAD = dt.timedelta(days=366 * 12)
_A_YEAR = dt.timedelta(days=366)


class Frequency(StrEnum):
    """Whether a rule counts weekdays within a month or weeks from the first date."""

    MONTHLY = "monthly"
    WEEKLY = "weekly"


# What `number` may be: people say no others, and no month holds a sixth Tuesday.
_NUMBERS = {Frequency.MONTHLY: (1, 2, 3, 4, 5, -1), Frequency.WEEKLY: (1, 2, 3, 4, 5)}


@dataclass(frozen=True)
class Recurrence:
    """A weekday rule. `number` is 1-5 or -1 (last) within the month, or the number of weeks between."""

    frequency: Frequency
    weekday: int
    number: int

    def __post_init__(self) -> None:
        if self.weekday not in range(7) or self.number not in _NUMBERS[self.frequency]:
            raise ValueError(f"no such rule: {self.frequency} {self.weekday} {self.number}")

    @property
    def rule(self) -> str:
        """The RFC 5545 text that is stored, without a start."""
        day = _DAY_CODES[self.weekday]
        if self.frequency is Frequency.WEEKLY:
            return f"FREQ=WEEKLY;INTERVAL={self.number};BYDAY={day}"
        return f"FREQ=MONTHLY;BYDAY={self.number:+d}{day}"

    @property
    def in_words(self) -> str:
        """Third Tuesday of every month; last Thursday of every month; every second Wednesday."""
        day = WEEKDAYS[self.weekday]
        if self.frequency is Frequency.MONTHLY:
            return _("{ordinal} {day} of every month").format(ordinal=ordinal(self.number), day=day)
        if self.number == 1:
            return _("every {day}").format(day=day)
        return _("every {ordinal} {day}").format(ordinal=ordinal(self.number), day=day)

    @property
    def in_short(self) -> str:
        """Third Tuesdays; every second Wednesday: for a line under the group's name."""
        if self.frequency is Frequency.MONTHLY:
            return _("{ordinal} {day}s").format(ordinal=ordinal(self.number), day=WEEKDAYS[self.weekday])
        return self.in_words

    def dates(self, first: dt.date, until: dt.date) -> Iterator[dt.date]:
        """The days the rule meets from `first` to `until`, both included, in order."""
        from dateutil.rrule import rrulestr

        start = dt.datetime.combine(first, dt.time.min)
        rule = rrulestr(self.rule, dtstart=start)
        for moment in rule.xafter(start, inc=True):
            if moment.date() > until:
                return
            yield moment.date()

    def next_dates(self, first: dt.date, count: int) -> tuple[dt.date, ...]:
        """The first `count` days from `first` on."""
        found = self.dates(first, first + _LOOK_AHEAD)
        return tuple(day for _index, day in zip(range(count), found, strict=False))

    def meets_on(self, day: dt.date) -> bool:
        """Whether a first session may be on `day`."""
        return next(self.dates(day, day), None) == day

    def check_meets(self, first: dt.date, until: dt.date | None = None) -> None:
        """Refuse a rule that meets no date at all between two days, such as a fifth Friday in one short month."""
        last = until or first + _A_YEAR
        if next(self.dates(first, last), None) is None:
            raise Refusal(Reason.RULE_MEETS_NO_DATE, field="recurrence", rule=self.in_words, first=first, until=last)

    def check_starts_on(self, first: dt.date) -> None:
        """Refuse a first date on which the rule does not meet; `next` in the facts is the first on which it does."""
        if not self.meets_on(first):
            day = next(self.dates(first, first + _A_YEAR))
            raise Refusal(Reason.RULE_STARTS_ELSEWHERE, field="from_date", rule=self.in_words, date=first, next=day)

    def skipped_months(self, first: dt.date, months: int) -> tuple[dt.date, ...]:
        """First days of the months without a session, such as months without a fifth Friday."""
        if self.frequency is Frequency.WEEKLY:
            return ()
        starts = [_month_after(first.replace(day=1), ahead) for ahead in range(months)]
        return tuple(start for start in starts if not self._meets_in_month(start))

    def _meets_in_month(self, start: dt.date) -> bool:
        last = _month_after(start, 1) - dt.timedelta(days=1)
        return next(self.dates(start, last), None) is not None


def from_rule(text: str) -> Recurrence:
    """Read back a stored rule; raises ValueError for a text this program did not write."""
    weekly, monthly = _WEEKLY_RULE.fullmatch(text), _MONTHLY_RULE.fullmatch(text)
    if weekly:
        return Recurrence(Frequency.WEEKLY, _DAY_CODES.index(weekly[2]), int(weekly[1]))
    if monthly:
        return Recurrence(Frequency.MONTHLY, _DAY_CODES.index(monthly[2]), int(monthly[1]))
    raise ValueError("not a rule of this program")


def suggested(first: dt.date) -> tuple[Recurrence, ...]:
    """The rules a first date can stand for: the third Tuesday may also be every second one, or the last."""
    number = (first.day - 1) // 7 + 1
    rules = [Recurrence(Frequency.MONTHLY, first.weekday(), number)]
    if (first + dt.timedelta(days=7)).month != first.month:
        rules.append(Recurrence(Frequency.MONTHLY, first.weekday(), -1))
    rules += [Recurrence(Frequency.WEEKLY, first.weekday(), weeks) for weeks in (1, 2)]
    return tuple(rules)


def skipped_in_words(rule: Recurrence, skipped: int) -> str:
    """The sentence under the next twelve dates when months are left out."""
    sentence = ngettext(
        "{count} month of the next twelve has no {ordinal} {day}: there is no session then.",
        "{count} months of the next twelve have no {ordinal} {day}: there is no session then.",
        skipped,
    )
    return sentence.format(count=skipped, ordinal=ordinal(rule.number), day=WEEKDAYS[rule.weekday])


def _month_after(start: dt.date, months: int) -> dt.date:
    index = start.month - 1 + months
    return dt.date(start.year + index // 12, index % 12 + 1, 1)
