"""A quarter and a year are counted as a month is, with the same period of the year before beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.paper import Edition, Unsaid
from sbc_desktop.domain.period_summary import PeriodSummary, changes
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.services.counting.period_summary import count_period
from sbc_desktop.services.counting.periods import span_label, span_of
from sbc_desktop.services.counting.publishing import Publishing
from tests.desk import open_house
from tests.year import Year

JULY = dt.date(2026, 7, 1)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Year]:
    house = open_house(tmp_path)
    yield Year(house.store, house.clock, house.announced)
    house.store.close()


def counted(house: Year, kind: SummaryKind, edition: Edition, day: dt.date = dt.date(2026, 5, 1)) -> PeriodSummary:
    with house.store.reading() as uow:
        return count_period(uow, kind, None, day, edition, JULY, Publishing(uow, JULY))


@pytest.mark.parametrize(
    ("kind", "first", "last", "label"),
    [
        (SummaryKind.QUARTERLY, (2026, 4, 1), (2026, 6, 30), "April to June 2026"),
        (SummaryKind.YEARLY, (2026, 1, 1), (2026, 12, 31), "2026"),
        (SummaryKind.FINANCIAL_YEAR, (2026, 4, 1), (2027, 3, 31), "April 2026 to March 2027"),
    ],
)
def test_each_kind_has_its_period(
    kind: SummaryKind, first: tuple[int, int, int], last: tuple[int, int, int], label: str
) -> None:
    span = span_of(kind, dt.date(2026, 5, 20))
    assert span == (dt.date(*first), dt.date(*last))
    assert span_label(kind, *span) == label
    assert span_of(SummaryKind.FINANCIAL_YEAR, dt.date(2026, 3, 31))[0] == dt.date(2025, 4, 1)


def test_the_year_before_stands_beside_with_what_has_changed(house: Year) -> None:
    group_id = house.group()
    people = [house.person(f"Person{number} Surname", group_id) for number in range(12)]
    house.hold(group_id, dt.date(2025, 5, 20), *people[:6])
    house.session(group_id, dt.date(2026, 4, 21))
    house.hold(group_id, dt.date(2026, 5, 19), *people, unnamed=1)
    summary = counted(house, SummaryKind.QUARTERLY, Edition.INTERNAL)
    this, before = summary.figures
    assert (this.label, before.label) == ("April to June 2026", "April to June 2025")
    assert (this.attendances, before.attendances, this.first_time, before.first_time) == (13, 6, 6, 6)
    assert changes(this, before)[:4] == [7, 1, Decimal("7.0"), 6]
    assert (summary.planned, summary.sessions(SessionMark.HELD), summary.sessions(SessionMark.NOT_IN)) == (2, 1, 1)
    assert [missed.date for missed in summary.missing] == [dt.date(2026, 4, 21)]


def test_what_is_protected_has_no_change_either(house: Year) -> None:
    group_id = house.group()
    people = [house.person(f"Person{number} Surname", group_id) for number in range(12)]
    house.hold(group_id, dt.date(2025, 5, 20), *people[:3])
    house.hold(group_id, dt.date(2026, 5, 19), *people)
    summary = counted(house, SummaryKind.QUARTERLY, Edition.SHAREABLE)
    assert [figures.attendances for figures in summary.figures] == [12, Unsaid.FEWER_THAN_5]
    assert changes(*summary.figures)[0] is Unsaid.NOT_COUNTED


def test_a_year_has_no_room_for_months_by_group_and_one_to_come_is_refused(house: Year) -> None:
    group_id = house.group()
    house.hold(group_id, dt.date(2026, 5, 19), house.person("Susan Park", group_id))
    summary = counted(house, SummaryKind.YEARLY, Edition.INTERNAL)
    assert (summary.quarter, summary.by_group[0].months, len(summary.charts[0].bars)) == ((), (), 12)
    with pytest.raises(Refusal) as stopped:
        counted(house, SummaryKind.YEARLY, Edition.INTERNAL, dt.date(2027, 2, 1))
    assert stopped.value.reason is Reason.DATE_STILL_TO_COME
