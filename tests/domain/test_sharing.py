"""Single numbers of the shareable edition: no total says anything about a session of 1 to 4 people."""

from __future__ import annotations

from itertools import product

import pytest

from sbc_desktop.domain import sharing
from sbc_desktop.domain.paper import About, Figure, Unsaid

FEW = Unsaid.FEWER_THAN_5


@pytest.mark.parametrize(
    ("headcounts", "told"),
    [
        ((), Unsaid.NOT_COUNTED),
        ((0,), Unsaid.SESSION_HELD),
        ((0, 0), Unsaid.SESSION_HELD),
        ((1,), FEW),
        ((4,), FEW),
        ((5,), 5),
        ((8, 9), 17),
        ((8, 0), 8),
        ((0, 3), FEW),
        ((8, 3), About(10)),
        ((1, 4), About(5)),
        ((20, 12, 2), About(35)),
    ],
    ids=str,
)
def test_attendances_are_exact_where_every_session_may_be_shown(headcounts: tuple[int, ...], told: Figure) -> None:
    assert sharing.total(headcounts) == told


@pytest.mark.parametrize("others", [(), (5,), (6,), (7,), (8,), (9,), (8, 3), (11, 1, 2)], ids=str)
@pytest.mark.parametrize("few", [1, 2, 3])
def test_a_total_is_the_same_however_few_came_to_its_small_sessions(others: tuple[int, ...], few: int) -> None:
    told = {sharing.total([*others, *counts]) for counts in product(range(1, 5), repeat=few)}
    assert len(told) == 1


@pytest.mark.parametrize(("count", "told"), [(0, FEW), (4, FEW), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15)])
def test_lists_are_told_to_the_nearest_5(count: int, told: Figure) -> None:
    assert sharing.registered(count) == told


@pytest.mark.parametrize(
    ("months", "told"),
    [
        ([], Unsaid.NOT_COUNTED),
        ([(12, 0)], FEW),
        ([(12, 4)], FEW),
        ([(12, 6)], 6),
        ([(12, 9)], Unsaid.NOT_COUNTED),
        ([(12, 6), (12, 1)], Unsaid.NOT_COUNTED),
        ([(12, 6), (15, 5)], 11),
        ([(12, 2), (15, 1)], FEW),
    ],
    ids=str,
)
def test_people_without_a_name_are_never_told_by_subtraction(months: list[tuple[int, int]], told: Figure) -> None:
    assert sharing.without_a_name(months) == told


@pytest.mark.parametrize(
    ("people", "headcounts", "may"),
    [
        (12, (12,), True),
        (11, (12,), False),  # one came without a name
        (7, (12,), False),
        (14, (8, 9), False),  # three came twice
        (12, (8, 9), True),
        (17, (8, 9), True),
        (9, (8, 3), True),
        (10, (8, 3), False),  # then two at least came to the small one
        (8, (9, 9), False),
    ],
)
def test_different_people_stand_beside_attendances_only_where_they_tell_of_nobody(
    people: int, headcounts: tuple[int, ...], *, may: bool
) -> None:
    assert sharing.may_tell_people(people, headcounts) is may


def test_percentages_are_whole_and_need_20_people() -> None:
    assert sharing.may_tell_percentage(20)
    assert not sharing.may_tell_percentage(19)
    assert [sharing.percentage(part, 48) for part in (17, 12, 8, 6)] == [35, 25, 17, 13]
