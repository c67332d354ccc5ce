"""Small numbers, protected before they reach paper that leaves the charity.

A table counts different people in categories that exclude each other, "not stated" included. With few people in a
category somebody who knows the group would know the person, so such cells are hidden, and with them as many others
as it takes that nobody can work them out again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

THRESHOLD = 5
LOWEST_THRESHOLD, HIGHEST_THRESHOLD = 5, 10
# A hidden cell that could only be one or two numbers is not hidden.
_FEWEST_GUESSES = 3
_MOST_HIDDEN, _HIGHEST_SUM = 6, 60

Cells = tuple[int | None, ...]


def protect(counts: Sequence[int], *, threshold: int = THRESHOLD, sensitive: bool = False) -> Cells | None:
    """The cells that may be shown, None for each that is hidden; None for all when the table must be withheld.

    `sensitive`: that everybody is of one category would itself say something about each of them.
    """
    shown = _hidden_where_needed(tuple(counts), threshold, sensitive=sensitive)
    if shown is None or None not in shown:
        return shown
    total = sum(counts)
    return shown if stays_hidden(shown, total, threshold, [1] * len(shown), [total] * len(shown)) else None


def _hidden_where_needed(counts: tuple[int, ...], threshold: int, *, sensitive: bool) -> Cells | None:
    """Small cells hidden, and the smallest others until what is hidden cannot be worked out from the total."""
    total = sum(counts)
    if total < 2 * threshold or (sensitive and max(counts) == total):
        return None
    hidden = {place for place, count in enumerate(counts) if 0 < count < threshold}
    if not hidden:
        return counts
    others = sorted((count, place) for place, count in enumerate(counts) if count >= threshold)
    all_small, hidden_sum = True, sum(counts[place] for place in hidden)
    while not _is_safe(len(hidden), hidden_sum, threshold, all_small=all_small):
        if not others:
            return None
        count, place = others.pop(0)
        hidden.add(place)
        all_small, hidden_sum = False, hidden_sum + count
    shown = tuple(None if place in hidden else count for place, count in enumerate(counts))
    return shown if any(shown) else None


def _is_safe(count: int, total: int, threshold: int, *, all_small: bool) -> bool:
    """Whether the sum of so many hidden cells, which everybody can work out, leaves them open."""
    if count < 2 or total < threshold or total < count + 2:
        return False
    return not (all_small and total > count * (threshold - 1) - 2)


def stays_hidden(shown: Cells, total: int, threshold: int, lows: Sequence[int], highs: Sequence[int]) -> bool:
    """Whether each hidden cell could still be three numbers for somebody who also knows bounds for every cell."""
    places = [place for place, count in enumerate(shown) if count is None]
    hidden = total - sum(count for count in shown if count is not None)
    if len(places) > _MOST_HIDDEN or hidden > _HIGHEST_SUM:
        return False
    guesses: dict[int, set[int]] = {place: set() for place in places}
    for bigger, small_sum in _possible_splits(shown, places, hidden, threshold):
        if bigger is not None and not lows[bigger] <= hidden - small_sum <= highs[bigger]:
            continue
        ranges = {p: (max(1, lows[p]), min(threshold - 1, highs[p])) for p in places if p != bigger}
        parts = _parts(small_sum, ranges)
        if bigger is not None and parts is not None:
            guesses[bigger].add(hidden - small_sum)
        for place, found in (parts or {}).items():
            guesses[place].update(found)
    return all(len(found) >= _FEWEST_GUESSES for found in guesses.values())


def _possible_splits(
    shown: Cells, places: Sequence[int], hidden: int, threshold: int
) -> Iterator[tuple[int | None, int]]:
    """Every way in which these cells come to be the hidden ones: which of them is not small, and the small ones' sum.

    At most one is not small: a small cell and one other are safe together, so that no second is ever added.
    """
    smallest_shown = min((count, place) for place, count in enumerate(shown) if count)
    if _is_safe(len(places), hidden, threshold, all_small=True):
        yield None, hidden
    smalls = len(places) - 1
    for small_sum in range(smalls, smalls * (threshold - 1) + 1):
        bigger = hidden - small_sum
        if bigger >= threshold and not _is_safe(smalls, small_sum, threshold, all_small=True):
            yield from ((place, small_sum) for place in places if (bigger, place) < smallest_shown)


def _parts(total: int, ranges: Mapping[int, tuple[int, int]]) -> dict[int, range] | None:
    """What each of several numbers within ranges can be when they have this sum; None when they cannot have it."""
    least, most = sum(low for low, _high in ranges.values()), sum(high for _low, high in ranges.values())
    if not least <= total <= most or any(low > high for low, high in ranges.values()):
        return None
    return {
        place: range(max(low, total - (most - high)), min(high, total - (least - low)) + 1)
        for place, (low, high) in ranges.items()
    }
