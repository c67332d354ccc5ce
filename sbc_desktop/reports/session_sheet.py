"""The session sheet for the table: large first names to tick, lines for others, and marks for who gives no name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.session_sheet import SessionSheet
from sbc_desktop.reports import marks, naming
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.fonts import BOLD, REGULAR
from sbc_desktop.reports.ink import FINE, GREY, HALF, HEAVY, INK, LEFT, MIDDLE, MM, RIGHT, SECOND_HALF, Type
from sbc_desktop.reports.lines import wrap
from sbc_desktop.words import _, long_date, time_range

NAMES_A_PAGE: Final = 22

_DAY = Type(BOLD, 26, 31)
_LARGE = Type(REGULAR, 14, 20)
_LARGE_GREY = Type(REGULAR, 14, 20, GREY)
_NAME = Type(REGULAR, 14, 18)
_ASK = Type(BOLD, 14, 19)
_COUNT = Type(REGULAR, 11.5, 15)
_COUNT_HEAD = Type(BOLD, 11.5, 15, GREY)
_INDENT = 11.5 * MM
_ROW, _LOWEST_ROW = 12 * MM, 10.2 * MM
_BLANKS_HIGH = 88.5 * MM


def title(sheet: SessionSheet) -> str:
    """What the document is called for people."""
    return ", ".join((_("Session sheet"), sheet.group, long_date(sheet.date)))


def file_name(sheet: SessionSheet, imprint: Imprint) -> str:
    """2026-06-16 Peterborough session sheet internal.pdf."""
    return naming.file_of(sheet.date.isoformat(), sheet.group, _("session sheet"), imprint)


def draw_session_sheet(sheet: SessionSheet, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the sheet and tell how many pages it has."""
    line = naming.document_line(_("Session sheet"), sheet.group, long_date(sheet.date))
    remark = _("Please hand this sheet back to the facilitator.")
    edges = Edges(imprint, naming.group_line(sheet.group), line, remark=remark)
    document = Document(title(sheet), edges)
    _draw_top(document, sheet)
    _draw_names(document, sheet.labels)
    document.need(_BLANKS_HIGH)
    _draw_blanks(document)
    _draw_tally(document)
    return document.write(target)


def _draw_top(document: Document, sheet: SessionSheet) -> None:
    document.page.bookmark(long_date(sheet.date), document.y)
    document.paragraph(long_date(sheet.date), _DAY)
    times = time_range(sheet.starts, sheet.ends)
    document.paragraph(f"{times}\u2002·\u2002{sheet.venue}" if sheet.venue else times, _LARGE)
    if sheet.speaker:
        document.paragraph(_("Speaker today: {speaker}").format(speaker=sheet.speaker), _LARGE_GREY)
    document.y += 3.8 * MM


def _draw_names(document: Document, labels: Sequence[str]) -> None:
    """Two columns, down first; all pages but the last are full."""
    document.paragraph(_("Welcome. Please tick the box beside your name.") if labels else _("Welcome."), _ASK)
    document.y += 3.4 * MM
    rest = list(labels)
    while rest:
        count = _that_fit(rest, document.room)
        taken, rest = rest[:count], rest[count:]
        _draw_columns(document, taken, is_last=not rest)
        if rest:
            document.turn()
            document.y += 3 * MM


def _that_fit(labels: Sequence[str], room: float) -> int:
    """How many names go on this page: 22, or fewer where long ones take several lines."""
    taken = min(NAMES_A_PAGE, len(labels))
    while taken > 1 and _highest(labels[:taken], _LOWEST_ROW) > room:
        taken -= 1
    return taken


def _highest(labels: Sequence[str], row: float) -> float:
    """How high the higher of the two columns is."""
    half = (len(labels) + 1) // 2
    return max(_high(labels[:half], row), _high(labels[half:], row))


def _high(labels: Sequence[str], row: float) -> float:
    more_lines = sum(len(wrap(label, _NAME, HALF - _INDENT)) - 1 for label in labels)
    return len(labels) * row + more_lines * _NAME.leading


def _draw_columns(document: Document, labels: Sequence[str], *, is_last: bool) -> None:
    """Rows are as high as the page allows; on the last page the blank lines want their room too."""
    half = (len(labels) + 1) // 2
    spare = document.room - (_BLANKS_HIGH if is_last else 0) - _highest(labels, 0)
    row = max(_LOWEST_ROW, min(_ROW, spare / half))
    ends = [
        _draw_column(document, left, column, row)
        for left, column in ((LEFT, labels[:half]), (SECOND_HALF, labels[half:]))
        if column
    ]
    document.y = max(ends)


def _draw_column(document: Document, left: float, labels: Sequence[str], row: float) -> float:
    page, y = document.page, document.y
    page.rule(left, left + HALF, y, HEAVY, INK)
    for at, label in enumerate(labels):
        if at:
            page.rule(left, left + HALF, y, FINE)
        lines = wrap(label, _NAME, HALF - _INDENT)
        marks.tick_box(page, left, y + (row - marks.TICK_BOX) / 2)
        for number, line in enumerate(lines):
            page.text(left + _INDENT, y + (row - _NAME.leading) / 2 + number * _NAME.leading, line, _NAME)
        y += row + (len(lines) - 1) * _NAME.leading
    page.rule(left, left + HALF, y, HEAVY, INK)
    return y


def _draw_blanks(document: Document) -> None:
    page = document.page
    document.y += 5.9 * MM
    page.bookmark(_("Not on the list?"), document.y)
    page.text(LEFT, document.y, _("Not on the list? Write your first name and tick."), _ASK)
    top = document.y + 12.2 * MM
    for row in range(3):
        for left in (LEFT, SECOND_HALF):
            y = top + row * 13 * MM
            marks.tick_box(page, left, y)
            page.rule(left + _INDENT, left + HALF, y + marks.TICK_BOX + 0.2 * MM, MIDDLE, INK)
    document.y = top + 42.1 * MM


def _draw_tally(document: Document) -> None:
    page, top = document.page, document.y
    page.rule(LEFT, RIGHT, top, HEAVY, INK)
    ask, rest = _("Rather not give a name?"), _("One mark each, please. You still count.")
    document.y = top + 2.8 * MM
    document.running_text([(ask, _ASK), (f" {rest}", _LARGE)], room=104 * MM)
    for at in range(10):
        x = LEFT + at * 10 * MM + (3.9 * MM if at >= 5 else 0)
        page.box(x, document.y + 1.6 * MM, 8.1 * MM, 8.1 * MM, line=1.1, radius=0.8 * MM)
    left = LEFT + 116 * MM
    page.text(left, top + 4.7 * MM, _("For the facilitator"), _COUNT_HEAD)
    for at, label in enumerate((_("Supporters"), _("People in the room"))):
        y = top + 13.4 * MM + at * 7.6 * MM
        page.text(left, y + 3.2 * MM - _COUNT.leading / 2, label, _COUNT)
        page.box(RIGHT - 14.2 * MM, y, 14.2 * MM, 6.4 * MM, line=0.7, ink=GREY, radius=0.8 * MM)
