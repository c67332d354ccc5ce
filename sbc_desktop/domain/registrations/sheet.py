"""A registration list as lines of text cells, whatever kind of file it came in: where its headings and rows are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations.columns import looks_like_headings

MOST_ROWS = 5000
# Titles and empty lines may stand above the headings.
_LINES_BEFORE_HEADINGS = 20


@dataclass(frozen=True)
class Sheet:
    """Headings, and the rows below them by their number in the file, as a spreadsheet counts."""

    headings: tuple[str, ...]
    rows: dict[int, tuple[str, ...]]

    def column(self, index: int) -> dict[int, str]:
        """The filled cells of one column by row number."""
        return {number: row[index] for number, row in self.rows.items() if index < len(row) and row[index].strip()}

    def samples(self, index: int, count: int = 3) -> tuple[str, ...]:
        """The first filled cells of one column."""
        return tuple(list(self.column(index).values())[:count])


def sheet_of(lines: Sequence[tuple[int, Sequence[str]]]) -> Sheet:
    """The sheet in numbered lines of cells; FILE_HAS_NO_HEADINGS, FILE_IS_EMPTY or FILE_HAS_TOO_MANY_ROWS."""
    filled = [(number, cells) for number, cells in lines if any(cell.strip() for cell in cells)]
    if not filled:
        raise Refusal(Reason.FILE_IS_EMPTY)
    place = next(
        (index for index, (_, cells) in enumerate(filled[:_LINES_BEFORE_HEADINGS]) if looks_like_headings(cells)), None
    )
    if place is None:
        raise Refusal(Reason.FILE_HAS_NO_HEADINGS)
    headings = tuple(" ".join(cell.split()) for cell in filled[place][1])
    while headings and not headings[-1]:
        headings = headings[:-1]
    rows = {number: tuple(cells) for number, cells in filled[place + 1 :]}
    if not rows:
        raise Refusal(Reason.FILE_IS_EMPTY)
    if len(rows) > MOST_ROWS:
        raise Refusal(Reason.FILE_HAS_TOO_MANY_ROWS, rows=len(rows), most=MOST_ROWS)
    return Sheet(headings, rows)
