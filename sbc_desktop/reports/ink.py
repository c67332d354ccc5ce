"""What the paper is drawn with: its measures in points, its inks, and its sizes of type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sbc_desktop.reports.fonts import BOLD, ITALIC, REGULAR

MM: Final = 72 / 25.4

# A4. All measures are points from the top left corner.
PAGE_WIDTH: Final = 210 * MM
PAGE_HEIGHT: Final = 297 * MM
LEFT: Final = 20 * MM
RIGHT: Final = 190 * MM
CONTENT: Final = RIGHT - LEFT
TOP: Final = 23.5 * MM
BOTTOM: Final = 274 * MM
HALF: Final = 83 * MM
SECOND_HALF: Final = RIGHT - HALF

INK: Final = "#15202B"
DARK_BAR: Final = "#1D4A57"
LIGHT_BAR: Final = "#8FA3AA"
GREY: Final = "#55606A"
HAIRLINE: Final = "#C3CACE"
TINT: Final = "#F3F1EC"
WHITE: Final = "#FFFFFF"

HEAVY: Final = 1.4
MIDDLE: Final = 0.7
FINE: Final = 0.35


@dataclass(frozen=True)
class Type:
    """One size of type: face, size and leading in points, and its ink."""

    face: str
    size: float
    leading: float
    ink: str = INK

    @property
    def drop(self) -> float:
        """How far below the top of its line the letters stand, in points."""
        return self.leading / 2 + 0.388 * self.size


TITLE: Final = Type(BOLD, 22, 26.4)
SUBTITLE: Final = Type(REGULAR, 11, 15, GREY)
SECTION: Final = Type(BOLD, 12.5, 16)
BODY: Final = Type(REGULAR, 10, 14.2)
BODY_BOLD: Final = Type(BOLD, 10, 14.2)
QUOTE: Final = Type(ITALIC, 10, 14.2)
VERDICT: Final = Type(BOLD, 10.5, 15)
CELL: Final = Type(REGULAR, 9.5, 12.6)
CELL_BOLD: Final = Type(BOLD, 9.5, 12.6)
CELL_ITALIC: Final = Type(ITALIC, 9.5, 12.6)
NOTE: Final = Type(REGULAR, 8.5, 11.6, GREY)
NOTE_BOLD: Final = Type(BOLD, 8.5, 11.6)
SMALL: Final = Type(REGULAR, 8, 11, GREY)
SMALL_INK: Final = Type(REGULAR, 8, 11)
SMALL_BOLD: Final = Type(BOLD, 8, 11)
SMALL_GREY_BOLD: Final = Type(BOLD, 8, 11, GREY)
SMALL_ITALIC: Final = Type(ITALIC, 8, 8.6, GREY)
