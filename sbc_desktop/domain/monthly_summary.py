"""A month of one group, or of all: whether the registers are in, then figures, charts and talks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sbc_desktop.domain.heard import Heard
from sbc_desktop.domain.paper import Figure
from sbc_desktop.words import month_year


class SessionMark(StrEnum):
    """What became of a planned session; NOT_IN is one whose register is not closed."""

    HELD = "held"
    CANCELLED = "cancelled"
    NOT_IN = "not_in"


@dataclass(frozen=True)
class CompletenessLine:
    """One period or group: its sessions in order of date. A total line prints bold and without squares."""

    label: str
    sessions: tuple[SessionMark, ...]
    is_total: bool = False

    @property
    def planned(self) -> int:
        """Held, cancelled and not in together."""
        return len(self.sessions)

    def count(self, mark: SessionMark) -> int:
        """How many of the sessions came to this."""
        return self.sessions.count(mark)


@dataclass(frozen=True)
class MissingRegister:
    """A session that was held, as far as anybody knows, and whose register is not closed."""

    group: str
    date: dt.date


@dataclass(frozen=True)
class KeyFigures:
    """The figures of one period, which the column head names. `average` has one decimal place."""

    label: str
    attendances: Figure
    without_a_name: Figure
    average: Figure
    different_people: Figure
    first_time: Figure
    twice_or_more: Figure
    on_the_list: Figure = None


class Gap(StrEnum):
    """Why a month has no bar. ZERO is no gap: a session was held and nobody came. HIDDEN protects few people."""

    NO_SESSION = "no_session"
    CANCELLED = "cancelled"
    NOT_IN = "not_in"
    BEFORE_GROUP = "before_group"
    ZERO = "zero"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class MonthBar:
    """A month of a group's chart: a number of people or the kind of gap. `speaker` makes the bar dark."""

    month: dt.date
    value: int | Gap
    speaker: bool = False


@dataclass(frozen=True)
class Series:
    """Twelve months of one group; `rhythm` is the line under its name, such as "third Tuesdays"."""

    group: str
    bars: tuple[MonthBar, ...]
    rhythm: str = ""


@dataclass(frozen=True)
class TalkOfMonth:
    """A talk of the month. `came` is None where it may not be shown; `topics` are names."""

    group: str
    date: dt.date
    title: str
    speakers: tuple[str, ...]
    topics: tuple[str, ...] = ()
    came: int | None = None


@dataclass(frozen=True)
class GroupQuarter:
    """A group's row for the quarter so far; `months` hold one figure a month of the table's month heads."""

    group: str
    planned: int
    registers_in: int
    months: tuple[Figure, ...]
    attendances: Figure
    average: Figure
    different_people: Figure


@dataclass(frozen=True)
class MonthlySummary:
    """A month. `group` is None for all groups; `quarter` are the first days of the quarter's months so far.

    `completeness` is the month, the quarter so far and 12 months; for all groups a line each and a total instead of
    the last. `by_group` and `by_group_total` are for all groups only. `chart_notes` stand under the chart, a sentence
    each. `came_to_two_groups` are people of the quarter, None where it may not be told. `revised`: registers came
    in after these figures had been published.
    """

    month: dt.date
    group: str | None
    groups: tuple[str, ...]
    completeness: tuple[CompletenessLine, ...]
    figures: tuple[KeyFigures, ...]
    charts: tuple[Series, ...]
    missing: tuple[MissingRegister, ...] = ()
    chart_notes: tuple[str, ...] = ()
    talks: tuple[TalkOfMonth, ...] = ()
    quarter: tuple[dt.date, ...] = ()
    by_group: tuple[GroupQuarter, ...] = ()
    by_group_total: GroupQuarter | None = None
    came_to_two_groups: int | None = None
    heard: Heard | None = None
    revised: bool = False
    words: str = ""
    words_by: str = ""

    @property
    def covers(self) -> str:
        """The month."""
        return month_year(self.month)

    @property
    def is_one_month(self) -> bool:
        """Whether it is about one month, not several."""
        return True

    @property
    def is_complete(self) -> bool:
        """Whether every session that was held has a closed register."""
        return not self.missing


def average(attendances: int, held: int) -> Decimal | None:
    """People at a held session to one decimal place, half up; None where no session was held."""
    if not held:
        return None
    tenths = (attendances * 20 + held) // (2 * held)
    return Decimal(tenths).scaleb(-1)
