"""The sentences of the monthly summary."""

from __future__ import annotations

import calendar
import datetime as dt

from sbc_desktop.domain.monthly_summary import Gap, MonthlySummary, SessionMark
from sbc_desktop.domain.paper import Edition
from sbc_desktop.reports.completeness import month_name
from sbc_desktop.words import MONTHS, _, listed, ngettext, plain_date

_NAMED_AT_MOST = 5


def last_day(summary: MonthlySummary, printed: dt.date) -> dt.date:
    """The day the figures reach to: the last of the month or, before that, the day of printing."""
    end = calendar.monthrange(summary.month.year, summary.month.month)[1]
    return min(summary.month.replace(day=end), max(printed, summary.month))


def subtitle(summary: MonthlySummary, printed: dt.date) -> str:
    """What the summary covers and, while the month goes on, up to which day."""
    last = last_day(summary, printed)
    is_over = (last + dt.timedelta(days=1)).month != last.month
    return _covers(summary) if is_over else f"{_covers(summary)} · {_('up to {day}').format(day=plain_date(last))}"


def _covers(summary: MonthlySummary) -> str:
    if summary.group:
        return _("Monthly summary of one group")
    count = len(summary.groups)
    said = ngettext("Monthly summary of {n} group", "Monthly summary of {n} groups", count).format(n=count)
    return f"{said}: {', '.join(summary.groups)}" if count <= _NAMED_AT_MOST else said


def chart_heading(summary: MonthlySummary) -> str:
    """15 people came in June, to a session with a speaker."""
    if summary.group is None:
        return _("Each group, month by month")
    month, bar = month_name(summary), summary.charts[0].bars[-1]
    gaps = {
        Gap.ZERO: _("Nobody came in {month}"),
        Gap.NOT_IN: _("The register for {month} is not in"),
        Gap.NO_SESSION: _("No session in {month} to count"),
        Gap.CANCELLED: _("The session in {month} was cancelled"),
        Gap.HIDDEN: _("How many came in {month} is not shown"),
        Gap.BEFORE_GROUP: _("The group began after {month}"),
    }
    if isinstance(bar.value, Gap):
        return gaps[bar.value].format(month=month)
    if summary.completeness[0].count(SessionMark.HELD) > 1:
        said = ngettext("{n} attendance in {month}", "{n} attendances in {month}", bar.value)
    elif bar.speaker:
        said = ngettext(
            "{n} person came in {month}, to a session with a speaker",
            "{n} people came in {month}, to a session with a speaker",
            bar.value,
        )
    else:
        said = ngettext("{n} person came in {month}", "{n} people came in {month}", bar.value)
    return said.format(n=bar.value, month=month)


def chart_legend(summary: MonthlySummary) -> str:
    """What the bars are; for one group the notes follow here."""
    sentences = [_("People at each session.") if _meets_monthly(summary) else _("Attendances in each month.")]
    if len(summary.charts) > 1:
        sentences.append(_("All charts have one scale."))
    if any(bar.speaker for series in summary.charts for bar in series.bars):
        sentences.append(
            _("Dark bars: sessions with a speaker.")
            if _meets_monthly(summary)
            else _("Dark bars: months with a speaker.")
        )
    if any(bar.value is Gap.HIDDEN for series in summary.charts for bar in series.bars):
        sentences.append(_("c: hidden, because fewer than 5 people came to one of the sessions."))
    if summary.group:
        sentences += summary.chart_notes
    return " ".join(sentences)


def _meets_monthly(summary: MonthlySummary) -> bool:
    """Whether a bar is one session: nobody has more than twelve in the 12 months."""
    years = [line for line in summary.completeness if not line.is_total][-len(summary.charts) :]
    return all(line.planned <= 12 for line in years)


def quarter_heading(summary: MonthlySummary) -> str:
    """April to June 2026, by group."""
    names = [MONTHS[month.month - 1] for month in summary.quarter]
    span = listed(names[:1]) if len(names) < 2 else _("{first} to {last}").format(first=names[0], last=names[-1])
    return _("{months} {year}, by group").format(months=span, year=summary.month.year)


def method(edition: Edition) -> str:
    """How the figures were made, and what this edition leaves out."""
    made = _("Counted from the registers of the sessions, as they stood when this page was made.")
    left_out = _("A register that is not closed is left out and named on the first page.")
    protected = _(
        "Numbers from 1 to 4 are not printed. Deaths, reasons for not coming, needs and notes are never here."
    )
    return " ".join([made, left_out, *([protected] if edition is Edition.SHAREABLE else [])])
