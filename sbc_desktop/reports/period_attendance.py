"""Attendance over a period: people down, sessions across, at most twelve of them side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.period_attendance import PeriodAttendance, SessionColumn, is_whole_months
from sbc_desktop.reports import boxes, marks, naming
from sbc_desktop.reports.completeness import draw_completeness
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import CELL, CELL_BOLD, CONTENT, LEFT, MM, NOTE, NOTE_BOLD
from sbc_desktop.reports.page import Page
from sbc_desktop.reports.tables import Cell, Column, Table
from sbc_desktop.words import _, month_mark, ngettext

_ACROSS = 12
_CAME = 14 * MM
_WIDEST = 13 * MM
_NAME_LEAST = 62 * MM
_ABOVE, _BELOW = 2.5, 3.0


def title(report: PeriodAttendance) -> str:
    """What the document is called for people."""
    return ", ".join((_("Attendance"), report.group, report.period))


def file_name(report: PeriodAttendance, imprint: Imprint) -> str:
    """2026-01 to 2026-06 Peterborough attendance internal.pdf; with the days where they are no whole months."""
    form = "%Y-%m" if is_whole_months(report.first, report.last) else "%Y-%m-%d"
    when = _("{first} to {last}").format(first=report.first.strftime(form), last=report.last.strftime(form))
    return naming.file_of(when, report.group, _("attendance"), imprint)


def draw_period_attendance(report: PeriodAttendance, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the pages and tell how many there are."""
    line = naming.document_line(_("Attendance over a period"), report.group, report.period, imprint.edition)
    document = Document(title(report), Edges(imprint, naming.group_line(report.group), line))
    about = _("People on the list of the {group}, and the sessions they came to")
    document.headline(
        _("Attendance, {period}").format(period=report.period), about.format(group=naming.group_line(report.group))
    )
    draw_completeness(document, report)
    document.y += 6 * MM
    if not report.sessions:
        document.paragraph(_("There is no session in this period."), CELL)
    for start in range(0, len(report.sessions), _ACROSS):
        _draw_table(document, report, start)
        document.y += 4 * MM
    _draw_key(document, report)
    return document.write(target)


def _draw_table(document: Document, report: PeriodAttendance, start: int) -> None:
    sessions = report.sessions[start : start + _ACROSS]
    wide = min(_WIDEST, (CONTENT - _NAME_LEAST - _CAME) / len(sessions))
    heads = [Column(_head(session), wide, "centre") for session in sessions]
    columns = (Column(_("Name"), CONTENT - wide * len(sessions) - _CAME), *heads, Column(_("Came"), _CAME, "right"))
    table = Table(document, columns, LEFT, _ABOVE, _BELOW)
    document.page.bookmark(_("People and sessions"), document.y)
    table.begin()
    for row in report.people:
        presences = row.presences[start : start + _ACROSS]
        cells = [_cell(session, said) for session, said in zip(sessions, presences, strict=True)]
        table.row((Cell(row.name), *cells, Cell(str(presences.count(Presence.CAME)))))
    _draw_sums(table, report, sessions)
    table.end()


def _draw_sums(table: Table, report: PeriodAttendance, sessions: Sequence[SessionColumn]) -> None:
    """Those no longer on the list and those without a name, then everybody."""
    gone = ngettext(
        "{n} person no longer attending (all reasons)", "{n} people no longer attending (all reasons)", report.gone
    ).format(n=report.gone)
    sums: tuple[tuple[str, Callable[[SessionColumn], int]], ...] = (
        (gone if report.gone else _("No longer attending (all reasons)"), lambda session: session.no_longer),
        (_("Without a name"), lambda session: session.unnamed),
        (_("Came in all"), lambda session: session.total),
    )
    for at, (label, count) in enumerate(sums):
        is_last = at == len(sums) - 1
        kind = CELL_BOLD if is_last else CELL
        held = [session for session in sessions if session.mark is SessionMark.HELD]
        numbers = [Cell(str(count(one)), kind) if one in held else _cell(one, None) for one in sessions]
        cells = (Cell(label, kind), *numbers, Cell(str(sum(map(count, held))), kind))
        table.row(cells, total=at in {0, 2}, keep=0 if is_last else 2 * table.height(cells))


def _head(session: SessionColumn) -> str:
    day = f"{session.date.day} {month_mark(session.date)}"
    return f"{day}*" if session.has_speaker else day


def _cell(session: SessionColumn, presence: Presence | None) -> Cell:
    if session.mark is SessionMark.CANCELLED:
        return Cell(mark=_slash)
    if session.mark is SessionMark.NOT_IN:
        return Cell("–", NOTE)
    return Cell(mark={Presence.CAME: marks.disc, Presence.LET_US_KNOW: marks.ring}.get(presence or Presence.NONE))


def _slash(page: Page, x: float, y: float) -> None:
    page.path([(x - 4, y + 5), (x + 4, y - 5)], 0.6)


def _draw_key(document: Document, report: PeriodAttendance) -> None:
    document.need(20 * MM)
    middle = document.y + NOTE.leading / 2
    x = LEFT
    for mark, words in ((marks.disc, _("came")), (marks.ring, _("let us know")), (_slash, _("cancelled"))):
        mark(document.page, x + 1.5 * MM, middle)
        document.page.text(x + 5 * MM, document.y, words, NOTE)
        x += 26 * MM
    document.page.text(x, document.y, _("–  register not in      *  with a speaker"), NOTE)
    document.y += NOTE.leading + 1 * MM
    boxes.note(document, _("An empty place means only that a tick was not made. People come as often as they choose."))
    names = sum(bool(row.came) for row in report.people)
    different = ngettext("{n} different person:", "{n} different people:", names + report.gone)
    meaning = _("{names} named above and {gone} no longer attending. People without a name are in the totals only.")
    term = different.format(n=names + report.gone)
    document.running_text([(term, NOTE_BOLD), (f" {meaning.format(names=names, gone=report.gone)}", NOTE)])
