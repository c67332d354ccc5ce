"""The sheet for the day on which the laptop is lost or stolen: printed in advance, and kept away from the laptop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.paper import Imprint
from sbc_desktop.messages import of_a_lost_laptop as words
from sbc_desktop.reports import marks, naming
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.fonts import BOLD, REGULAR
from sbc_desktop.reports.ink import CONTENT, HALF, HEAVY, INK, LEFT, MIDDLE, MM, NOTE, RIGHT, SECOND_HALF, Type
from sbc_desktop.words import _

_TITLE = Type(BOLD, 26, 31)
_LEAD = Type(REGULAR, 12.5, 18)
_STEP = Type(BOLD, 11, 14.5)
_TEXT = Type(REGULAR, 10.5, 13.8)
_BOX = 4.6 * MM
_INDENT = 8 * MM
_BLANK = 11.6 * MM


def title() -> str:
    """What the document is called for people."""
    return _("If the laptop is lost or stolen")


def file_name(imprint: Imprint) -> str:
    """2026-06-16 laptop lost or stolen internal.pdf."""
    return naming.file_of(imprint.printed_at.date().isoformat(), "", _("laptop lost or stolen"), imprint)


def draw_lost_laptop(imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the sheet and tell how many pages it has: always one."""
    edges = Edges(imprint, _("SBC Desktop"), title(), badge=_("Keep away from the laptop"))
    document = Document(title(), edges)
    document.page.bookmark(title(), document.y)
    document.paragraph(title(), _TITLE)
    document.paragraph(words.lead(), _LEAD)
    document.y += 4 * MM
    for number, (what, how) in enumerate(words.steps(), start=1):
        _draw_step(document, f"{number}  {what}", how)
    document.y += 2 * MM
    _draw_finder(document)
    _draw_blanks(document)
    return document.write(target)


def _draw_step(document: Document, what: str, how: str) -> None:
    marks.tick_box(document.page, LEFT, document.y + 0.6, _BOX, _BOX)
    document.paragraph(what, _STEP, LEFT + _INDENT, CONTENT - _INDENT)
    document.paragraph(how, _TEXT, LEFT + _INDENT, CONTENT - _INDENT)
    document.y += 1.6 * MM


def _draw_finder(document: Document) -> None:
    """Two columns: what a finder cannot read, and what she can."""
    top = document.place
    _draw_points(document, LEFT, _("What a finder cannot read"), words.closed_to_a_finder())
    document.y += 1 * MM
    document.paragraph(words.if_it_comes_back(), _STEP, LEFT, HALF)
    left_end = document.place
    document.go_to(top)
    _draw_points(document, SECOND_HALF, _("What a finder can see"), words.open_to_a_finder())
    document.go_to(max(left_end, document.place))
    document.y += 2.5 * MM


def _draw_points(document: Document, x: float, heading: str, points: Sequence[str]) -> None:
    document.heading(heading, x, HALF)
    for point in points:
        document.page.box(x + 0.5 * MM, document.y + 6, 1.6 * MM, 1.6 * MM, fill=INK)
        document.paragraph(point, _TEXT, x + 6 * MM, HALF - 6 * MM)
        document.y += 1 * MM


def _draw_blanks(document: Document) -> None:
    """Lines to write on: what is known in advance, then what comes up on the day."""
    page, y = document.page, document.y
    page.rule(LEFT, RIGHT, y, HEAVY, INK)
    y += 2 * MM
    for labels in words.blanks():
        for x, label in zip((LEFT, SECOND_HALF), labels, strict=True):
            page.text(x, y, label, NOTE)
            page.rule(x, x + HALF, y + _BLANK - 1.5 * MM, MIDDLE, INK)
        y += _BLANK
    document.y = y
