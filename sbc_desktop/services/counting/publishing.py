"""Tables of people on their way out: printed again as they were published, or checked beside all that were.

Nothing is written here. What a report shows is published when the report is issued, and `new` says what that is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sbc_desktop.domain.published import (
    REVISED_AFTER,
    PublishedTable,
    Scope,
    TableKind,
    may_follow,
    may_replace,
    shown_of,
)
from sbc_desktop.domain.small_numbers import HIGHEST_THRESHOLD, LOWEST_THRESHOLD
from sbc_desktop.storage.unit_of_work import UnitOfWork

THRESHOLD_SETTING = "small_numbers_from"
_Key = tuple[TableKind, Scope]


class Publishing:
    """All tables that are published, with those that a report, or a pack of reports, is about to add."""

    def __init__(self, uow: UnitOfWork, today: dt.date) -> None:
        self._today = today
        wanted = int(uow.settings.get(THRESHOLD_SETTING, LOWEST_THRESHOLD))
        self.threshold = min(max(wanted, LOWEST_THRESHOLD), HIGHEST_THRESHOLD)
        self._tables: dict[_Key, PublishedTable] = {(table.kind, table.scope): table for table in uow.published.all()}
        self.new: list[PublishedTable] = []

    def table(self, kind: TableKind, scope: Scope, counts: Sequence[int], *, allowed: bool = True) -> PublishedTable:
        """The table as it may be shown; `allowed` False withholds it for a reason outside the table."""
        found = self._tables.get((kind, scope))
        if found is not None:
            return self._revised(found, tuple(counts), allowed=allowed)
        shown = shown_of(kind, counts, self.threshold) if allowed else None
        table = PublishedTable(kind, scope, tuple(counts), shown, self._today)
        if not may_follow(table, self._tables.values(), self.threshold):
            table = PublishedTable(kind, scope, tuple(counts), None, self._today)
        self._keep(table)
        return table

    def _revised(self, found: PublishedTable, counts: tuple[int, ...], *, allowed: bool) -> PublishedTable:
        """What was published, unless registers came late and a fortnight is over."""
        if found.counts == counts or self._today - (found.revised or found.published) < REVISED_AFTER:
            return found
        shown = shown_of(found.kind, counts, self.threshold) if allowed else None
        table = PublishedTable(found.kind, found.scope, counts, shown, found.published, self._today)
        if not may_replace(table, found) or not may_follow(table, self._tables.values(), self.threshold):
            return found
        self._keep(table)
        return table

    def _keep(self, table: PublishedTable) -> None:
        self._tables[table.kind, table.scope] = table
        self.new.append(table)


def cells(table: PublishedTable, names: Sequence[Any]) -> Mapping[Any, int | None] | None:
    """The cells by what they are about; None when the table is withheld."""
    return None if table.shown is None else dict(zip(names, table.shown, strict=True))
