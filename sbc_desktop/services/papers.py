"""What each report of figures is counted by and drawn by. The drawing library is loaded when the first is drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.services.counting.monthly_summary import count_month
from sbc_desktop.services.counting.period_summary import count_period
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.shareable_month import count_shareable_month
from sbc_desktop.services.counting.speakers_and_topics import count_speakers
from sbc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Paper:
    """A counted report with the functions that print it."""

    report: object
    title: str
    file_name: Callable[[Imprint], str]
    draw: Callable[[Imprint, BinaryIO], int]


def paper_of(uow: UnitOfWork, wanted: Wanted, today: dt.date, publishing: Publishing) -> Paper:
    """Count the report that is wanted; a refusal for a period that has not begun."""
    if wanted.kind is SummaryKind.MONTHLY:
        return _month(uow, wanted, today, publishing)
    if wanted.kind is SummaryKind.SPEAKERS:
        return _speakers(uow, wanted, today, publishing)
    return _period(uow, wanted, today, publishing)


def _month(uow: UnitOfWork, wanted: Wanted, today: dt.date, publishing: Publishing) -> Paper:
    from sbc_desktop.reports import monthly_summary as paper

    month = wanted.day.replace(day=1)
    if wanted.edition is Edition.INTERNAL:
        summary = count_month(uow, wanted.group_id, month, today)
    else:
        summary = count_shareable_month(uow, wanted.group_id, month, today, publishing)
    name, draw = partial(paper.file_name, summary), partial(paper.draw_monthly_summary, summary)
    return Paper(summary, paper.title(summary), name, draw)


def _period(uow: UnitOfWork, wanted: Wanted, today: dt.date, publishing: Publishing) -> Paper:
    from sbc_desktop.reports import period_summary as paper

    summary = count_period(uow, wanted.kind, wanted.group_id, wanted.day, wanted.edition, today, publishing)
    name, draw = partial(paper.file_name, summary), partial(paper.draw_period_summary, summary)
    return Paper(summary, paper.title(summary), name, draw)


def _speakers(uow: UnitOfWork, wanted: Wanted, today: dt.date, publishing: Publishing) -> Paper:
    from sbc_desktop.reports import speakers_and_topics as paper

    report = count_speakers(uow, wanted.group_id, wanted.day, wanted.edition, today, publishing)
    name, draw = partial(paper.file_name, report), partial(paper.draw_speakers_and_topics, report)
    return Paper(report, paper.title(report), name, draw)
