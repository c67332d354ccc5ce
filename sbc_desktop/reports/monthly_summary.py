"""The monthly summary of one group or of all: completeness first, then figures, charts, talks and words."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

from sbc_desktop.domain.monthly_summary import MonthlySummary, Series, TalkOfMonth
from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.reports import boxes, naming
from sbc_desktop.reports.charts import MONTHS_HIGH, Chart, tallest
from sbc_desktop.reports.completeness import draw_completeness, month_name
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import BODY, BODY_BOLD, CELL, CELL_BOLD, CONTENT, FINE, HEAVY, INK, LEFT, MM, NOTE, RIGHT
from sbc_desktop.reports.lines import wrap
from sbc_desktop.reports.monthly_figures import draw_by_group, draw_key_figures
from sbc_desktop.reports.monthly_words import chart_heading, chart_legend, method, quarter_heading, subtitle
from sbc_desktop.words import _, long_date, month_year

_TALLEST: Final = 24.4 * MM
_TALLEST_OF_SEVERAL: Final = 18.8 * MM
_NAME_WIDE: Final = 30 * MM
_BETWEEN: Final = 4.5 * MM


def title(summary: MonthlySummary) -> str:
    """What the document is called for people."""
    return ", ".join((_("Monthly summary"), summary.group or _("all groups"), month_year(summary.month)))


def file_name(summary: MonthlySummary, imprint: Imprint) -> str:
    """2026-06 Peterborough monthly summary shareable.pdf."""
    group = summary.group or _("all groups")
    return naming.file_of(f"{summary.month:%Y-%m}", group, _("monthly summary"), imprint)


def draw_monthly_summary(summary: MonthlySummary, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the summary and tell how many pages it has."""
    group = summary.group or _("all groups")
    line = naming.document_line(_("Monthly summary"), group, month_year(summary.month), imprint.edition)
    document = Document(title(summary), Edges(imprint, naming.group_line(summary.group), line))
    heading = f"{summary.group or _('All groups')}, {month_year(summary.month)}"
    document.headline(heading, subtitle(summary, imprint.printed_at.date()))
    draw_completeness(document, summary)
    document.y += 5 * MM
    draw_key_figures(document, summary, imprint)
    document.y += 6 * MM
    _draw_charts(document, summary, imprint.edition)
    if summary.by_group:
        document.y += 6 * MM
        draw_by_group(document, summary, quarter_heading(summary))
    document.y += 6 * MM
    _draw_talks(document, summary)
    _draw_words(document, summary, imprint.edition)
    return document.write(target)


def _draw_charts(document: Document, summary: MonthlySummary, edition: Edition) -> None:
    if not summary.charts:
        return
    document.heading(chart_heading(summary), keep=40 * MM)
    document.y -= 1.2 * MM
    document.paragraph(chart_legend(summary), NOTE)
    document.y += 1.5 * MM
    if summary.group:
        scale = _TALLEST / max(1, tallest(summary.charts[0].bars))
        _draw_chart(document, summary.charts[0], Chart(summary.charts[0].bars, LEFT, CONTENT, scale, edition))
        document.y += MONTHS_HIGH
        return
    _draw_small_charts(document, summary, edition)
    for sentence in wrap(" ".join(summary.chart_notes), NOTE, CONTENT - _NAME_WIDE) if summary.chart_notes else ():
        document.lines([sentence], NOTE, LEFT + _NAME_WIDE)


def _draw_small_charts(document: Document, summary: MonthlySummary, edition: Edition) -> None:
    """One scale for all; the months stand under the last chart of each page."""
    scale = _TALLEST_OF_SEVERAL / max(1, *(tallest(series.bars) for series in summary.charts))
    charts = [Chart(series.bars, LEFT + _NAME_WIDE, CONTENT - _NAME_WIDE, scale, edition) for series in summary.charts]
    for at, (series, chart) in enumerate(zip(summary.charts, charts, strict=True)):
        is_last = at == len(charts) - 1
        _draw_chart(document, series, chart, named=True)
        if is_last or charts[at + 1].high + _BETWEEN + MONTHS_HIGH > document.room:
            chart.draw_months(document.page, document.y)
            document.y += MONTHS_HIGH
            if not is_last:
                document.turn()
        else:
            document.y += _BETWEEN


def _draw_chart(document: Document, series: Series, chart: Chart, *, named: bool = False) -> None:
    names = wrap(series.group, CELL_BOLD, _NAME_WIDE - 2 * MM) if named else []
    rhythm = wrap(series.rhythm, NOTE, _NAME_WIDE - 2 * MM) if named and series.rhythm else []
    beside = len(names) * CELL_BOLD.leading + len(rhythm) * NOTE.leading
    high = max(chart.high, beside)
    document.need(high + MONTHS_HIGH)
    baseline = document.y + high
    document.y = baseline - max(beside, min(high, 12 * MM))
    document.lines(names, CELL_BOLD)
    document.lines(rhythm, NOTE)
    chart.draw(document.page, baseline)
    if not named:
        chart.draw_months(document.page, baseline)
    document.y = baseline


def _draw_talks(document: Document, summary: MonthlySummary) -> None:
    """Each talk of the month: where and when in grey, its title, who spoke."""
    one = _("Speaker and topic")
    several = _("Speakers and topics in {month}").format(month=month_name(summary))
    document.heading(one if summary.group and len(summary.talks) < 2 else several, keep=20 * MM)
    if not summary.talks:
        document.paragraph(_("No talk in {month}.").format(month=month_year(summary.month)), CELL)
        return
    document.page.rule(LEFT, RIGHT, document.y, HEAVY, INK)
    for at, talk in enumerate(summary.talks):
        lines = [
            *((line, NOTE) for line in wrap(_about(summary, talk), NOTE, CONTENT)),
            *((line, CELL_BOLD) for line in wrap(talk.title, CELL_BOLD, CONTENT)),
            *((line, CELL) for speaker in talk.speakers for line in wrap(speaker, CELL, CONTENT)),
        ]
        turned = document.need(6 + sum(kind.leading for _line, kind in lines))
        if at and not turned:
            document.page.rule(LEFT, RIGHT, document.y, FINE)
        document.y += 2.5
        for line, kind in lines:
            document.lines([line], kind)
        document.y += 3.5
    document.page.rule(LEFT, RIGHT, document.y, HEAVY, INK)


def _about(summary: MonthlySummary, talk: TalkOfMonth) -> str:
    """Peterborough, Tuesday 16 June 2026: 15 came. Topics: fatigue; gentle movement."""
    where = long_date(talk.date) if summary.group else f"{talk.group}, {long_date(talk.date)}"
    came = _("{where}: {n} came").format(where=where, n=talk.came) if talk.came else where
    topics = _("Topics: {topics}").format(topics="; ".join(talk.topics)) if talk.topics else ""
    return ". ".join(part for part in (came, topics) if part)


def _draw_words(document: Document, summary: MonthlySummary, edition: Edition) -> None:
    """The coordinator's words, if there are any, and for all groups how the figures were made."""
    if summary.words:
        document.y += 6 * MM
        document.heading(_("In the coordinator’s words"), keep=2 * BODY_BOLD.leading)
        boxes.quote(document, summary.words, summary.words_by)
    if summary.group is None:
        document.y += 6 * MM
        document.heading(_("How these figures were made"), keep=3 * BODY.leading)
        document.paragraph(method(edition), BODY, room=127 * MM)
