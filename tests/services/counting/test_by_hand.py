"""Every number of the monthly summary, counted once more from the raw rows, in plain SQL of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.heard import HeardBy
from sbc_desktop.domain.monthly_summary import Gap, KeyFigures, MonthlySummary
from sbc_desktop.domain.paper import Unsaid
from tests import random_store
from tests.desk import open_house
from tests.year import Year

MONTHS = (dt.date(2025, 3, 1), dt.date(2025, 8, 1), dt.date(2026, 1, 1), dt.date(2026, 12, 1))
_CAME = """
  FROM session_roster r JOIN group_session s ON s.id = r.session_id
  WHERE s.state = 'held' AND NOT s.removed AND r.presence = 'came'
"""
_WAYS = {
    HeardBy.NURSE: ("breast_oncology_nurse",),
    HeardBy.INFORMATION_CENTRE: ("hospital_information_centre",),
    HeardBy.CHARITY: ("charity_helpline", "charity_website", "forum"),
    HeardBy.FRIEND: ("friend_or_member",),
    HeardBy.PRESS: ("press_or_poster",),
    HeardBy.ANOTHER_WAY: ("oncologist", "gp", "hospice", "other_charity"),
    HeardBy.NOT_STATED: ("not_stated",),
}


@dataclass
class Raw:
    """Asks the tables themselves, about one group or all."""

    db: sa.Connection
    group: UUID | None

    def number(self, statement: str, *days: dt.date, group: UUID | None = None) -> int:
        """The one number of a statement; `{g}` becomes the condition on the group."""
        wanted = group or self.group
        condition = f"AND s.group_id = '{wanted.hex}'" if wanted else ""
        given = tuple(day.isoformat() for day in days)
        value: Any = self.db.exec_driver_sql(statement.replace("{g}", condition), given).scalar()
        return int(value or 0)

    def total(self, what: str, first: dt.date, last: dt.date, group: UUID | None = None) -> int:
        """A column of the closings, summed over sessions that were held."""
        return self.number(
            f"SELECT sum({what}) FROM register_closing c JOIN group_session s ON s.id = c.session_id"  # noqa: S608
            " WHERE c.reopened_at IS NULL AND s.state = 'held' AND s.date BETWEEN ? AND ? {g}",
            first,
            last,
            group=group,
        )

    def sessions(self, first: dt.date, last: dt.date, state: str = "", group: UUID | None = None) -> int:
        """Sessions of a period, of one state or of any."""
        wanted = f"AND s.state = '{state}'" if state else ""
        return self.number(
            f"SELECT count(*) FROM group_session s WHERE s.date BETWEEN ? AND ? {wanted} {{g}}",  # noqa: S608
            first,
            last,
            group=group,
        )

    def people(self, first: dt.date, last: dt.date, group: UUID | None = None) -> int:
        """Different people."""
        return self.number(
            f"SELECT count(DISTINCT r.attendee_id) {_CAME} AND s.date BETWEEN ? AND ? {{g}}",
            first,
            last,
            group=group,
        )

    def first_time(self, first: dt.date, last: dt.date) -> int:
        """People whose first session ever, in the group or in any, is in the period."""
        return self.number(
            f"SELECT count(*) FROM (SELECT min(s.date) AS day {_CAME} {{g}} GROUP BY r.attendee_id)"  # noqa: S608
            " WHERE day BETWEEN ? AND ?",
            first,
            last,
        )

    def twice(self, first: dt.date, year: dt.date, last: dt.date) -> int:
        """People of the period who came twice or more in the 12 months."""
        return self.number(
            f"SELECT count(*) FROM (SELECT count(*) AS times, max(s.date) AS newest {_CAME}"  # noqa: S608
            " AND s.date BETWEEN ? AND ? {g} GROUP BY r.attendee_id) WHERE times >= 2 AND newest >= ?",
            year,
            last,
            first,
        )

    def on_the_lists(self, last: dt.date) -> int:
        """People with a place on a list; nobody in these stores leaves or dies."""
        return self.number("SELECT count(DISTINCT s.attendee_id) FROM membership s WHERE s.since <= ? {g}", last)

    def heard(self, way: HeardBy, first: dt.date, last: dt.date) -> int:
        """People of the period whose first place on a list, or place on this one, names one of these ways."""
        ways = ", ".join(f"'{one}'" for one in _WAYS[way])
        among = "" if self.group is None else f"WHERE m.group_id = '{self.group.hex}'"
        return self.number(
            "WITH place AS (SELECT m.attendee_id, m.heard_from, row_number() OVER"  # noqa: S608
            f" (PARTITION BY m.attendee_id ORDER BY m.since, m.id DESC) AS n FROM membership m {among})"
            f" SELECT count(*) FROM place WHERE n = 1 AND heard_from IN ({ways}) AND attendee_id IN"
            f" (SELECT r.attendee_id {_CAME} AND s.date BETWEEN ? AND ? {{g}})",
            first,
            last,
        )


@pytest.fixture(params=[11, 12, 13], ids="seed {}".format)
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Year]:
    house = open_house(tmp_path)
    random_store.fill(house, request.param)
    yield Year(house.store, house.clock, house.announced)
    house.store.close()


def test_every_number_is_what_the_raw_rows_say(house: Year) -> None:
    with house.store.reading() as uow:
        groups = [*(group.id for group in uow.groups.all()), None]
        names = {group.name: group.id for group in uow.groups.all()}
        for group in groups:
            for month in MONTHS:
                summary = house.month(group, month, dt.date(2027, 1, 1))
                _check(summary, Raw(uow.db, group), month, names)


def _check(summary: MonthlySummary, raw: Raw, month: dt.date, names: dict[str, UUID]) -> None:
    quarter = month.replace(month=month.month - (month.month - 1) % 3)
    last = (month + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    year = last.replace(day=1).replace(year=last.year - 1) + dt.timedelta(days=31)
    year = year.replace(day=1) if month.month < 12 else dt.date(month.year, 1, 1)
    firsts = [month, quarter, year] if quarter != month else [month, year]
    for first, figures, line in zip(firsts, summary.figures, summary.completeness[: len(firsts)], strict=True):
        _check_column(figures, raw, first, year, last)
        if summary.group or first != year:
            assert line.planned == raw.sessions(first, last)
    assert summary.figures[0].on_the_list == raw.on_the_lists(last)
    assert summary.completeness[-1].planned == raw.sessions(year, last)
    assert len(summary.missing) == raw.sessions(year, last, "planned")
    for series in summary.charts:
        for bar in series.bars:
            ends = (bar.month + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
            shown = 0 if isinstance(bar.value, Gap) else bar.value
            assert shown == raw.total("c.named + c.unnamed", bar.month, ends, names[series.group])
    for row in summary.by_group:
        group = names[row.group]
        assert row.planned == raw.sessions(quarter, last, group=group)
        assert row.registers_in == raw.sessions(quarter, last, "held", group)
        if row.registers_in:
            assert row.attendances == raw.total("c.named + c.unnamed", quarter, last, group)
            assert row.different_people == raw.people(quarter, last, group)
    if summary.heard and summary.heard.lines:
        assert {way: raw.heard(way, quarter, last) for way in HeardBy} == dict(summary.heard.lines)
        assert summary.heard.everybody == raw.people(quarter, last)


def _check_column(figures: KeyFigures, raw: Raw, first: dt.date, year: dt.date, last: dt.date) -> None:
    held = raw.sessions(first, last, "held")
    if not held:
        assert figures.attendances is Unsaid.NOT_COUNTED
        return
    came = raw.total("c.named + c.unnamed", first, last)
    assert figures.attendances == came
    assert figures.without_a_name == raw.total("c.unnamed", first, last)
    assert figures.average == (Decimal(came) / held).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert figures.different_people == raw.people(first, last)
    assert figures.first_time == raw.first_time(first, last)
    assert figures.twice_or_more == raw.twice(first, year, last)
