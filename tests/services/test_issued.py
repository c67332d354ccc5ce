"""The archive: what was issued opens again byte for byte, and says what has changed since."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.domain.today import DueKind
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.summaries import Summaries
from sbc_desktop.services.today import Today
from sbc_desktop.storage.tables.system import change
from tests.desk import open_house
from tests.reports import reading
from tests.year import FIRST_OF_JULY, JUNE, Year

JUNE_16 = dt.date(2026, 6, 16)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Year]:
    house = open_house(tmp_path)
    yield Year(house.store, house.clock, house.announced)
    house.store.close()


@pytest.fixture
def group_id(house: Year) -> UUID:
    group_id = house.group()
    house.hold(group_id, JUNE_16, *(house.person(f"Person{number} Surname", group_id) for number in range(10)))
    house.clock.set(dt.datetime.combine(FIRST_OF_JULY, dt.time(9)))
    return group_id


@pytest.fixture
def summaries(house: Year) -> Summaries:
    return Summaries(**house.given)


def test_an_issued_report_opens_again_byte_for_byte(summaries: Summaries, group_id: UUID) -> None:
    document = summaries.issue(Wanted(SummaryKind.MONTHLY, group_id, JUNE))
    (issued,) = summaries.issued()
    assert summaries.opened_again(issued.id).data == document.data
    assert summaries.opened_again(issued.id).file_name == document.file_name
    assert issued.sha256 == hashlib.sha256(document.data).hexdigest()
    assert (issued.kind, issued.group, issued.edition) == (SummaryKind.MONTHLY, "Peterborough", Edition.SHAREABLE)
    assert (issued.first, issued.last, issued.issued_by) == (JUNE, dt.date(2026, 6, 30), "Helen Ashby")


def test_of_an_internal_one_only_its_hash_is_kept(summaries: Summaries, group_id: UUID) -> None:
    summaries.issue(Wanted(SummaryKind.MONTHLY, group_id, JUNE, Edition.INTERNAL))
    (issued,) = summaries.issued()
    assert not issued.is_kept
    with pytest.raises(Refusal) as stopped:
        summaries.opened_again(issued.id)
    assert stopped.value.reason is Reason.REPORT_NOT_KEPT


def test_registers_closed_since_are_counted_for_its_group_and_days(
    house: Year, summaries: Summaries, group_id: UUID
) -> None:
    summaries.issue(Wanted(SummaryKind.MONTHLY, group_id, JUNE))
    summaries.issue(Wanted(SummaryKind.MONTHLY, None, dt.date(2026, 5, 1)))
    other = house.group("Fenbridge")
    for at_group, day in ((group_id, dt.date(2026, 6, 23)), (other, JUNE_16), (group_id, dt.date(2026, 6, 30))):
        session_id = house.session(at_group, day)
        house.clock.set(dt.datetime.combine(dt.date(2026, 7, 2), dt.time(9)))
        house.close(session_id, 0)
    may, june = summaries.issued()
    assert (may.corrections, june.corrections) == (0, 2)


def test_her_words_are_kept_and_come_back(summaries: Summaries, group_id: UUID) -> None:
    wanted = Wanted(SummaryKind.MONTHLY, group_id, JUNE)
    assert "fullest room" not in reading.pages(summaries.draw(wanted).data)[0]
    summaries.issue(Wanted(SummaryKind.MONTHLY, group_id, JUNE, words="The fullest room we have had."))
    assert "“The fullest room we have had.”\nHelen Ashby" in "\n".join(reading.pages(summaries.draw(wanted).data))
    other = Wanted(SummaryKind.MONTHLY, group_id, dt.date(2026, 5, 1))
    assert "fullest room" not in reading.pages(summaries.draw(other).data)[0]


def test_the_log_tells_that_bytes_were_kept_and_not_which(house: Year, summaries: Summaries, group_id: UUID) -> None:
    summaries.issue(Wanted(SummaryKind.MONTHLY, group_id, JUNE))
    with house.store.reading() as uow:
        entries = uow.db.execute(change.select().where(change.c.entity == "issued_document")).all()
    (entry,) = entries
    assert set(entry.fields) == {"id", "report_id"}


def test_the_periods_of_each_kind_run_from_the_first_session_to_this_one(
    house: Year, summaries: Summaries, group_id: UUID
) -> None:
    def labels(kind: SummaryKind) -> list[str]:
        return [period.label for period in summaries.periods(kind, group_id)]

    house.clock.set(dt.datetime.combine(dt.date(2027, 1, 2), dt.time(9)))
    assert labels(SummaryKind.MONTHLY)[-1] == "June 2026"
    assert labels(SummaryKind.QUARTERLY) == [
        "January to March 2027",
        "October to December 2026",
        "July to September 2026",
        "April to June 2026",
    ]
    assert labels(SummaryKind.YEARLY) == ["2027", "2026"]
    assert labels(SummaryKind.FINANCIAL_YEAR) == ["April 2026 to March 2027"]
    assert labels(SummaryKind.SPEAKERS)[0] == "12 months to January 2027"
    assert labels(SummaryKind.SESSION) == []
    assert [year.is_over for year in summaries.periods(SummaryKind.YEARLY)] == [False, True]


def test_a_group_without_a_session_has_no_period(house: Year, summaries: Summaries) -> None:
    assert summaries.periods(SummaryKind.MONTHLY, house.group("Fenbridge")) == ()


def test_her_words_are_asked_for_by_any_day_of_their_period(summaries: Summaries, group_id: UUID) -> None:
    summaries.issue(Wanted(SummaryKind.QUARTERLY, group_id, JUNE, words="A warm spring."))
    assert summaries.words(Wanted(SummaryKind.QUARTERLY, group_id, dt.date(2026, 4, 3))) == "A warm spring."
    assert summaries.words(Wanted(SummaryKind.QUARTERLY, group_id, dt.date(2026, 7, 3))) == ""
    assert summaries.words(Wanted(SummaryKind.QUARTERLY, None, JUNE)) == ""


def test_last_month_s_summary_is_due_until_it_was_issued(house: Year, summaries: Summaries, group_id: UUID) -> None:
    def is_due() -> bool:
        return DueKind.SUMMARY_READY in [item.kind for item in Today(**house.given).page().due]

    summaries.issue(Wanted(SummaryKind.MONTHLY, group_id, FIRST_OF_JULY))
    summaries.draw(Wanted(SummaryKind.MONTHLY, None, JUNE))
    assert is_due()
    summaries.issue(Wanted(SummaryKind.MONTHLY, None, JUNE))
    assert house.announced[-1] == {Noun.SETTINGS}
    assert not is_due()


def test_a_month_to_come_is_refused(summaries: Summaries, group_id: UUID) -> None:
    with pytest.raises(Refusal) as stopped:
        summaries.draw(Wanted(SummaryKind.MONTHLY, group_id, dt.date(2026, 8, 1)))
    assert stopped.value.reason is Reason.DATE_STILL_TO_COME
