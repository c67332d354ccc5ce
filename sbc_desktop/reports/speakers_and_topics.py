"""Speakers and topics of 12 months: talks of each group, every talk, and which topics nobody has heard of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.speakers_and_topics import SpeakersAndTopics, TopicRow, TopicState
from sbc_desktop.messages import word
from sbc_desktop.reports import boxes, marks, naming
from sbc_desktop.reports.completeness import draw_completeness
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.fonts import BOLD
from sbc_desktop.reports.ink import (
    CELL,
    CELL_BOLD,
    CONTENT,
    HEAVY,
    INK,
    LEFT,
    MM,
    NOTE,
    NOTE_BOLD,
    Type,
)
from sbc_desktop.reports.lines import wrap
from sbc_desktop.reports.page import Page
from sbc_desktop.reports.tables import Cell, Column, Table, figure
from sbc_desktop.words import _, month_mark, month_year, ngettext, plain_date

_BIG = Type(BOLD, 24, 30)
_COLUMN, _GUTTER = 54 * MM, 4 * MM
_GROUPS_ACROSS = 3
_TOPIC = 68 * MM


def title(report: SpeakersAndTopics) -> str:
    """What the document is called for people."""
    return ", ".join((_("Speakers and topics"), report.group or _("all groups"), report.period))


def file_name(report: SpeakersAndTopics, imprint: Imprint) -> str:
    """2026-06 all groups speakers and topics shareable.pdf."""
    return naming.file_of(f"{report.month:%Y-%m}", report.group or _("all groups"), _("speakers and topics"), imprint)


def draw_speakers_and_topics(report: SpeakersAndTopics, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the pages and tell how many there are."""
    group = report.group or _("all groups")
    line = naming.document_line(_("Speakers and topics"), group, report.period, imprint.edition)
    document = Document(title(report), Edges(imprint, naming.group_line(report.group), line))
    document.headline(
        _("Speakers and topics, {period}").format(period=report.period),
        _("What was heard, and what was not heard for 12 months"),
    )
    draw_completeness(document, report)
    document.y += 6 * MM
    _draw_counts(document, report)
    _draw_talks(document, report)
    document.y += 6 * MM
    for start in range(0, len(report.groups), _GROUPS_ACROSS):
        _draw_topics(document, report, start)
    return document.write(target)


def _draw_counts(document: Document, report: SpeakersAndTopics) -> None:
    """A big number a group, three beside one another."""
    for start in range(0, len(report.groups), _GROUPS_ACROSS):
        document.need(26 * MM)
        top = document.y
        for at, group in enumerate(report.groups[start : start + _GROUPS_ACROSS]):
            x = LEFT + at * (_COLUMN + _GUTTER)
            document.page.rule(x, x + _COLUMN, top, HEAVY, INK)
            document.y = top + 2
            count = len(report.talks_of(group))
            document.paragraph(ngettext("{n} talk", "{n} talks", count).format(n=count), _BIG, x, _COLUMN)
            document.lines(wrap(group, CELL_BOLD, _COLUMN)[:1], CELL_BOLD, x)
            document.paragraph(_last(report.last_talks[start + at], report.month), NOTE, x, _COLUMN)
        document.y = top + 25 * MM


def _last(day: dt.date | None, month: dt.date) -> str:
    if day is None:
        return _("no talk yet")
    ago = (month.year - day.year) * 12 + month.month - day.month
    if ago < 1:
        return _("last talk in {month}").format(month=month_year(day))
    said = ngettext("last talk {n} month ago, in {month}", "last talk {n} months ago, in {month}", ago)
    return said.format(n=ago, month=month_year(day))


def _draw_talks(document: Document, report: SpeakersAndTopics) -> None:
    count = len(report.talks)
    if not count:
        document.paragraph(_("No talk in these 12 months."), CELL)
        return
    document.heading(ngettext("{n} talk", "{n} talks, newest first", count).format(n=count), keep=30 * MM)
    columns = (
        Column(_("Date"), 33 * MM),
        Column(_("Group"), 29 * MM),
        Column(_("Talk and speaker"), CONTENT - 73 * MM),
        Column(_("Came"), 11 * MM, "right"),
    )
    table = Table(document, columns, LEFT)
    table.begin()
    for talk in report.talks:
        second = [Cell(), Cell(), Cell("; ".join(talk.speakers), NOTE), Cell()]
        came = figure(talk.came) if talk.came is not None else Cell("–")
        first = [Cell(plain_date(talk.date)), Cell(talk.group), Cell(talk.title, CELL_BOLD), came]
        table.row(first, keep=table.height(second))
        if talk.speakers:
            table.under(second)
    table.end()
    document.y += 1 * MM
    note = _("people counted at the session, with or without a name; – where there were fewer than 5.")
    document.running_text([(_("Came:"), NOTE_BOLD), (f" {note}", NOTE)])


def _draw_topics(document: Document, report: SpeakersAndTopics, start: int) -> None:
    """Topics down, three groups across; what no group heard comes last."""
    groups = report.groups[start : start + _GROUPS_ACROSS]
    document.heading(_("Topics by group"), keep=40 * MM)
    wide = (CONTENT - _TOPIC) / _GROUPS_ACROSS
    heads = [*groups, *[""] * (_GROUPS_ACROSS - len(groups))]
    columns = (Column(_("Topic"), _TOPIC), *(Column(group, wide) for group in heads))
    table = Table(document, columns, LEFT, 1.4, 1.8)
    table.begin()
    for state in TopicState:
        _draw_part(table, report, state, start, len(groups))
    table.end()
    boxes.note(document, _("Filled: heard in these 12 months. Ring: before that. Empty: not heard yet."))
    document.y += 4 * MM


def _draw_part(table: Table, report: SpeakersAndTopics, state: TopicState, start: int, count: int) -> None:
    rows = report.rows(state)
    if not rows:
        return
    topics = ngettext("{n} topic", "{n} topics", len(rows)).format(n=len(rows))
    empty = [Cell() for _column in range(_GROUPS_ACROSS - 1)]
    head = [Cell(word(state), CELL_BOLD), *empty, Cell(topics, CELL_BOLD)]
    table.row(head, keep=2 * table.height(head))
    for row in rows:
        table.row(_row(report, row, start, count))


def _row(report: SpeakersAndTopics, row: TopicRow, start: int, count: int) -> Sequence[Cell]:
    days = [*row.last_heard[start : start + count], *[None] * (_GROUPS_ACROSS - count)]
    return [Cell(row.topic, indent=2 * MM), *(_heard(day, report.first) for day in days)]


def _heard(day: dt.date | None, since: dt.date) -> Cell:
    if day is None:
        return Cell()
    kind = CELL if day >= since else NOTE
    return Cell(f"{month_mark(day)} {day.year}", kind, mark=_disc if day >= since else _ring, indent=4.5 * MM)


_BEFORE = (CONTENT - _TOPIC) / _GROUPS_ACROSS / 2 - 1.6 * MM


def _disc(page: Page, x: float, y: float) -> None:
    marks.disc(page, x - _BEFORE, y)


def _ring(page: Page, x: float, y: float) -> None:
    marks.ring(page, x - _BEFORE, y)
