"""A list is looked at, brought in once, known again, and taken back whole."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sbc_desktop.domain.attendee import HeardFrom, Status
from sbc_desktop.domain.consent import ConsentState
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations.columns import Meaning, Source
from sbc_desktop.domain.registrations.dates import DateOrder
from sbc_desktop.domain.registrations.planning import FieldChange, IfKnown, Outcome, Plan
from sbc_desktop.domain.registrations.reading import RowRemark
from sbc_desktop.services.importing.importing import Choices, Importing
from sbc_desktop.storage.tables.imports import import_batch, import_row
from sbc_desktop.storage.tables.people import attendee, consent, membership
from sbc_desktop.storage.tables.system import change
from tests.desk import House

LISTS = Path(__file__).parents[2] / "data" / "registrations"
HEADINGS = "First name,Last name,Email,Phone,Timestamp,How did you hear about us?,Access needs,Consent\n"
# What a careful person would count in each example: new, left out, problem.
COUNTS = {
    "eventbrite-2024.csv": (4, 0, 0),
    "eventbrite-new.csv": (3, 0, 0),
    "eventbrite-uk-older.csv": (4, 1, 0),
    "google-forms-own.csv": (2, 0, 0),
    "google-forms-sheets-uk.csv": (3, 0, 0),
    "jotform-bom.csv": (3, 0, 0),
    "microsoft-forms-1252.csv": (3, 0, 1),
    "microsoft-forms.xlsx": (3, 0, 1),
    "our-template.csv": (15, 0, 0),
}
Listed = Callable[..., Path]


@pytest.fixture
def importing(house: House) -> Importing:
    """The service, on a day after all the examples were written."""
    house.clock.set(dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC))
    return Importing(**house.given)


@pytest.fixture
def listed(tmp_path: Path) -> Listed:
    """A way to write a list of our own with rows below HEADINGS."""

    def write(*rows: str, name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_text(HEADINGS + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return path

    return write


def outcomes(plan: Plan) -> list[Outcome]:
    """What becomes of the rows, in their order."""
    return [row.outcome for row in plan.rows]


@pytest.mark.parametrize("name", sorted(COUNTS))
def test_each_example_is_brought_in_as_a_careful_person_would_and_twice_changes_nothing(
    importing: Importing, house: House, group_id: UUID, name: str
) -> None:
    choices = Choices(dates=DateOrder.DAY_FIRST)
    first = importing.bring_in(LISTS / name, group_id, choices)
    assert (first.counts[Outcome.NEW], first.counts[Outcome.LEFT_OUT], first.counts[Outcome.PROBLEM]) == COUNTS[name]
    written = len(house.rows(change))
    again = importing.bring_in(LISTS / name, group_id, choices)
    assert (again.counts[Outcome.NEW], again.counts[Outcome.UPDATED]) == (0, 0)
    assert len(house.rows(change)) == written


def test_looking_says_what_every_column_means_and_changes_nothing(importing: Importing, house: House) -> None:
    facts = importing.look(LISTS / "eventbrite-uk-older.csv")
    assert (facts.source, facts.rows) == (Source.EVENTBRITE, 5)
    by_heading = {sampled.column.heading: sampled for sampled in facts.columns}
    assert by_heading["Surname"].column.meaning is Meaning.LAST_NAME
    assert by_heading["Surname"].samples == ("Whitfield", "Hussain", "Kowalczyk")
    assert by_heading["Home Address 1"].column.meaning is Meaning.NOT_NEEDED
    assert house.rows(import_batch) == []


def test_a_row_becomes_a_person_on_the_list_with_what_helps_her_and_her_yes(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    path = listed("Siân,Llewellyn,sian@example.org,7700900101,2025-03-01,Nurse,Large print,Yes")
    (row,) = importing.bring_in(path, group_id).rows
    assert row.remarks == (RowRemark.ZERO_PUT_BACK,)
    (person,) = house.people.find("sian")
    found = house.people.get(person.id)
    (place,) = found.memberships
    assert (place.status, place.since, place.heard_from) == (
        Status.REGISTERED,
        dt.date(2025, 3, 1),
        HeardFrom.BREAST_ONCOLOGY_NURSE,
    )
    assert [need.what_to_do for need in found.needs] == ["Large print"]
    assert [answer.state for answer in house.rows(consent)] == [ConsentState.GIVEN]


@pytest.mark.parametrize(("answer", "answers"), [("", []), ("No", [ConsentState.DECLINED])])
def test_without_a_clear_yes_it_is_an_enquiry(
    importing: Importing, house: House, group_id: UUID, listed: Listed, answer: str, answers: list[ConsentState]
) -> None:
    importing.bring_in(listed(f"Ann,Reed,ann@example.org,,2025-03-01,,,{answer}"), group_id)
    assert [row.status for row in house.rows(membership)] == [Status.ENQUIRY]
    assert [row.state for row in house.rows(consent)] == answers


def test_someone_we_know_is_brought_up_to_date_with_the_old_and_the_new_value_shown(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    known = house.person("Bernadette Quinn", group_id, Status.ENQUIRY, email="bq@example.org", phone="01632 960111")
    path = listed("Bernie,Quinn,BQ@example.org,01632 960222,2025-03-01,,,Yes")
    (row,) = importing.plan(path, group_id).rows
    assert (row.outcome, row.attendee_id) == (Outcome.UPDATED, known)
    assert FieldChange("phone", "01632 960111", "01632 960222") in row.changes
    assert FieldChange("status", Status.ENQUIRY, Status.REGISTERED) in row.changes
    importing.bring_in(path, group_id)
    assert house.people.get(known).contact.phone == "01632 960222"
    assert [place.status for place in house.people.get(known).memberships] == [Status.REGISTERED]


def test_a_couple_that_shares_an_address_is_asked_about_and_never_guessed(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    house.person("Patrick Quinn", group_id, email="quinns@example.org")
    path = listed("Bernadette,Quinn,quinns@example.org,,2025-03-01,,,Yes")
    with pytest.raises(Refusal) as refused:
        importing.bring_in(path, group_id)
    assert (refused.value.reason, refused.value.facts) == (Reason.KNOWN_UNDECIDED, {"row": 2, "count": 1})
    assert house.people.count() == 1
    importing.bring_in(path, group_id, Choices(rows={2: IfKnown.NEW}))
    assert house.people.count() == 2


def test_a_name_alone_is_never_someone_we_know(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    house.person("Ann Reed", group_id, email="another@example.org")
    plan = importing.plan(listed("Ann,Reed,ann@example.org,,2025-03-01,,,Yes"), group_id)
    assert outcomes(plan) == [Outcome.NEW]


def test_the_record_of_someone_who_has_died_is_left_alone(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    died = house.person("Ann Reed", group_id, email="ann@example.org")
    house.record_death(died, dt.date(2025, 2, 1))
    plan = importing.bring_in(listed("Ann,Reed,ann@example.org,,2025-03-01,,,Yes"), group_id)
    assert outcomes(plan) == [Outcome.LEFT_OUT]
    assert plan.rows[0].remarks == (RowRemark.LEFT_ALONE,)
    assert len(house.rows(attendee)) == 1
    assert {row.status for row in house.rows(membership)} == {Status.DIED}


def test_somebody_who_comes_twice_in_a_list_is_taken_once(importing: Importing, group_id: UUID, listed: Listed) -> None:
    row = "Ann,Reed,ann@example.org,,2025-03-01,,,Yes"
    plan = importing.plan(listed(row, row), group_id)
    assert outcomes(plan) == [Outcome.NEW, Outcome.LEFT_OUT]


def test_a_row_with_a_problem_says_so_and_the_others_come_in(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    path = listed(
        "Ann,Reed,ann@,,2025-03-01,,,Yes", ",,nobody@example.org,,2025-03-01,,,Yes", "Bea,Ro", "Cleo,,,,,,,Yes"
    )
    plan = importing.bring_in(path, group_id)
    reasons = [row.problem.reason if row.problem else None for row in plan.rows]
    assert reasons == [Reason.EMAIL_UNCLEAR, Reason.NAME_MISSING, Reason.ROW_CUT_OFF, None]
    assert [person.name.preferred for person in house.people.find()] == ["Cleo"]


def test_a_formula_is_left_out_and_the_person_is_not(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    path = listed('Ann,Reed,ann@example.org,,2025-03-01,,"=HYPERLINK(""x"")",Yes')
    (row,) = importing.bring_in(path, group_id).rows
    assert row.remarks == (RowRemark.FORMULA_LEFT_OUT,)
    (person,) = house.people.find("ann")
    assert house.people.get(person.id).needs == ()


def test_dates_that_can_be_read_both_ways_are_asked_about_by_their_heading(
    importing: Importing, group_id: UUID
) -> None:
    with pytest.raises(Refusal) as refused:
        importing.plan(LISTS / "microsoft-forms-1252.csv", group_id)
    assert (refused.value.reason, refused.value.facts["heading"]) == (Reason.DATES_AMBIGUOUS, "Completion time")


def test_a_list_is_taken_back_whole_for_a_day(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    known = house.person("Bea Ross", group_id, email="bea@example.org")
    before = house.people.get(known)
    path = listed("Ann,Reed,ann@example.org,,2025-03-01,,,Yes", "Bea,Ross,bea@example.org,01632 960111,,,Loop,Yes")
    importing.bring_in(path, group_id)
    house.clock.set(house.clock.now() + dt.timedelta(hours=23))
    importing.take_back()
    assert house.people.get(known) == before
    assert house.people.count() == 1
    assert house.rows(import_row) == []
    assert outcomes(importing.plan(path, group_id)) == [Outcome.NEW, Outcome.UPDATED]


def test_after_a_day_it_stays(importing: Importing, house: House, group_id: UUID, listed: Listed) -> None:
    importing.bring_in(listed("Ann,Reed,ann@example.org,,2025-03-01,,,Yes"), group_id)
    house.clock.set(house.clock.now() + dt.timedelta(hours=25))
    assert importing.newest() is None
    with pytest.raises(Refusal):
        importing.take_back()


class _Stop(Exception):
    """Somebody pressed cancel."""


class _StopsAt:
    def __init__(self, row: int) -> None:
        self._row = row

    def step(self, done: int, _total: int) -> None:
        """Stop at a row."""
        if done == self._row:
            raise _Stop


def test_stopped_half_way_nothing_of_it_stays(
    importing: Importing, house: House, group_id: UUID, listed: Listed
) -> None:
    path = listed(*(f"Ann{n},Reed,ann{n}@example.org,,2025-03-01,,,Yes" for n in range(5)))
    before = len(house.rows(change))
    with pytest.raises(_Stop):
        importing.bring_in(path, group_id, progress=_StopsAt(3))
    assert (house.people.count(), len(house.rows(change))) == (0, before)


def test_what_a_column_was_taken_as_is_remembered_for_the_next_list_of_the_same_program(
    importing: Importing, house: House, group_id: UUID, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("First name,Email,Clinic\nAnn,ann@example.org,Fenbridge Hospital\n", encoding="utf-8")
    second.write_text("First name,Clinic,Email\nBea,City Hospital,bea@example.org\n", encoding="utf-8")
    importing.bring_in(first, group_id, Choices(columns={2: Meaning.HOSPITAL}))
    assert [sampled.column.meaning for sampled in importing.look(second).columns][1] is Meaning.HOSPITAL
    importing.bring_in(second, group_id)
    (bea,) = house.people.find("bea")
    assert house.people.get(bea.id).hospital == "City Hospital"


# A long run: SBC_FUZZ_CASES=10000.
_CASES = int(os.environ.get("SBC_FUZZ_CASES", "200"))
_CELLS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["=1+1", "\u200bAnn", "אן", "1/2/2025", "Yes", "4.4E+11", "a@example.org", '"', "x" * 600, "07700900101", "\r\n"]
)


@settings(max_examples=_CASES, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(table=st.lists(st.lists(_CELLS, max_size=9), max_size=6), headed=st.booleans())
def test_whatever_stands_in_a_file_nothing_breaks_and_nothing_comes_in_by_half(
    importing: Importing, house: House, group_id: UUID, tmp_path: Path, table: list[list[str]], headed: bool
) -> None:
    path = tmp_path / "fuzz.csv"
    body = "\n".join(",".join(row) for row in table)
    path.write_text((HEADINGS if headed else "") + body, encoding="utf-8", errors="replace")
    before = house.people.count()
    try:
        plan = importing.bring_in(path, group_id, Choices(dates=DateOrder.DAY_FIRST, all_known=IfKnown.KEEP))
    except Refusal:
        assert house.people.count() == before
        return
    assert house.people.count() - before == plan.counts[Outcome.NEW]
