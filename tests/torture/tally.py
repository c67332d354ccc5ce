"""What a scene found, and the table of all scenes."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

_COLUMNS = {
    "scene": "scene",
    "rounds": "rounds",
    "kills": "kills",
    "acknowledged": "acknowledged",
    "lost": "lost",
    "unopened": "did not open",
    "not_whole": "not whole",
    "refused": "refused in words",
    "seconds": "seconds",
}


@dataclass
class Tally:
    """The sums of one scene.

    `kills` fell before the work was done. `lost`: acknowledged and not there. `unopened`: the program did not start on
    it. `not_whole`: half of something, a fault the database's own checks find, or an answer that was not a sentence.
    `refused`: answered with the sentence that fits, on purpose.
    """

    scene: str
    rounds: int = 0
    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    unopened: int = 0
    not_whole: int = 0
    refused: int = 0
    seconds: float = 0.0
    remarks: list[str] = field(default_factory=list)
    now: str = ""

    def lose(self, count: int, remark: str) -> None:
        """Count acknowledged writes that are not there."""
        self.lost += count
        self._remark(remark)

    def not_opened(self, remark: str) -> None:
        """Count a store on which the program did not start."""
        self.unopened += 1
        self._remark(remark)

    def fault(self, remark: str) -> None:
        """Count something that is neither as it was before nor as it should be after."""
        self.not_whole += 1
        self._remark(remark)

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not (self.lost or self.unopened or self.not_whole)

    def _remark(self, remark: str) -> None:
        self.remarks.append(f"{self.scene}, {self.now}: {remark}")


def table(tallies: list[Tally]) -> str:
    """The table as text, a line a scene and the sums below."""
    rows = [asdict(tally) for tally in tallies]
    sums = {name: sum(row[name] for row in rows) for name in list(_COLUMNS)[1:]}
    cells = [list(_COLUMNS.values()), *([_cell(row[name]) for name in _COLUMNS] for row in rows)]
    cells.append(["all", *(_cell(sums[name]) for name in list(_COLUMNS)[1:])])
    widths = [max(len(row[at]) for row in cells) for at in range(len(_COLUMNS))]
    return "\n".join("  ".join(map(_aligned, row, widths, range(len(row)))) for row in cells)


def _aligned(text: str, width: int, at: int) -> str:
    return text.rjust(width) if at else text.ljust(width)


def _cell(value: object) -> str:
    return f"{value:,.1f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)
