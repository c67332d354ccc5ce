"""How many columns each panel of the desk gets, and which place a row has in them. Pure arithmetic."""

from __future__ import annotations

import math
from dataclasses import dataclass

ROWS = 7
MOST_TOGETHER = 4


def shared(expected: int, here: int) -> tuple[int, int]:
    """Columns for the two panels: as many as each needs at seven rows a column, at least one, four together."""
    columns = [max(1, math.ceil(count / ROWS)) for count in (expected, here)]
    while sum(columns) > MOST_TOGETHER:
        columns[columns.index(max(columns))] -= 1
    return columns[0], columns[1]


@dataclass(frozen=True)
class Place:
    """Where a row stands: on which page, in which column of it, how far down."""

    page: int
    column: int
    row: int


@dataclass(frozen=True)
class Grid:
    """Rows laid out down the first column, then the next. What does not fit goes to further pages, never half a row."""

    count: int
    columns: int
    rows: int

    @classmethod
    def fitting(cls, count: int, columns: int, rows_that_fit: int) -> Grid:
        """Seven rows a column where all fit so, else as many rows as the panel is high."""
        enough = count <= columns * ROWS and rows_that_fit >= ROWS
        return cls(count, max(1, columns), ROWS if enough else max(1, rows_that_fit))

    @property
    def on_a_page(self) -> int:
        """How many rows one page holds."""
        return self.columns * self.rows

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, math.ceil(self.count / self.on_a_page))

    def place(self, index: int) -> Place:
        """Where a row stands."""
        page, rest = divmod(index, self.on_a_page)
        column, row = divmod(rest, self.rows)
        return Place(page, column, row)

    def index(self, place: Place) -> int | None:
        """Which row stands there; None where there is none."""
        if not (0 <= place.column < self.columns and 0 <= place.row < self.rows):
            return None
        found = place.page * self.on_a_page + place.column * self.rows + place.row
        return found if found < self.count else None

    def ends_column(self, index: int) -> bool:
        """Whether a row is the last of its column."""
        return index + 1 == self.count or self.place(index).row + 1 == self.rows
