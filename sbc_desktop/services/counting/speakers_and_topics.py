"""Counts what groups heard: talks of 12 months, and for each topic when each group heard of it last."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.domain.speakers_and_topics import SpeakersAndTopics, TopicRow
from sbc_desktop.services.counting.monthly_summary import MonthCounting, check_begun
from sbc_desktop.services.counting.periods import periods_of, span_label
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.shareable_month import ShareableMonth
from sbc_desktop.storage.figures import Periods
from sbc_desktop.storage.unit_of_work import UnitOfWork


def count_speakers(
    uow: UnitOfWork, group_id: UUID | None, month: dt.date, edition: Edition, today: dt.date, publishing: Publishing
) -> SpeakersAndTopics:
    """The 12 months that end with a month; DATE_STILL_TO_COME when it has not begun."""
    ends = periods_of(month)
    check_begun(ends.month, today)
    periods = Periods(ends.month, ends.year, ends.year, ends.last)
    if edition is Edition.SHAREABLE:
        counting: MonthCounting = ShareableMonth(uow, group_id, periods, today, publishing)
    else:
        counting = MonthCounting(uow, group_id, periods, today)
    heard = uow.topics.last_heard(min(ends.last, today))
    groups = counting.groups
    topics = [topic.name for topic in uow.topics.all()]
    last_talks = [max((day for (_topic, of), day in heard.items() if of == group.id), default=None) for group in groups]
    return SpeakersAndTopics(
        month=ends.month,
        first=ends.year,
        period=span_label(SummaryKind.SPEAKERS, ends.year, ends.last),
        group=None if group_id is None else groups[0].name,
        groups=tuple(group.name for group in groups),
        completeness=tuple(counting.completeness_by_group()),
        missing=counting.missing(),
        talks=tuple(reversed(counting.talks())),
        topics=tuple(TopicRow(name, tuple(heard.get((name, group.id)) for group in groups)) for name in topics),
        last_talks=tuple(last_talks),
    )
