"""The tables of a report of figures, for other programs; taken from the protected report, never from the store."""

from __future__ import annotations

from dataclasses import fields
from enum import StrEnum

from sbc_desktop.domain.data_table import DataTable, Value
from sbc_desktop.domain.monthly_summary import (
    CompletenessLine,
    Gap,
    GroupQuarter,
    KeyFigures,
    MonthlySummary,
    SessionMark,
)
from sbc_desktop.domain.paper import About, Edition, Figure, Unsaid
from sbc_desktop.domain.speakers_and_topics import SpeakersAndTopics
from sbc_desktop.messages import word, word_inside
from sbc_desktop.words import MONTHS, _

_MARKS = (SessionMark.HELD, SessionMark.CANCELLED, SessionMark.NOT_IN)


def tables_of(report: object, edition: Edition) -> tuple[DataTable, ...]:
    """Every table of a report; none where it holds none."""
    if isinstance(report, MonthlySummary):
        return _of_summary(report, edition)
    if isinstance(report, SpeakersAndTopics):
        topics = tuple((row.topic, *row.last_heard) for row in report.topics)
        grid = DataTable(_("Topics by group"), (_("Topic"), *report.groups), topics)
        return _completeness(report), _talks(report), grid
    return ()


def plain(value: Figure) -> Value:
    """A number, or the words for why there is none."""
    if isinstance(value, About):
        return _("about {n}").format(n=value.number)
    return word_inside(value) if isinstance(value, StrEnum) else value


def _of_summary(report: MonthlySummary, edition: Edition) -> tuple[DataTable, ...]:
    tables = [_completeness(report), _figures(report), _months(report, edition)]
    if report.by_group:
        tables.append(_by_group(report))
    if report.heard and report.heard.lines:
        lines = tuple((word(way), plain(people)) for way, people in report.heard.lines)
        tables.append(DataTable(_("How people heard"), (_("How"), _("People")), lines))
    return (*tables, _talks(report))


def _completeness(report: MonthlySummary | SpeakersAndTopics) -> DataTable:
    heads = ("", _("Planned"), *(word(mark) for mark in _MARKS))
    return DataTable(_("Completeness"), heads, tuple(map(_line, report.completeness)))


def _line(line: CompletenessLine) -> tuple[Value, ...]:
    return (line.label, line.planned, *map(line.count, _MARKS))


def _figures(report: MonthlySummary) -> DataTable:
    labels = {
        "attendances": _("Attendances"),
        "without_a_name": _("of which without a name"),
        "average": _("Average at a session"),
        "different_people": _("Different people"),
        "first_time": _("Came for the first time"),
        "twice_or_more": _("Came twice or more in 12 months"),
        "on_the_list": _("On the list"),
    }
    rows = tuple(
        (labels[one.name], *(plain(getattr(column, one.name)) for column in report.figures))
        for one in fields(KeyFigures)[1:]
    )
    return DataTable(_("Figures"), ("", *(column.label for column in report.figures)), rows)


def _months(report: MonthlySummary, edition: Edition) -> DataTable:
    """What the bars of the charts show, and nothing beside."""
    rows = tuple((series.group, bar.month, _bar(bar.value, edition)) for series in report.charts for bar in series.bars)
    return DataTable(_("Month by month"), (_("Group"), _("Month"), _("Came")), rows)


def _bar(value: int | Gap, edition: Edition) -> Value:
    if value is Gap.ZERO and edition is Edition.SHAREABLE:
        return word_inside(Unsaid.SESSION_HELD)
    return word_inside(value) if isinstance(value, Gap) else value


def _by_group(report: MonthlySummary) -> DataTable:
    months = tuple(MONTHS[month.month - 1] for month in report.quarter)
    heads = ("", _("Planned"), _("Registers in"), *months, _("Attendances"), _("Average"), _("Different people"))
    rows = [*report.by_group, *([report.by_group_total] if report.by_group_total else [])]
    values = tuple(
        (row.group, row.planned, row.registers_in, *map(plain, (*row.months, row.attendances)), *_people(row))
        for row in rows
    )
    return DataTable(_("By group"), heads, values)


def _people(row: GroupQuarter) -> tuple[Value, Value]:
    return plain(row.average), plain(row.different_people)


def _talks(report: MonthlySummary | SpeakersAndTopics) -> DataTable:
    heads = (_("Date"), _("Group"), _("Talk"), _("Speakers"), _("Topics"), _("Came"))
    rows = tuple(
        (talk.date, talk.group, talk.title, "; ".join(talk.speakers), "; ".join(talk.topics), talk.came)
        for talk in report.talks
    )
    return DataTable(_("Talks"), heads, rows)
