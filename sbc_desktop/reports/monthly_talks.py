"""The talks of a month: who spoke, about what, and how many came."""

from __future__ import annotations

from sbc_desktop.domain.monthly_summary import MonthlySummary, TalkOfMonth
from sbc_desktop.reports.completeness import month_name
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.ink import CELL, CELL_BOLD, CONTENT, FINE, HEAVY, INK, LEFT, MM, NOTE, Type
from sbc_desktop.reports.lines import wrap
from sbc_desktop.words import _, long_date


def draw_talks(document: Document, summary: MonthlySummary, room: float = CONTENT) -> None:
    """Each talk of the month: where and when in grey, its title, who spoke."""
    one = _("Speaker and topic")
    several = _("Speakers and topics in {month}").format(month=month_name(summary))
    if not summary.is_one_month:
        several = _("Speakers and topics")
    is_one = summary.group and summary.is_one_month and len(summary.talks) < 2
    document.heading(one if is_one else several, room=room, keep=20 * MM)
    if not summary.talks:
        document.paragraph(_("No talk in {month}.").format(month=summary.covers), CELL, room=room)
        return
    document.page.rule(LEFT, LEFT + room, document.y, HEAVY, INK)
    for at, talk in enumerate(summary.talks):
        lines = _lines(summary, talk, room)
        turned = document.need(6 + sum(kind.leading for _line, kind in lines))
        if at and not turned:
            document.page.rule(LEFT, LEFT + room, document.y, FINE)
        document.y += 2.5
        for line, kind in lines:
            document.lines([line], kind)
        document.y += 3.5
    document.page.rule(LEFT, LEFT + room, document.y, HEAVY, INK)


def talks_high(summary: MonthlySummary, room: float) -> float:
    """How many points they take, or of many talks the first ones, so that a table beside them keeps with them."""
    lines = (sum(kind.leading for _line, kind in _lines(summary, talk, room)) + 6 for talk in summary.talks)
    return min(30 * MM + sum(lines), 80 * MM)


def _lines(summary: MonthlySummary, talk: TalkOfMonth, room: float) -> list[tuple[str, Type]]:
    return [
        *((line, NOTE) for line in wrap(_about(summary, talk), NOTE, room)),
        *((line, CELL_BOLD) for line in wrap(talk.title, CELL_BOLD, room)),
        *((line, CELL) for speaker in talk.speakers for line in wrap(speaker, CELL, room)),
    ]


def _about(summary: MonthlySummary, talk: TalkOfMonth) -> str:
    """Peterborough, Tuesday 16 June 2026: 15 came. Topics: fatigue; gentle movement."""
    where = long_date(talk.date) if summary.group else f"{talk.group}, {long_date(talk.date)}"
    came = _("{where}: {n} came").format(where=where, n=talk.came) if talk.came else where
    topics = _("Topics: {topics}").format(topics="; ".join(talk.topics)) if talk.topics else ""
    return ". ".join(part for part in (came, topics) if part)
