"""Small numbers stay hidden from whoever knows every rule: worked cases, every small table, random larger ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sbc_desktop.domain.small_numbers import HIGHEST_THRESHOLD, LOWEST_THRESHOLD, Cells, protect

C = None
WORKED: tuple[tuple[tuple[int, ...], Cells | None], ...] = (
    ((7, 1), None),
    ((2, 4, 2), None),
    ((5, 5), (5, 5)),
    ((8, 3, 1), None),
    ((5, 5, 2), None),
    ((2, 7, 5), (C, 7, C)),
    ((20, 12, 4, 4), (20, C, C, C)),
    ((22, 4), None),
    ((20, 6), (20, 6)),
    ((11, 6, 3, 2), (11, 6, C, C)),
    ((12, 9, 1), (12, C, C)),
    ((9, 7, 4, 3), (9, C, C, C)),
    ((15, 8, 5, 2, 1), (15, 8, C, C, C)),
    ((8, 5, 4, 0), (8, C, C, 0)),
    ((31, 14, 9, 5, 1), (31, 14, 9, C, C)),
)


@pytest.mark.parametrize(("counts", "shown"), WORKED, ids=str)
def test_each_worked_case_comes_out_as_written(counts: tuple[int, ...], shown: Cells | None) -> None:
    assert protect(counts) == shown


def test_everybody_in_one_category_says_something_about_each_of_them_where_that_matters() -> None:
    assert protect((14, 0), sensitive=True) is None
    assert protect((14, 0)) == (14, 0)


def test_too_many_hidden_cells_or_too_large_a_sum_are_withheld() -> None:
    assert protect((100, *([2] * 7))) is None
    assert protect((90, 70, 1)) is None


def tables(categories: int, highest: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many categories with so many people or fewer."""
    for bars in combinations(range(highest + categories), categories):
        edges = (-1, *bars)
        yield tuple(right - left - 1 for left, right in pairwise(edges))


def guesses(shown: Cells, possible: Sequence[tuple[int, ...]]) -> dict[int, set[int]]:
    """What each hidden cell can be, for somebody who holds these tables possible."""
    return {place: {table[place] for table in possible} for place, cell in enumerate(shown) if cell is None}


@pytest.mark.parametrize("categories", [2, 3, 4])
def test_whoever_knows_the_rule_and_the_total_has_three_guesses_or_more_for_every_hidden_cell(categories: int) -> None:
    possible: dict[tuple[int, Cells], list[tuple[int, ...]]] = defaultdict(list)
    for table in tables(categories, 26):
        shown = protect(table)
        if shown is not None:
            possible[sum(table), shown].append(table)
    hidden = {known: tables for known, tables in possible.items() if None in known[1]}
    # Of two cells both would be hidden, and then nothing is left to show.
    assert bool(hidden) is (categories > 2)
    for (_total, shown), fitting in hidden.items():
        assert all(len(found) >= 3 for found in guesses(shown, fitting).values()), shown


def _literally(counts: tuple[int, ...], threshold: int) -> Cells | None:
    """Steps 1 to 5, word by word."""
    total = sum(counts)
    if total < 2 * threshold:
        return None
    hidden = {place for place, count in enumerate(counts) if 1 <= count <= threshold - 1}
    if not hidden:
        return counts
    while True:
        cells = [counts[place] for place in hidden]
        k, s = len(cells), sum(cells)
        all_small = all(1 <= cell <= threshold - 1 for cell in cells)
        if k >= 2 and s >= threshold and s >= k + 2 and not (all_small and s > k * (threshold - 1) - 2):
            break
        visible = [(count, place) for place, count in enumerate(counts) if place not in hidden and count >= threshold]
        if not visible:
            return None
        hidden.add(min(visible)[1])
    shown = tuple(None if place in hidden else count for place, count in enumerate(counts))
    return shown if any(shown) else None


def _literally_audited(counts: tuple[int, ...], threshold: int) -> Cells | None:
    """Steps 1 to 6, with every split of the hidden sum tried."""
    shown = _literally(counts, threshold)
    if shown is None or None not in shown:
        return shown
    places = [place for place, cell in enumerate(shown) if cell is None]
    hidden = sum(counts[place] for place in places)
    fitting = []
    for cells in product(range(1, hidden + 1), repeat=len(places) - 1):
        last = hidden - sum(cells)
        if last < 1:
            continue
        split = dict(zip(places, (*cells, last), strict=True))
        table = tuple(split.get(place, cell or 0) for place, cell in enumerate(shown))
        if _literally(table, threshold) == shown:
            fitting.append(table)
    return shown if all(len(found) >= 3 for found in guesses(shown, fitting).values()) else None


@settings(max_examples=300, deadline=None)
@given(
    counts=st.lists(st.integers(0, 16), min_size=2, max_size=5).map(tuple),
    threshold=st.integers(LOWEST_THRESHOLD, HIGHEST_THRESHOLD),
)
def test_it_is_the_rule_word_by_word_with_every_split_tried(counts: tuple[int, ...], threshold: int) -> None:
    places = sum(cell is None for cell in _literally(counts, threshold) or ())
    if places <= 4:
        assert protect(counts, threshold=threshold) == _literally_audited(counts, threshold)


@given(
    counts=st.lists(st.integers(0, 60), min_size=2, max_size=9).map(tuple),
    threshold=st.integers(LOWEST_THRESHOLD, HIGHEST_THRESHOLD),
)
def test_no_small_cell_is_ever_shown_and_what_is_shown_is_true(counts: tuple[int, ...], threshold: int) -> None:
    shown = protect(counts, threshold=threshold)
    if shown is not None:
        assert not any(cell is not None and 0 < cell < threshold for cell in shown)
        assert all(cell in (None, count) for cell, count in zip(shown, counts, strict=True))
        assert sum(cell is None for cell in shown) != 1
