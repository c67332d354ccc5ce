"""Monthly summaries of invented groups, as a service would hand them to the paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sbc_desktop.domain.attendance_register import RegisterState
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.heard import Heard, HeardBy
from sbc_desktop.domain.monthly_summary import (
    CompletenessLine,
    Gap,
    GroupQuarter,
    KeyFigures,
    MissingRegister,
    MonthBar,
    MonthlySummary,
    Series,
    SessionMark,
    TalkOfMonth,
)
from sbc_desktop.domain.paper import About, Unsaid
from sbc_desktop.domain.period_attendance import PeriodAttendance, PersonRow, SessionColumn
from sbc_desktop.domain.period_summary import PeriodSummary
from sbc_desktop.domain.session_summary import SessionSummary

JUNE = dt.date(2026, 6, 1)
QUARTER = (dt.date(2026, 4, 1), dt.date(2026, 5, 1), JUNE)
NOT = Unsaid.NOT_COUNTED
YEAR = tuple(dt.date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(7, 19))
_MARKS = {"#": SessionMark.HELD, "/": SessionMark.CANCELLED, ".": SessionMark.NOT_IN}
_GAPS = {
    "-": Gap.CANCELLED,
    "?": Gap.NOT_IN,
    "b": Gap.BEFORE_GROUP,
    "0": Gap.ZERO,
    "n": Gap.NO_SESSION,
    "c": Gap.HIDDEN,
}


def line(label: str, marks: str, *, is_total: bool = False) -> CompletenessLine:
    """Sessions as # held, / cancelled and . not in."""
    return CompletenessLine(label, tuple(_MARKS[mark] for mark in marks), is_total)


def series(group: str, months: str, rhythm: str = "") -> Series:
    """Twelve months in words: a number, with * for a speaker, or a gap."""
    bars = [
        MonthBar(month, _GAPS[word] if word in _GAPS else int(word.rstrip("*")), word.endswith("*"))
        for month, word in zip(YEAR, months.split(), strict=True)
    ]
    return Series(group, tuple(bars), rhythm)


PETERBOROUGH = series("Peterborough", "8 6 9 12* 9 7 - 8 13* 9 10 15*", "third Tuesdays")
FENBRIDGE = series("Fenbridge", "b b 6 7 8* - 6 7 9* 7 6 ?", "fourth Thursdays")
SCOTLAND = series("Scotland online", "12 9 11 13* 10 8 12* 10 14* 11 12 14*", "last Wednesdays")
FATIGUE = TalkOfMonth(
    group="Peterborough",
    date=dt.date(2026, 6, 16),
    title="Living with fatigue: pacing, rest and gentle movement",
    speakers=("Ifeoma Adeyemi-Fraser, specialist physiotherapist, Fenbridge Hospice",),
    topics=("fatigue", "gentle movement"),
    came=15,
)
FOG = TalkOfMonth(
    group="Scotland online",
    date=dt.date(2026, 6, 24),
    title="Fatigue and brain fog: finding your own pace",
    speakers=("Kwabena Asante-Boateng, occupational therapist",),
    came=14,
)


def one_group() -> MonthlySummary:
    """Peterborough in June, with every register in."""
    return MonthlySummary(
        month=JUNE,
        group="Peterborough",
        groups=("Peterborough",),
        completeness=(
            line("June 2026", "#"),
            line("April to June 2026", "###"),
            line("12 months to June 2026", "######/#####"),
        ),
        figures=(
            KeyFigures("June 2026", 15, 1, NOT, NOT, NOT, NOT, 19),
            KeyFigures("April to June", 34, 2, Decimal("11.3"), 18, 5, 12),
            KeyFigures("12 months to June", 106, 6, Decimal("9.6"), 24, NOT, NOT),
        ),
        charts=(PETERBOROUGH,),
        chart_notes=("20 January 2026 was cancelled because of snow.",),
        talks=(FATIGUE,),
        quarter=QUARTER,
        words="June was the fullest room we have had. Several people stayed to try the exercises again together.",
        words_by="Ruth Achterberg, services coordinator",
    )


def all_groups() -> MonthlySummary:
    """Three groups in June, with one register not in."""
    return MonthlySummary(
        month=JUNE,
        group=None,
        groups=("Peterborough", "Fenbridge", "Scotland online"),
        completeness=(
            line("All groups, June 2026", "#.#"),
            line("All groups, April to June", "#######.#"),
            line("Peterborough, 12 months", "######/#####"),
            line("Fenbridge, 12 months", "###/#####."),
            line("Scotland online, 12 months", "############"),
            line("All groups, 12 months", "#" * 31 + "//.", is_total=True),
        ),
        figures=(
            KeyFigures("June 2026", 29, 1, Decimal("14.5"), NOT, NOT, NOT, 56),
            KeyFigures("April to June", 84, 3, Decimal("10.5"), 48, 11, 33),
            KeyFigures("12 months to June", 298, 11, Decimal("9.6"), 61, NOT, NOT),
        ),
        charts=(PETERBOROUGH, FENBRIDGE, SCOTLAND),
        missing=(MissingRegister("Fenbridge", dt.date(2026, 6, 25)),),
        chart_notes=("Fenbridge began in September 2025.", "Cancelled: Peterborough 20 January (snow)."),
        talks=(FATIGUE, FOG),
        quarter=QUARTER,
        by_group=(
            GroupQuarter("Peterborough", 3, 3, (9, 10, 15), 34, Decimal("11.3"), 18),
            GroupQuarter("Fenbridge", 3, 2, (7, 6, Unsaid.NOT_IN), 13, Decimal("6.5"), 9),
            GroupQuarter("Scotland online", 3, 3, (11, 12, 14), 37, Decimal("12.3"), 21),
        ),
        by_group_total=GroupQuarter("All groups", 9, 8, (27, 28, 29), 84, Decimal("10.5"), 48),
        came_to_two_groups=0,
    )


HEARD = Heard(
    "April to June",
    tuple(zip(HeardBy, (17, 6, 12, 8, Unsaid.HIDDEN, 0, Unsaid.HIDDEN), strict=True)),
    48,
)


def shareable() -> MonthlySummary:
    """Peterborough in June as anybody may read it, with every mark of what is not told."""
    few, few_so_far = Unsaid.FEWER_THAN_5, About(35)
    return replace(
        one_group(),
        figures=(
            KeyFigures("June 2026", 15, few, Decimal("15.0"), NOT, NOT, NOT, 20),
            KeyFigures("April to June", few_so_far, few, NOT, 18, Unsaid.HIDDEN, 12),
            KeyFigures("12 months to June", Unsaid.SESSION_HELD, NOT, NOT, NOT, NOT, NOT),
        ),
        charts=(series("Peterborough", "c c c c 0 c - c c c c c"),),
        heard=replace(HEARD, lines=None, everybody=None),
        revised=True,
    )


def session() -> SessionSummary:
    """A session of few people, with a talk."""
    return SessionSummary(
        group="Peterborough",
        date=dt.date(2026, 6, 16),
        starts=dt.time(10, 15),
        ends=dt.time(13, 15),
        state=RegisterState.CLOSED,
        where="Christ The Servant King Church, Hampton",
        came=Unsaid.FEWER_THAN_5,
        usual=120,
        talks=(replace(FATIGUE, came=None),),
        talk_minutes=50,
        chart=series("Peterborough", "c c c c 0 c - c c c c c"),
        closed_at=dt.datetime(2026, 6, 16, 13, 40, tzinfo=dt.UTC),
        corrections=1,
    )


def attendance() -> PeriodAttendance:
    """Five sessions of Peterborough with one cancelled and one not in."""
    marks = (SessionMark.HELD, SessionMark.CANCELLED, SessionMark.HELD, SessionMark.NOT_IN, SessionMark.HELD)
    days = [dt.date(2026, month, 16) for month in range(2, 7)]
    held = {days[0]: (0, 1, 2), days[2]: (1, 0, 2), days[4]: (0, 0, 1)}
    columns = [
        SessionColumn(day, mark, day == days[4], *held.get(day, ())) for day, mark in zip(days, marks, strict=True)
    ]
    came, sorry = Presence.CAME, Presence.LET_US_KNOW
    people = (
        PersonRow("Maria da Conceição Albuquerque de Vasconcelos e Sousa Ramos", (came, None, came, None, sorry)),
        PersonRow("Siân Llewellyn-Hughes", (None, None, None, None, came)),
    )
    line_of = CompletenessLine("February to June 2026", marks)
    missing = (MissingRegister("Peterborough", days[3]),)
    return PeriodAttendance(
        "Peterborough", days[0], days[4], "February to June 2026", (line_of,), missing, tuple(columns), people, 1
    )


def quarter() -> PeriodSummary:
    """April to June of all groups beside the year before."""
    month = all_groups()
    given: dict[str, Any] = {name: getattr(month, name) for name in MonthlySummary.__dataclass_fields__}
    given["completeness"] = (line("All groups, April to June 2026", "#######.#"), line("April to June 2025", "####"))
    given["figures"] = (
        KeyFigures("April to June 2026", 84, 3, Decimal("10.5"), 48, 11, 33, 55),
        KeyFigures("April to June 2025", 90, NOT, Decimal("11.2"), 45, Unsaid.HIDDEN, 33),
    )
    given["heard"] = HEARD
    span: dict[str, Any] = {"first": QUARTER[0], "last": dt.date(2026, 6, 30), "period": "April to June 2026"}
    return PeriodSummary(**given, **span)


def many_groups(count: int) -> MonthlySummary:
    """As many groups as a large charity has."""
    few = all_groups()
    names = tuple(f"Group {number} of the Nene & Welland valleys" for number in range(1, count + 1))
    year = [line(f"{name}, 12 months", "############") for name in names]
    return replace(
        few,
        groups=names,
        completeness=(*few.completeness[:2], *year, few.completeness[-1]),
        charts=tuple(replace(SCOTLAND, group=name) for name in names),
        by_group=tuple(replace(few.by_group[0], group=name) for name in names),
        missing=few.missing * 6,
    )
