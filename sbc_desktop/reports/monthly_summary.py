"""The monthly summary of one group or of all: completeness first, then figures, charts, talks and words."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

from sbc_desktop.domain.monthly_summary import MonthlySummary, Series
from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.reports import boxes, naming
from sbc_desktop.reports.charts import MONTHS_HIGH, Chart, tallest
from sbc_desktop.reports.completeness import draw_completeness
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.heard import draw_heard
from sbc_desktop.reports.ink import BODY, BODY_BOLD, CELL_BOLD, CONTENT, HALF, LEFT, MM, NOTE, SECOND_HALF
from sbc_desktop.reports.lines import wrap
from sbc_desktop.reports.monthly_figures import draw_by_group, draw_key_figures
from sbc_desktop.reports.monthly_talks import draw_talks, talks_high
from sbc_desktop.reports.monthly_words import chart_heading, chart_legend, method, quarter_heading, subtitle
from sbc_desktop.words import _, month_year

_TALLEST: Final = 24.4 * MM
_TALLEST_OF_SEVERAL: Final = 18.8 * MM
_NAME_WIDE: Final = 30 * MM
_BETWEEN: Final = 4.5 * MM
_FEW_WORDS: Final = 300


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
    draw_charts(document, summary, imprint.edition, chart_heading(summary))
    if summary.by_group:
        document.y += 6 * MM
        draw_by_group(document, summary, quarter_heading(summary))
    document.y += 6 * MM
    draw_talks_and_ways(document, summary)
    draw_words(document, summary, imprint.edition)
    return document.write(target)


def draw_charts(document: Document, summary: MonthlySummary, edition: Edition, heading: str) -> None:
    """A bar a month, and for all groups one small chart under another."""
    if not summary.charts:
        return
    document.heading(heading, keep=40 * MM)
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


def draw_talks_and_ways(document: Document, summary: MonthlySummary) -> None:
    """Side by side: on the left the talks of the month, on the right how people heard about the group."""
    if summary.heard is None:
        draw_talks(document, summary)
        return
    document.need(talks_high(summary, HALF))
    top = document.place
    draw_talks(document, summary, HALF)
    if _stands_beside(summary):
        document.y += 4 * MM
        boxes.quote(document, summary.words, summary.words_by, HALF)
    left_end = document.place
    document.go_to(top)
    heading = _("How people heard about the group") if summary.group else _("How people heard about the groups")
    draw_heard(document, summary.heard, heading, SECOND_HALF, HALF)
    document.go_to(max(left_end, document.place))


def _stands_beside(summary: MonthlySummary) -> bool:
    """A few words stand under the one talk of one group, where there is room beside how people heard."""
    few = len(summary.words) <= _FEW_WORDS and len(summary.talks) <= 1
    return bool(summary.words and summary.group and summary.is_one_month and summary.heard and few)


def draw_words(document: Document, summary: MonthlySummary, edition: Edition) -> None:
    """The coordinator's words, if there are any, and for all groups how the figures were made."""
    if summary.words and not _stands_beside(summary):
        document.y += 6 * MM
        document.heading(_("In the coordinator’s words"), keep=2 * BODY_BOLD.leading)
        boxes.quote(document, summary.words, summary.words_by)
    if summary.group is None:
        document.y += 6 * MM
        document.heading(_("How these figures were made"), keep=3 * BODY.leading)
        document.paragraph(method(edition), BODY, room=127 * MM)
