"""Every shareable report of two years, in the hands of somebody who subtracts: nobody of 1 to 4 is found out."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Hashable, Iterator
from itertools import product
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.monthly_summary import KeyFigures, MonthlySummary
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.published import PublishedTable, TableKind
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.domain.session import SessionState
from sbc_desktop.services.counting.monthly_summary import count_month
from sbc_desktop.services.counting.period_summary import count_period
from sbc_desktop.services.counting.periods import month_after, months_between, periods_of
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.session_summary import count_session
from sbc_desktop.services.counting.shareable_month import count_shareable_month
from sbc_desktop.storage.figures import CountedSession
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork
from tests import demo_store, random_store
from tests.attacker import Attacker
from tests.desk import open_house
from tests.reading_reports import Reader, Span, person_key

_DAY = dt.timedelta(days=1)
_A_DEMO = "demo"
Column = tuple[KeyFigures, Span]


@pytest.fixture(params=[_A_DEMO, 1, 2, 3, 4], ids=str)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, dt.date, int]]:
    """The demo, or a store of chance; the day after its last month, and what to shuffle by."""
    if request.param == _A_DEMO:
        services = demo_store.open_demo(demo_store.demo_in(tmp_path / "demo"))
        yield services._store, dt.date(2026, 7, 1), 0  # noqa: SLF001 - what no service tells an attacker
        services.close()
        return
    house = open_house(tmp_path)
    random_store.fill(house, request.param)
    yield house.store, dt.date(2027, 1, 1), request.param
    house.store.close()


def test_no_category_of_few_people_is_found_out(
    store: tuple[Store, dt.date, int], capsys: pytest.CaptureFixture[str]
) -> None:
    opened, today, seed = store
    with opened.reading() as uow:
        attack = _Attack(uow, today, seed)
        attack.read_two_years(Edition.SHAREABLE)
        caught = attack.caught()
    with capsys.disabled():
        told = f"{attack.reports} shareable reports attacked, {attack.targets} secrets, {len(caught)} found out"
        print(f"\n  {told}")  # noqa: T201 - how much was tried is part of the answer
    assert attack.targets
    assert caught == {}


def test_the_same_attack_on_exact_reports_finds_people_out(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    random_store.fill(house, 1)
    with house.store.reading() as uow:
        attack = _Attack(uow, dt.date(2027, 1, 1), 1)
        attack.read_two_years(Edition.INTERNAL)
        caught = attack.caught()
    assert {str(key).split(",", maxsplit=1)[0] for key in caught} >= {"('session'", "('unnamed'", "('people'"}
    house.store.close()


class _Attack:
    """All reports of two years read by one attacker, and what is true."""

    def __init__(self, uow: UnitOfWork, today: dt.date, seed: int) -> None:
        self._uow, self._today, self._chance = uow, today, random.Random(seed)
        groups = {group.name: group.id for group in uow.groups.all()}
        everything = uow.figures.sessions(dt.date(2000, 1, 1), today)
        self._sessions = [session for session in everything if session.state is SessionState.HELD]
        self._attacker = Attacker()
        self._reader = Reader(self._attacker, self._sessions, groups)
        self._groups: list[UUID | None] = [*groups.values(), None]
        self._publishing = Publishing(uow, today)
        self._tables: dict[tuple[TableKind, UUID | None, Span], PublishedTable] = {}
        self.reports = self.targets = 0

    def read_two_years(self, edition: Edition) -> None:
        """In the order of time, the groups of each month in any order."""
        for month in months_between(month_after(self._today.replace(day=1), -24), self._today - _DAY):
            after = month_after(month, 1)
            kinds = [SummaryKind.MONTHLY]
            kinds += [SummaryKind.QUARTERLY] if month.month % 3 == 0 else []
            kinds += [SummaryKind.YEARLY] if month.month == 12 else []
            kinds += [SummaryKind.FINANCIAL_YEAR] if month.month == 3 else []
            wanted = list(product(kinds, self._groups))
            self._chance.shuffle(wanted)
            self._read_sessions(month, after, edition)
            for kind, group in wanted:
                self._read(kind, group, month, after, edition)

    def _read_sessions(self, month: dt.date, today: dt.date, edition: Edition) -> None:
        for session in self._sessions:
            if month <= session.date < today:
                told = count_session(self._uow, session.id, edition, today, self._publishing)
                self._reader.told(session, told.came)
                for bar in told.chart.bars:
                    self._reader.bar(bar, session.group_id)
                self.reports += 1

    def _read(self, kind: SummaryKind, group: UUID | None, month: dt.date, today: dt.date, edition: Edition) -> None:
        self._publishing._today = today  # noqa: SLF001 - one memory of what was published, over two years
        report, columns = self._report(kind, group, month, today, edition)
        self._reader.read(report, columns)
        self.reports += 1

    def _report(
        self, kind: SummaryKind, group: UUID | None, month: dt.date, today: dt.date, edition: Edition
    ) -> tuple[MonthlySummary, list[Column]]:
        publishing = self._publishing
        if edition is Edition.INTERNAL:
            self._report(kind, group, month, today, Edition.SHAREABLE)  # so that the same secrets are asked for
        if kind is not SummaryKind.MONTHLY:
            period = count_period(self._uow, kind, group, month, edition, today, publishing)
            before = (month_after(period.first, -12), month_after(period.last.replace(day=1), -11) - _DAY)
            return period, list(zip(period.figures, ((period.first, period.last), before), strict=True))
        if edition is Edition.INTERNAL:
            summary = count_month(self._uow, group, month, today)
        else:
            summary = count_shareable_month(self._uow, group, month, today, publishing)
        periods = periods_of(month)
        spans = [(periods.quarter, periods.last), (periods.year, periods.last)]
        if periods.quarter != periods.month:
            spans.insert(0, (periods.month, periods.last))
        return summary, list(zip(summary.figures, spans, strict=True))

    def caught(self) -> dict[Hashable, int]:
        """Secrets that are found out: categories of 1 to 4 people of which one number is left."""
        secrets = self._secrets()
        self.targets = len(secrets)
        found = self._attacker.found()
        wrong = {key for key in secrets if key in found and found[key] != secrets[key]}
        assert not wrong, "the attacker misreads the reports"
        return {key: value for key, value in secrets.items() if key in found}

    def _secrets(self) -> dict[Hashable, int]:
        true: dict[Hashable, int] = {("session", session.id): session.total for session in self._sessions}
        for session in self._sessions:
            key = ("unnamed", session.group_id, session.date.year, session.date.month)
            true[key] = true.get(key, 0) + session.unnamed
            self._attacker.at_most({key: 1}, self._month_of(session))
        true |= self._people()
        return {key: count for key, count in true.items() if 1 <= count <= 4}

    def _month_of(self, session: CountedSession) -> dict[Hashable, int]:
        same = (session.group_id, session.date.year, session.date.month)
        return {("session", s.id): 1 for s in self._sessions if (s.group_id, s.date.year, s.date.month) == same}

    def _people(self) -> dict[Hashable, int]:
        """Every cell of every table, and what is left of a larger one when a smaller one is taken from it."""
        true: dict[Hashable, int] = {}
        tables = {(table.kind, table.scope): table for table in self._publishing.new}.values()
        for table in tables:
            span = (table.scope.first, table.scope.last)
            keys = [person_key(table.kind, cell, table.scope.group, span) for cell in range(len(table.counts))]
            true |= dict(zip(keys, table.counts, strict=True))
            if table.kind is not TableKind.PEOPLE:
                everybody = person_key("people", 0, table.scope.group, span)
                self._attacker.exactly({**dict.fromkeys(keys, 1), everybody: -1}, 0)
        for whole, part in product(tables, repeat=2):
            same = whole.kind is part.kind and whole is not part and whole.scope.holds(part.scope)
            # Somebody of two groups may have heard of each in another way.
            same_group = whole.scope.group == part.scope.group
            if same and (whole.kind is TableKind.PEOPLE or (whole.kind is TableKind.HEARD and same_group)):
                for cell, counts in enumerate(zip(whole.counts, part.counts, strict=True)):
                    scopes = (whole.scope, part.scope)
                    whole_key, part_key = (person_key(whole.kind, cell, s.group, (s.first, s.last)) for s in scopes)
                    left = ("left", whole_key, part_key)
                    self._attacker.exactly({whole_key: 1, part_key: -1, left: -1}, 0)
                    true[left] = counts[0] - counts[1]
        self._add_newcomers(list(tables))
        return true

    def _add_newcomers(self, tables: list[PublishedTable]) -> None:
        """Somebody is new once: the quarters of a year add up."""
        news = [table for table in tables if table.kind is TableKind.NEW]
        for year in news:
            quarters = [q for q in news if q is not year and q.scope.group == year.scope.group]
            quarters = [q for q in quarters if year.scope.holds(q.scope)]
            if len(quarters) == 4:
                keys = [person_key("new", 0, q.scope.group, (q.scope.first, q.scope.last)) for q in quarters]
                whole = person_key("new", 0, year.scope.group, (year.scope.first, year.scope.last))
                self._attacker.exactly({**dict.fromkeys(keys, 1), whole: -1}, 0)
