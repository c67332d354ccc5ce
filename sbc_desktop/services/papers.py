"""What each report of figures is counted by and drawn by. The drawing library is loaded when the first is drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import BinaryIO

from sbc_desktop.domain.monthly_summary import MonthlySummary
from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.domain.period_summary import PeriodSummary
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.domain.session_summary import SessionSummary
from sbc_desktop.domain.speakers_and_topics import SpeakersAndTopics
from sbc_desktop.services.counting.monthly_summary import count_month
from sbc_desktop.services.counting.period_summary import count_period
from sbc_desktop.services.counting.periods import span_of
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.session_summary import count_session
from sbc_desktop.services.counting.shareable_month import count_shareable_month
from sbc_desktop.services.counting.speakers_and_topics import count_speakers
from sbc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Paper:
    """A counted report with the functions that print it."""

    report: MonthlySummary | SpeakersAndTopics | SessionSummary
    title: str
    first: dt.date
    last: dt.date
    file_name: Callable[[Imprint], str]
    draw: Callable[[Imprint, BinaryIO], int]

    @property
    def words(self) -> str:
        """The coordinator's own, kept with the report."""
        return self.report.words if isinstance(self.report, MonthlySummary) else ""


def paper_of(uow: UnitOfWork, wanted: Wanted, imprint: Imprint, today: dt.date, publishing: Publishing) -> Paper:
    """Count the report that is wanted, with the coordinator's words; a refusal for a period that has not begun."""
    if wanted.kind is SummaryKind.SPEAKERS:
        return _speakers(uow, wanted, today, publishing)
    if wanted.kind is SummaryKind.SESSION:
        return _session(uow, wanted, today, publishing)
    first, last = span_of(wanted.kind, wanted.day)
    words = wanted.words if wanted.words is not None else uow.issued.words(wanted.kind, wanted.group_id, first)
    by = ", ".join(part for part in (imprint.printed_by, imprint.title) if part)
    if wanted.kind is SummaryKind.MONTHLY:
        return _month(_month_of(uow, wanted, first, today, publishing), first, last, words, by)
    period = count_period(uow, wanted.kind, wanted.group_id, wanted.day, wanted.edition, today, publishing)
    return _period(period, first, last, words, by)


def _month_of(
    uow: UnitOfWork, wanted: Wanted, month: dt.date, today: dt.date, publishing: Publishing
) -> MonthlySummary:
    if wanted.edition is Edition.INTERNAL:
        return count_month(uow, wanted.group_id, month, today)
    return count_shareable_month(uow, wanted.group_id, month, today, publishing)


def _month(counted: MonthlySummary, first: dt.date, last: dt.date, words: str, by: str) -> Paper:
    from sbc_desktop.reports import monthly_summary as paper

    report = replace(counted, words=words, words_by=by if words else "")
    name, draw = partial(paper.file_name, report), partial(paper.draw_monthly_summary, report)
    return Paper(report, paper.title(report), first, last, name, draw)


def _period(counted: PeriodSummary, first: dt.date, last: dt.date, words: str, by: str) -> Paper:
    from sbc_desktop.reports import period_summary as paper

    report = replace(counted, words=words, words_by=by if words else "")
    name, draw = partial(paper.file_name, report), partial(paper.draw_period_summary, report)
    return Paper(report, paper.title(report), first, last, name, draw)


def _speakers(uow: UnitOfWork, wanted: Wanted, today: dt.date, publishing: Publishing) -> Paper:
    from sbc_desktop.reports import speakers_and_topics as paper

    report = count_speakers(uow, wanted.group_id, wanted.day, wanted.edition, today, publishing)
    _begins, last = span_of(wanted.kind, wanted.day)
    name, draw = partial(paper.file_name, report), partial(paper.draw_speakers_and_topics, report)
    return Paper(report, paper.title(report), report.first, last, name, draw)


def _session(uow: UnitOfWork, wanted: Wanted, today: dt.date, publishing: Publishing) -> Paper:
    from sbc_desktop.reports import session_summary as paper

    assert wanted.session_id is not None
    report = count_session(uow, wanted.session_id, wanted.edition, today, publishing)
    name, draw = partial(paper.file_name, report), partial(paper.draw_session_summary, report)
    return Paper(report, paper.title(report), report.date, report.date, name, draw)
