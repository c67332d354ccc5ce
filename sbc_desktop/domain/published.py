"""Tables of people that left the charity, and whether another one may follow without giving those away.

People are told for calendar quarters, calendar years and financial years. Each table is stored as it was published;
a new one is laid beside all that are about a part of its people, or about more of them: what somebody could work out
by subtracting must be nobody, or five people or more, and what was hidden must stay hidden.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.sharing import FEWEST, is_few
from sbc_desktop.domain.small_numbers import THRESHOLD, Cells, protect, stays_hidden

REVISED_AFTER = dt.timedelta(days=14)
_FEW = FEWEST - 1


class TableKind(StrEnum):
    """What a table is about. PEOPLE has one cell, the different people; the others break them down."""

    PEOPLE = "people"
    NEW = "new"
    AGAIN = "again"
    HEARD = "heard"


@dataclass(frozen=True)
class Scope:
    """Whose table it is, None for all groups, and its first and last day."""

    group: UUID | None
    first: dt.date
    last: dt.date

    def holds(self, other: Scope) -> bool:
        """Whether everybody of the other is of this one."""
        return self.group in (None, other.group) and self.first <= other.first and other.last <= self.last

    def crosses(self, other: Scope) -> bool:
        """Whether the periods share some days and neither holds the other, of the same people."""
        apart = other.last < self.first or self.last < other.first
        nested = (self.first <= other.first and other.last <= self.last) or (
            other.first <= self.first and self.last <= other.last
        )
        return not apart and not nested and (self.group == other.group or None in (self.group, other.group))


@dataclass(frozen=True)
class PublishedTable:
    """One table: what was counted, what is shown of it (None: withheld), when it was published and last revised."""

    kind: TableKind
    scope: Scope
    counts: tuple[int, ...]
    shown: Cells | None
    published: dt.date
    revised: dt.date | None = None


def shown_of(kind: TableKind, counts: Sequence[int], threshold: int = THRESHOLD) -> Cells | None:
    """What a table may show by itself."""
    if kind is TableKind.PEOPLE:
        return tuple(counts) if counts[0] >= FEWEST else None
    return protect(counts, threshold=threshold)


def may_follow(new: PublishedTable, stored: Iterable[PublishedTable], threshold: int = THRESHOLD) -> bool:
    """Whether a table may be published after those that are; one that is withheld may always."""
    if new.shown is None:
        return True
    beside = [table for table in stored if table.shown and (table.kind, table.scope) != (new.kind, new.scope)]
    alike = [table for table in beside if table.kind is new.kind]
    if any(new.scope.crosses(table.scope) for table in alike):
        return False
    near = [table for table in alike if new.scope.holds(table.scope) or table.scope.holds(new.scope)]
    if any(_leaves_few(new, table) for table in near):
        return False
    everything = [*beside, new]
    wholes = [table for table in everything if table.scope.holds(new.scope)]
    return all(_adds_up_safely(whole, everything) for whole in wholes) and all(
        _stays_hidden(table, [*alike, new], threshold) for table in [new, *near]
    )


def may_replace(new: PublishedTable, former: PublishedTable) -> bool:
    """Whether a revised table may stand beside its former edition, which somebody has kept."""
    if former.shown is None or new.shown is None:
        return True
    same_pattern = [cell is None for cell in new.shown] == [cell is None for cell in former.shown]
    return same_pattern and not _leaves_few(new, former)


def _leaves_few(one: PublishedTable, other: PublishedTable) -> bool:
    """Whether subtracting a cell from its like leaves 1 to 4 people."""
    return any(is_few(abs(residue)) for residue in _residues(one, [other]))


def _residues(whole: PublishedTable, parts: Sequence[PublishedTable]) -> Iterator[int]:
    """What is left of each cell that all of them show."""
    for place, cell in enumerate(whole.shown or ()):
        shown = [part.shown[place] for part in parts if part.shown]
        if cell is not None and None not in shown:
            yield cell - sum(part for part in shown if part is not None)


def _adds_up_safely(whole: PublishedTable, everything: Sequence[PublishedTable]) -> bool:
    """Whether the groups of a region, or the quarters of a year, leave no few people when all are subtracted."""
    inside = [table for table in everything if table.kind is whole.kind and table is not whole]
    groups = [table for table in inside if _is_group_of(table.scope, whole.scope)]
    quarters = [table for table in inside if _is_quarter_of(table.scope, whole.scope)]
    for parts in (groups, quarters):
        if parts and any(is_few(abs(residue)) for residue in _residues(whole, parts)):
            return False
    return whole.kind is not TableKind.NEW or _newcomers_stay_open(whole, quarters, everything)


def _newcomers_stay_open(
    whole: PublishedTable, quarters: Sequence[PublishedTable], everything: Sequence[PublishedTable]
) -> bool:
    """Somebody is new once: the quarters of a year add up, and those that are not shown must not follow from it."""
    assert whole.shown is not None
    count = (whole.scope.last.year - whole.scope.first.year) * 4 + 1
    count += (whole.scope.last.month - 1) // 3 - (whole.scope.first.month - 1) // 3
    others = count - len(quarters)
    if not others or whole.shown[0] is None:
        return True
    left = whole.shown[0] - sum(table.shown[0] or 0 for table in quarters if table.shown)
    told = {table.scope for table in quarters}
    people = [
        table.counts[0]
        for table in everything
        if table.kind is TableKind.PEOPLE and _is_quarter_of(table.scope, whole.scope) and table.scope not in told
    ]
    known = len(people) == others
    return _is_open(others, left) and (not known or _is_open(others, sum(people) - left))


def _is_open(count: int, total: int) -> bool:
    """Whether so many numbers with this sum may all be from 1 to 4 without being given away."""
    if total == 0 or total > count * _FEW:
        return True
    return count >= 2 and count + 2 <= total <= count * _FEW - 2


def _is_group_of(part: Scope, whole: Scope) -> bool:
    return whole.group is None and part.group is not None and (part.first, part.last) == (whole.first, whole.last)


def _is_quarter_of(part: Scope, whole: Scope) -> bool:
    same = part.group == whole.group and part != whole and whole.holds(part)
    return same and (part.last - part.first).days < 93


def _stays_hidden(table: PublishedTable, alike: Sequence[PublishedTable], threshold: int) -> bool:
    """Whether the hidden cells stay open for somebody who knows what the larger and the smaller tables show."""
    shown = table.shown
    if shown is None or None not in shown:
        return True
    lows, highs = [1] * len(shown), [sum(table.counts)] * len(shown)
    for other in alike:
        for place, cell in enumerate(other.shown or ()):
            if other.scope != table.scope and cell is not None:
                if table.scope.holds(other.scope):
                    lows[place] = max(lows[place], cell)
                elif other.scope.holds(table.scope):
                    highs[place] = min(highs[place], cell)
    return stays_hidden(shown, sum(table.counts), threshold, lows, highs)
