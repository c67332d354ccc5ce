"""What stands out of the running page: the tinted box with a verdict, quoted words, and lists of facts."""

from __future__ import annotations

from collections.abc import Sequence

from sbc_desktop.reports.document import Document
from sbc_desktop.reports.ink import (
    CELL,
    CONTENT,
    FINE,
    INK,
    LEFT,
    MM,
    NOTE,
    QUOTE,
    TINT,
    VERDICT,
)
from sbc_desktop.reports.lines import wrap
from sbc_desktop.words import _

BAR = 1.6 * MM
INSIDE = 6 * MM
_PAD = 2.7 * MM


def verdict(document: Document, text: str, more: float = 0) -> None:
    """A box with a sentence or two in bold and `more` points under them, where the caller goes on drawing."""
    lines = wrap(text, VERDICT, CONTENT - 2 * INSIDE)
    high = 2 * _PAD + len(lines) * VERDICT.leading + more
    document.need(high)
    document.page.box(LEFT, document.y, CONTENT, high, fill=TINT)
    document.page.box(LEFT, document.y, BAR, high, fill=INK)
    bottom = document.y + high
    document.y += _PAD
    document.lines(lines, VERDICT, LEFT + INSIDE)
    document.y = bottom - more - _PAD if more else bottom


def quote(document: Document, text: str, by: str, room: float = CONTENT) -> None:
    """Somebody's own words in italics beside a bar, and whose they are."""
    inside = LEFT + 5 * MM
    lines = wrap(_("“{words}”").format(words=text.strip()), QUOTE, room - 5 * MM)
    for line in lines:
        document.need(QUOTE.leading)
        document.page.box(LEFT, document.y, 1.4, QUOTE.leading, fill=INK)
        document.page.text(inside, document.y, line, QUOTE)
        document.y += QUOTE.leading
    if by:
        document.need(NOTE.leading + 3)
        document.page.box(LEFT, document.y, 1.4, NOTE.leading + 2, fill=INK)
        document.page.text(inside, document.y + 1, by, NOTE)
        document.y += NOTE.leading + 2


def facts(document: Document, pairs: Sequence[tuple[str, str]], x: float, room: float) -> None:
    """Small grey labels, each over what it is about; a pair is never split over a page."""
    for label, text in pairs:
        lines = wrap(text, CELL, room)
        high = 2.5 + NOTE.leading + len(lines) * CELL.leading + 4
        document.need(high)
        document.page.rule(x, x + room, document.y, FINE)
        document.page.text(x, document.y + 2.5, label, NOTE)
        bottom = document.y + high
        document.y += 2.5 + NOTE.leading
        document.lines(lines, CELL, x)
        document.y = bottom


def note(document: Document, text: str, x: float = LEFT, room: float = CONTENT) -> None:
    """A remark under a table."""
    document.y += 1.2 * MM
    document.paragraph(text, NOTE, x, room)
