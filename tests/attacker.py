"""Somebody who keeps every report that leaves the charity, and works out what they do not say.

It knows which session was held when and all definitions, and keeps a list of sums: of sessions, of months without a
name, of categories of people. It subtracts them from one another in all ways (elimination) and narrows each unknown
down as far as the sums allow (propagation of bounds). What is left with one value is found out.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction

Sum = Mapping[Hashable, int]
_MOST = 200
_ROUNDS = 25


class Attacker:
    """Takes in sums and tells which unknowns they pin down."""

    def __init__(self) -> None:
        self._sums: dict[tuple[tuple[Hashable, int], ...], tuple[int, int]] = {}
        self._bounds: dict[Hashable, tuple[int, int]] = {}

    def exactly(self, terms: Sum, value: int) -> None:
        """The sum has this value."""
        self.between(terms, value, value)

    def between(self, terms: Sum, least: int, most: int) -> None:
        """The sum is within these, both included."""
        for term in terms:
            self._bounds.setdefault(term, (0, _MOST))
        key = tuple(sorted(terms.items(), key=repr))
        low, high = self._sums.get(key, (least, most))
        self._sums[key] = (max(low, least), min(high, most))

    def at_most(self, part: Sum, whole: Sum) -> None:
        """One sum is at most another."""
        self.between(_less(whole, part), 0, _MOST)

    def found(self) -> dict[Hashable, int]:
        """Every unknown that can have one value only."""
        for term, value in self._eliminated():
            self._bounds[term] = (max(self._bounds[term][0], value), min(self._bounds[term][1], value))
        for _round in range(_ROUNDS):
            if not self._narrow():
                break
        contradictions = {term for term, (low, high) in self._bounds.items() if low > high}
        assert not contradictions, "what was published cannot be true"
        return {term: low for term, (low, high) in self._bounds.items() if low == high}

    def _narrow(self) -> bool:
        changed = False
        for terms, (least, most) in self._sums.items():
            low = sum(factor * self._bounds[term][factor < 0] for term, factor in terms)
            high = sum(factor * self._bounds[term][factor > 0] for term, factor in terms)
            for term, factor in terms:
                own_low, own_high = self._bounds[term]
                rest_low = low - factor * (own_high if factor < 0 else own_low)
                rest_high = high - factor * (own_low if factor < 0 else own_high)
                ends = sorted((Fraction(least - rest_high, factor), Fraction(most - rest_low, factor)))
                new = (max(own_low, -(-ends[0] // 1)), min(own_high, ends[1] // 1))
                if new != (own_low, own_high):
                    self._bounds[term] = (int(new[0]), int(new[1]))
                    low = sum(factor * self._bounds[term][factor < 0] for term, factor in terms)
                    high = sum(factor * self._bounds[term][factor > 0] for term, factor in terms)
                    changed = True
        return changed

    def _eliminated(self) -> Iterable[tuple[Hashable, int]]:
        """Gauss and Jordan: every unknown that the exact sums alone determine."""
        pivots: dict[Hashable, tuple[dict[Hashable, Fraction], Fraction]] = {}
        for terms, (least, most) in self._sums.items():
            if least != most:
                continue
            row, value = {term: Fraction(factor) for term, factor in terms}, Fraction(least)
            for term in [term for term in row if term in pivots]:
                factor = row.get(term, Fraction(0))
                if factor:
                    row, value = _subtracted((row, value), pivots[term], factor)
            if not row:
                continue
            pivot = min(row, key=repr)
            scale = row[pivot]
            new = ({term: factor / scale for term, factor in row.items()}, value / scale)
            for other, (old_row, old_value) in list(pivots.items()):
                if factor := old_row.get(pivot, Fraction(0)):
                    pivots[other] = _subtracted((old_row, old_value), new, factor)
            pivots[pivot] = new
        for pivot, (row, value) in pivots.items():
            if len(row) == 1:
                yield pivot, int(value)


def _subtracted(
    row: tuple[dict[Hashable, Fraction], Fraction], other: tuple[dict[Hashable, Fraction], Fraction], factor: Fraction
) -> tuple[dict[Hashable, Fraction], Fraction]:
    terms = dict(row[0])
    for term, number in other[0].items():
        left = terms.get(term, Fraction(0)) - factor * number
        if left:
            terms[term] = left
        else:
            terms.pop(term, None)
    return terms, row[1] - factor * other[1]


def _less(whole: Sum, part: Sum) -> Sum:
    terms = dict(whole)
    for term, factor in part.items():
        terms[term] = terms.get(term, 0) - factor
    return {term: factor for term, factor in terms.items() if factor}
