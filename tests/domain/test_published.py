"""A table of people is published only if nobody can subtract those before it and find 1 to 4 people."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest

from sbc_desktop.domain.published import PublishedTable, Scope, TableKind, may_follow, may_replace, shown_of

GROUP, OTHER = UUID(int=1), UUID(int=2)
DAY = dt.date(2026, 7, 3)
YEAR = (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
FINANCIAL_YEAR = (dt.date(2026, 4, 1), dt.date(2027, 3, 31))
QUARTERS = (
    (dt.date(2026, 1, 1), dt.date(2026, 3, 31)),
    (dt.date(2026, 4, 1), dt.date(2026, 6, 30)),
    (dt.date(2026, 7, 1), dt.date(2026, 9, 30)),
    (dt.date(2026, 10, 1), dt.date(2026, 12, 31)),
)


def table(kind: TableKind, period: tuple[dt.date, dt.date], *counts: int, group: UUID | None = GROUP) -> PublishedTable:
    return PublishedTable(kind, Scope(group, *period), counts, shown_of(kind, counts), DAY)


def people(period: tuple[dt.date, dt.date], count: int, group: UUID | None = GROUP) -> PublishedTable:
    return table(TableKind.PEOPLE, period, count, group=group)


def new(period: tuple[dt.date, dt.date], first: int, others: int) -> PublishedTable:
    return table(TableKind.NEW, period, first, others)


@pytest.mark.parametrize(("year", "may"), [(18, True), (19, False), (22, False), (23, True)])
def test_a_year_leaves_nobody_or_five_people_outside_its_quarter(year: int, *, may: bool) -> None:
    quarter = people(QUARTERS[0], 18)
    assert may_follow(people(YEAR, year), [quarter]) is may
    assert may_follow(quarter, [people(YEAR, year)]) is may


@pytest.mark.parametrize(("everybody", "may"), [(20, True), (22, False), (26, True)])
def test_a_region_leaves_nobody_or_five_people_outside_a_group(everybody: int, *, may: bool) -> None:
    region = people(QUARTERS[0], everybody, None)
    assert may_follow(region, [people(QUARTERS[0], 20)]) is may


def test_groups_and_their_region_do_not_tell_that_a_few_go_to_two_groups() -> None:
    groups = [people(QUARTERS[0], 12), people(QUARTERS[0], 9, OTHER)]
    assert may_follow(people(QUARTERS[0], 21, None), groups)
    assert not may_follow(people(QUARTERS[0], 19, None), groups)


def test_periods_that_cross_are_not_both_told() -> None:
    assert not may_follow(people(FINANCIAL_YEAR, 40), [people(YEAR, 30)])
    assert may_follow(table(TableKind.AGAIN, FINANCIAL_YEAR, 20, 20), [people(YEAR, 30)])
    assert may_follow(people(FINANCIAL_YEAR, 40, OTHER), [people(YEAR, 30)])


@pytest.mark.parametrize(("year", "may"), [(18, True), (20, False), (22, False), (23, True)])
def test_newcomers_of_the_quarter_that_is_withheld_do_not_follow_from_the_year(year: int, *, may: bool) -> None:
    told = [new(QUARTERS[0], 6, 10), new(QUARTERS[1], 6, 12), new(QUARTERS[2], 6, 9)]
    withheld = new(QUARTERS[3], 2, 20)
    assert withheld.shown is None
    assert may_follow(new(YEAR, year, 60), [*told, withheld]) is may


def test_two_quarters_that_are_withheld_stay_open() -> None:
    told = [new(QUARTERS[0], 6, 10), new(QUARTERS[1], 6, 12)]
    may = {first: may_follow(new(YEAR, 12 + first, 60), told) for first in range(5, 10)}
    assert may == {5: True, 6: True, 7: False, 8: False, 9: True}


def test_few_who_came_before_do_not_follow_from_the_people_of_the_last_quarter() -> None:
    told = [new(QUARTERS[0], 6, 10), new(QUARTERS[1], 6, 12), new(QUARTERS[2], 6, 9), new(YEAR, 30, 60)]
    assert not may_follow(people(QUARTERS[3], 14), told)
    assert may_follow(people(QUARTERS[3], 17), told)


def test_a_larger_table_does_not_open_a_hidden_cell_of_a_smaller_one() -> None:
    quarter = table(TableKind.HEARD, QUARTERS[0], 20, 7, 3)
    assert quarter.shown == (20, None, None)
    assert not may_follow(table(TableKind.HEARD, YEAR, 25, 7, 5), [quarter])
    assert may_follow(table(TableKind.HEARD, YEAR, 25, 8, 5), [quarter])


def test_what_is_withheld_may_always_be_so() -> None:
    assert may_follow(new(QUARTERS[0], 1, 20), [people(YEAR, 22)])


def test_a_revised_table_keeps_its_pattern_and_differs_by_nobody_or_five() -> None:
    former = new(QUARTERS[0], 6, 10)
    assert may_replace(new(QUARTERS[0], 11, 10), former)
    assert not may_replace(new(QUARTERS[0], 7, 10), former)
    heard = table(TableKind.HEARD, QUARTERS[0], 20, 7, 3)
    assert not may_replace(table(TableKind.HEARD, QUARTERS[0], 20, 7, 8), heard)
