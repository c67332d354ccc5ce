"""The session summary: what became of it, three big numbers, the talk, and this session among those of 12 months."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.attendance_register import RegisterState
from sbc_desktop.domain.paper import Figure, Imprint, Unsaid
from sbc_desktop.domain.session_summary import SessionSummary
from sbc_desktop.messages import word_inside
from sbc_desktop.reports import boxes, naming
from sbc_desktop.reports.charts import MONTHS_HIGH, Chart, tallest
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.fonts import BOLD
from sbc_desktop.reports.ink import BODY, CELL, CELL_BOLD, CONTENT, HEAVY, INK, LEFT, MM, NOTE, NOTE_BOLD, Type
from sbc_desktop.reports.lines import width
from sbc_desktop.reports.tables import Cell, Column, Table
from sbc_desktop.words import _, clock_time, long_date, month_year, ngettext, time_range

_BIG = Type(BOLD, 30, 37)
_LONG = Type(BOLD, 22, 37)
_COLUMN, _GUTTER = 54 * MM, 4 * MM
_TALLEST = 36 * MM
_LABEL = 43.5 * MM


def title(summary: SessionSummary) -> str:
    """What the document is called for people."""
    return ", ".join((_("Session summary"), summary.group, long_date(summary.date)))


def file_name(summary: SessionSummary, imprint: Imprint) -> str:
    """2026-06-16 Peterborough session summary shareable.pdf."""
    return naming.file_of(summary.date.isoformat(), summary.group, _("session summary"), imprint)


def draw_session_summary(summary: SessionSummary, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the page and tell how many there are."""
    line = naming.document_line(_("Session summary"), summary.group, long_date(summary.date), imprint.edition)
    document = Document(title(summary), Edges(imprint, naming.group_line(summary.group), line))
    where = f" · {summary.where}" if summary.where else ""
    document.headline(_("Session summary"), f"{long_date(summary.date)}{where}")
    _draw_state(document, summary)
    document.y += 9 * MM
    if summary.state is not RegisterState.CANCELLED:
        _draw_numbers(document, summary)
    _draw_talks(document, summary)
    _draw_chart(document, summary, imprint)
    return document.write(target)


def _draw_state(document: Document, summary: SessionSummary) -> None:
    said = {
        RegisterState.CLOSED: _("Held. The register is closed."),
        RegisterState.NOT_CLOSED: _("Not complete. The register of this session is not closed yet."),
        RegisterState.CANCELLED: _("Cancelled."),
    }[summary.state]
    more = _more(summary)
    boxes.verdict(document, said, NOTE.leading if more else 0)
    if more:
        document.paragraph(more, NOTE, LEFT + boxes.INSIDE)
        document.y += 2.7 * MM


def _more(summary: SessionSummary) -> str:
    if summary.closed_at is None:
        return summary.cancelled_because
    when = f"{long_date(summary.closed_at.date())}, {clock_time(summary.closed_at.time())}"
    closed = _("Closed {when}").format(when=when)
    times = summary.corrections
    again = ngettext("corrected once", "corrected {n} times", times).format(n=times)
    return f"{closed}; {again}." if times else f"{closed}."


def _draw_numbers(document: Document, summary: SessionSummary) -> None:
    """Who came, how long, how many talks, beside one another."""
    talks = len(summary.talks)
    about_talks = _("of {n} minutes in all").format(n=summary.talk_minutes) if talks else _("at this session")
    numbers = [
        (_people(summary.came), _("came, with or without giving a name")),
        (_hours(summary.minutes), _length(summary)),
        (ngettext("{n} talk", "{n} talks", talks).format(n=talks) if talks else _("No talk"), about_talks),
    ]
    top = document.y
    for at, (number, words) in enumerate(numbers):
        x = LEFT + at * (_COLUMN + _GUTTER)
        document.page.rule(x, x + _COLUMN, top, HEAVY, INK)
        document.y = top + 5
        document.paragraph(number, _BIG if width(number, _BIG) <= _COLUMN else _LONG, x, _COLUMN)
        document.paragraph(words, BODY, x, _COLUMN)
    document.y = top + 34 * MM


def _people(came: Figure) -> str:
    if came is None:
        return "–"
    if isinstance(came, Unsaid):
        # A session to which nobody came is told outside as one that was held.
        return _("Held") if came is Unsaid.SESSION_HELD else word_inside(came).capitalize()
    return str(came)


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    said = ngettext("{n} hour", "{n} hours", hours).format(n=hours)
    return said if not rest else _("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def _length(summary: SessionSummary) -> str:
    times = _("from {times}").format(times=time_range(summary.starts, summary.ends))
    more = summary.minutes - summary.usual
    if more == 60:
        return _("{times}, an hour longer than usual").format(times=times)
    return _("{times}, {n} minutes longer than usual").format(times=times, n=more) if more > 0 else times


def _draw_talks(document: Document, summary: SessionSummary) -> None:
    if not summary.talks:
        return
    document.heading(_("Speaker and topic"), keep=30 * MM)
    table = Table(document, (Column("", _LABEL), Column("", CONTENT - _LABEL)), LEFT, 4, 5)
    table.begin()
    for talk in summary.talks:
        table.row((Cell(_("Talk"), NOTE), Cell(talk.title, CELL_BOLD)))
        for speaker in talk.speakers:
            table.row((Cell(_("Speaker"), NOTE), Cell(speaker)))
        if talk.topics:
            table.row((Cell(_("Topics"), NOTE), Cell("; ".join(talk.topics), CELL)))
    table.end()
    document.y += 8 * MM


def _draw_chart(document: Document, summary: SessionSummary, imprint: Imprint) -> None:
    """Twelve months with this session's month dark."""
    heading = _("The fullest session of the past 12 months") if summary.is_fullest else _("The past 12 months")
    document.heading(heading, keep=60 * MM)
    document.y -= 1.2 * MM
    bars = summary.chart.bars
    span = _("{first} to {last}").format(first=month_year(bars[0].month), last=month_year(bars[-1].month))
    legend = _("People who came to the {group}, {span}. Dark bar: the month of this session.")
    document.paragraph(legend.format(group=naming.group_line(summary.group), span=span), NOTE)
    document.y += 1.5 * MM
    chart = Chart(bars, LEFT, CONTENT, _TALLEST / max(1, tallest(bars)), imprint.edition)
    baseline = document.y + chart.high
    chart.draw(document.page, baseline)
    chart.draw_months(document.page, baseline)
    document.y = baseline + MONTHS_HIGH + 3 * MM
    counted = _("people counted at the session, with or without giving a name.")
    others = _("Facilitators, nurses, speakers, volunteers and supporters are not counted.")
    document.running_text([(_("Came:"), NOTE_BOLD), (f" {counted} {others}", NOTE)])
