"""The measures of the desk: roomy ones, and tighter ones for a short window. Rows are the same in both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sbc_desktop.ui import theme

MARGIN = 24
BETWEEN_PANELS = 16
# Below the last row, inside a panel; and the lip of its card.
PANEL_FOOT = 2
_ROOMY_HEAD = 54


@dataclass(frozen=True)
class Sizes:
    """Heights in px from top to bottom, and the gap between the bands. `below` is free under the strip."""

    above: int
    head: int
    search: int
    panel_head: int
    strip: int
    strip_button: int
    gap: int
    below: int

    @property
    def is_short(self) -> bool:
        """Whether these are the tight ones."""
        return self.head < _ROOMY_HEAD


@cache
def sizes_for(height: int) -> Sizes:
    """The measures for a window of this height in px."""
    size, short = theme.tokens()["size"], theme.tokens()["short_window"]
    if height < short["below"]:
        return Sizes(8, 44, short["search"], short["panel_head"], short["strip"], 44, short["gap"], 10)
    gap = theme.tokens()["space"]["desk_gap"]
    return Sizes(12, _ROOMY_HEAD, size["desk_search"], size["desk_panel_head"], size["desk_strip"], 48, gap, 16)
