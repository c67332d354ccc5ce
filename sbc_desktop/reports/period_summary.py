"""The summary of a quarter or a year for a funder: outputs against plan, the year before beside it, how it was made."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.period_summary import PeriodSummary, changes
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.messages import word
from sbc_desktop.reports import naming
from sbc_desktop.reports.completeness import draw_completeness
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import BODY, MM
from sbc_desktop.reports.monthly_figures import draw_by_group, draw_key_figures
from sbc_desktop.reports.monthly_summary import draw_charts, draw_talks_and_ways, draw_words
from sbc_desktop.words import _, ngettext, plain_date


def title(summary: PeriodSummary) -> str:
    """What the document is called for people."""
    return ", ".join((word(summary.kind), summary.group or _("all groups"), summary.period))


def file_name(summary: PeriodSummary, imprint: Imprint) -> str:
    """2026-Q2 Peterborough quarterly summary shareable.pdf."""
    first, last = summary.first, summary.last
    when = {
        SummaryKind.QUARTERLY: f"{first.year}-Q{(first.month + 2) // 3}",
        SummaryKind.YEARLY: str(first.year),
    }.get(summary.kind, f"{first.year}-{last:%y}")
    return naming.file_of(when, summary.group or _("all groups"), word(summary.kind).lower(), imprint)


def draw_period_summary(summary: PeriodSummary, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the summary and tell how many pages it has."""
    group = summary.group or _("all groups")
    line = naming.document_line(word(summary.kind), group, summary.period, imprint.edition)
    document = Document(title(summary), Edges(imprint, naming.group_line(summary.group), line))
    document.headline(f"{summary.group or _('All groups')}, {summary.period}", _subtitle(summary, imprint))
    draw_completeness(document, summary)
    document.y += 5 * MM
    draw_key_figures(document, summary, imprint, changes(*summary.figures))
    document.y += 5 * MM
    _draw_outputs(document, summary)
    document.y += 5 * MM
    draw_charts(document, summary, imprint.edition, _("Month by month"))
    if summary.by_group:
        document.y += 6 * MM
        draw_by_group(document, summary, _("{period}, by group").format(period=summary.period))
    document.y += 6 * MM
    draw_talks_and_ways(document, summary)
    draw_words(document, summary, imprint.edition)
    return document.write(target)


def _subtitle(summary: PeriodSummary, imprint: Imprint) -> str:
    said = _("{kind}, with the year before beside it").format(kind=word(summary.kind))
    printed = imprint.printed_at.date()
    return said if printed > summary.last else f"{said} · {_('up to {day}').format(day=plain_date(printed))}"


def _draw_outputs(document: Document, summary: PeriodSummary) -> None:
    document.heading(_("Outputs against plan"), keep=2 * BODY.leading)
    planned, held = summary.planned, summary.sessions(SessionMark.HELD)
    said = ngettext(
        "{n} session was planned and {held} held", "{n} sessions were planned and {held} held", planned
    ).format(n=planned, held=held)
    cancelled, missing = summary.sessions(SessionMark.CANCELLED), summary.sessions(SessionMark.NOT_IN)
    parts = [
        ngettext("{n} cancelled", "{n} cancelled", cancelled).format(n=cancelled) if cancelled else "",
        ngettext("{n} register is not in", "{n} registers are not in", missing).format(n=missing) if missing else "",
    ]
    talks = len(summary.talks)
    given = ngettext("{n} talk was given.", "{n} talks were given.", talks).format(n=talks)
    document.paragraph(f"{', '.join(part for part in (said, *parts) if part)}. {given}", BODY)
