"""Whether the figures can be relied on: a verdict, then every session of every period as a square and in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sbc_desktop.domain.monthly_summary import CompletenessLine, MissingRegister, MonthlySummary, SessionMark
from sbc_desktop.reports import boxes, marks
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.ink import CELL, CELL_BOLD, LEFT, MM, NOTE
from sbc_desktop.reports.lines import width, wrap
from sbc_desktop.words import MONTHS, _, listed, long_date, ngettext

_SQUARES_FROM, _SQUARE_STEP, _MOST_SQUARES = 51 * MM, 3.74 * MM, 12
_PLANNED = 108 * MM
_COLUMNS = (
    (SessionMark.HELD, _("held"), 125 * MM),
    (SessionMark.CANCELLED, _("cancelled"), 148 * MM),
    (SessionMark.NOT_IN, _("not in"), 165 * MM),
)
_ROW = 15.6
_HEAD = 18.6
_NAMED_AT_MOST = 4


class Countable(Protocol):
    """A report that can say whether it is complete."""

    @property
    def group(self) -> str | None:
        """Whose it is, None for all groups."""

    @property
    def completeness(self) -> tuple[CompletenessLine, ...]:
        """A line a period or a group."""

    @property
    def missing(self) -> tuple[MissingRegister, ...]:
        """Registers that are not in."""

    @property
    def covers(self) -> str:
        """The period in words."""


def draw_completeness(document: Document, summary: Countable) -> None:
    """The box; with more lines than a page has, it goes on in a second one."""
    rest, words = list(summary.completeness), verdict(summary)
    if not rest:
        boxes.verdict(document, words)
    while rest:
        taken = _that_fit(document, rest)
        rest = rest[len(taken) :]
        boxes.verdict(document, words, _HEAD + sum(map(_high, taken)))
        words = _("Completeness, continued")
        _draw_head(document)
        for line in taken:
            _draw_line(document, line)
        document.y += 2.7 * MM
        if rest:
            document.turn()


def verdict(summary: Countable) -> str:
    """One or two sentences: complete or not, and which registers are missing."""
    if not summary.missing:
        if not any(line.planned for line in summary.completeness[:1]):
            return _("Complete. There was no session to count in {month}.").format(month=summary.covers)
        return _("Complete. Every session that was held has a closed register.")
    missing = [
        long_date(missed.date) if summary.group else f"{missed.group}, {long_date(missed.date)}"
        for missed in summary.missing[:_NAMED_AT_MOST]
    ]
    more = len(summary.missing) - len(missing)
    if more:
        missing.append(_("{n} more").format(n=more))
    said = ngettext(
        "Not complete. One register is not in: {which}. The numbers will rise when it arrives.",
        "Not complete. {n} registers are not in: {which}. The numbers will rise when they arrive.",
        len(summary.missing),
    )
    return said.format(n=len(summary.missing), which=listed(missing) if summary.group else "; ".join(missing))


def month_name(summary: MonthlySummary) -> str:
    """June."""
    return MONTHS[summary.month.month - 1]


def _that_fit(document: Document, lines: Sequence[CompletenessLine]) -> list[CompletenessLine]:
    room = document.room - _HEAD - 28 * MM
    taken: list[CompletenessLine] = []
    for line in lines:
        room -= _high(line)
        if room < 0 and taken:
            break
        taken.append(line)
    return taken


def _high(line: CompletenessLine) -> float:
    return _ROW + (len(_label(line)) - 1) * CELL.leading


def _label(line: CompletenessLine) -> list[str]:
    room = _SQUARES_FROM - boxes.INSIDE - 2 * MM
    if len(line.sessions) > _MOST_SQUARES or line.is_total:
        room = _PLANNED - boxes.INSIDE - 12 * MM
    return wrap(line.label, CELL_BOLD if line.is_total else CELL, room)


def _draw_head(document: Document) -> None:
    """The heads of the numbers carry the squares, and so explain them."""
    page, top = document.page, document.y + 5
    page.text(LEFT + _PLANNED, top, _("planned"), NOTE, "right")
    for mark, head, right in _COLUMNS:
        page.text(LEFT + right, top, head, NOTE, "right")
        square = LEFT + right - width(head, NOTE) - 1.2 * MM - marks.SQUARE
        marks.session_square(page, square, top + (NOTE.leading - marks.SQUARE) / 2 + 0.6, mark)
    document.y += _HEAD


def _draw_line(document: Document, line: CompletenessLine) -> None:
    page, top = document.page, document.y + 1.3
    kind = CELL_BOLD if line.is_total else CELL
    for number, text in enumerate(_label(line)):
        page.text(LEFT + boxes.INSIDE, top + number * CELL.leading, text, kind)
    if len(line.sessions) <= _MOST_SQUARES and not line.is_total:
        for at, mark in enumerate(line.sessions):
            x = LEFT + _SQUARES_FROM + at * _SQUARE_STEP
            marks.session_square(page, x, top + (CELL.leading - marks.SQUARE) / 2 + 0.6, mark)
    page.text(LEFT + _PLANNED, top, str(line.planned), kind, "right")
    for mark, _head, right in _COLUMNS:
        count = line.count(mark)
        stands_out = mark is SessionMark.NOT_IN and count
        page.text(LEFT + right, top, str(count), CELL_BOLD if stands_out else kind, "right")
    document.y += _high(line)
