"""Single numbers of the shareable edition: what may be told of sessions, of totals, and of lists.

A session of 1 to 4 people is never told by subtraction either: a total that holds one is made as if three people had
come to it, whoever came, and so says nothing about it, however many such totals somebody lays side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from sbc_desktop.domain.paper import About, Figure, Unsaid

FEWEST = 5
LEAST_BASE_OF_PERCENTAGES = 20
# What a session of 1 to 4 people counts as in a total.
_STANDS_FOR_FEW = 3


def is_few(count: int) -> bool:
    """Whether so many people might be recognised."""
    return 0 < count < FEWEST


def nearest_5(count: int) -> int:
    """12 becomes 10, and 13 becomes 15."""
    return (count + 2) // 5 * 5


def headcount(count: int) -> Figure:
    """How many came to one session: exact from 5 on."""
    return total([count])


def total(headcounts: Sequence[int]) -> Figure:
    """Attendances at sessions: exact where every one of them may be shown."""
    if not headcounts:
        return Unsaid.NOT_COUNTED
    if not any(headcounts):
        return Unsaid.SESSION_HELD
    came = [count for count in headcounts if count]
    few = sum(map(is_few, came))
    if not few:
        return sum(came)
    if len(came) == 1:
        return Unsaid.FEWER_THAN_5
    return About(nearest_5(sum(count for count in came if not is_few(count)) + few * _STANDS_FOR_FEW))


def may_show_each(headcounts: Sequence[int]) -> bool:
    """Whether sessions may be told one by one, and their average."""
    return not any(map(is_few, headcounts))


def registered(count: int) -> Figure:
    """People on a list: to the nearest 5."""
    return Unsaid.FEWER_THAN_5 if count < FEWEST else nearest_5(count)


def without_a_name(parts: Sequence[tuple[int, int]]) -> Figure:
    """People without a name in several months of groups, each given as everybody who came and those without one.

    The sum is exact where each month's is, which nobody then needs to subtract; fewer than 5 may be none.
    """
    if not parts:
        return Unsaid.NOT_COUNTED
    unnamed = sum(without for _everybody, without in parts)
    if unnamed < FEWEST:
        return Unsaid.FEWER_THAN_5
    shown = all(without >= FEWEST and not is_few(everybody - without) for everybody, without in parts)
    return unnamed if shown else Unsaid.NOT_COUNTED


def may_tell_people(people: int, headcounts: Sequence[int]) -> bool:
    """Whether different people may stand beside the attendances of their sessions.

    Not where the two differ by a few, nor where they would show that more came to a small session than one, or that
    somebody at the largest one gave no name.
    """
    few = sum(map(is_few, headcounts))
    at_least = sum(count for count in headcounts if not is_few(count)) + few
    if people > at_least or people < max(headcounts, default=0):
        return False
    return bool(few) or not is_few(sum(headcounts) - people)


def may_tell_percentage(base: int) -> bool:
    """Whether there are enough people for a percentage."""
    return base >= LEAST_BASE_OF_PERCENTAGES


def percentage(part: int, base: int) -> int:
    """A whole number, half up."""
    return (200 * part + base) // (2 * base)
