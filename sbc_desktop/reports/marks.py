"""Ticks, boxes, discs and rings: the fonts lack them or draw them too small, so they are drawn."""

from __future__ import annotations

from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.reports.ink import DARK_BAR, INK, MM, WHITE
from sbc_desktop.reports.page import Page

TICK_BOX = 7.2 * MM
SQUARE = 2.85 * MM


def tick(page: Page, x: float, y: float) -> None:
    """A tick around this middle."""
    page.path([(x - 3.8, y + 0.3), (x - 1.2, y + 2.9), (x + 3.8, y - 3.2)], 1.5)


def disc(page: Page, x: float, y: float) -> None:
    """Came, where many marks stand close together."""
    page.disc(x, y, 2.5 * MM)


def ring(page: Page, x: float, y: float) -> None:
    """Let us know."""
    page.disc(x, y, 2.2 * MM, line=1.0)


def tick_box(page: Page, x: float, top: float, wide: float = TICK_BOX, high: float = TICK_BOX) -> None:
    """A box to tick or to write in, from its top left corner."""
    page.box(x, top, wide, high, fill=WHITE, line=1.1, radius=0.8 * MM)


def session_square(page: Page, x: float, top: float, mark: SessionMark, size: float = SQUARE) -> None:
    """One planned session: filled when held, with a slash when cancelled, dashed when its register is not in."""
    if mark is SessionMark.HELD:
        page.box(x, top, size, size, fill=DARK_BAR)
    elif mark is SessionMark.CANCELLED:
        page.box(x, top, size, size, fill=WHITE, line=0.6)
        page.path([(x + 1.2, top + size - 1.2), (x + size - 1.2, top + 1.2)], 0.6)
    else:
        page.box(x, top, size, size, fill=WHITE, line=0.9, dash=(1.5, 1.1), ink=INK)
