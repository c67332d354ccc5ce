"""How fast the program is, each figure against a yardstick that was measured in the same run.

A module here that has `rows() -> list[Row]` is measured by packaging/bench; pytest does not look here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table: our time and the yardstick's in milliseconds, and how many times as long is still good."""

    label: str
    ours_ms: float
    yardstick: str
    yardstick_ms: float
    aim: float

    @property
    def ratio(self) -> float:
        """How many times the yardstick's time we take; below 1 we are faster."""
        return self.ours_ms / self.yardstick_ms

    @property
    def reached(self) -> bool:
        """Whether the aim is reached as printed, so that nobody has to compare hidden digits."""
        return round(self.ratio, 2) <= self.aim


def table(rows: list[Row]) -> str:
    """The table as text, one line a row, columns as wide as their widest cell."""
    cells = [("work", "ours", "yardstick", "its time", "ratio", "aim", "")]
    cells += [
        (
            row.label,
            _time(row.ours_ms),
            row.yardstick,
            _time(row.yardstick_ms),
            f"{row.ratio:.2f}",
            f"<= {row.aim:g}",
            _mark(row),
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in {1, 3, 4, 5} else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )


def _mark(row: Row) -> str:
    return "reached" if row.reached else "NOT YET"


def _time(milliseconds: float) -> str:
    """0.42 ms, 15.6 ms, 1.25 s: three figures, as far as a measurement on a shared machine carries."""
    if milliseconds >= 1000:
        return f"{milliseconds / 1000:.3g} s"
    return f"{milliseconds:.3g} ms" if milliseconds < 100 else f"{milliseconds:.0f} ms"
