"""Requests with the day they are due, erasing with a preview, and what is due for deletion."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import ApologyReason, Presence
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.remembrance import WishIfAway
from sbc_desktop.domain.requests import RequestDetails, RequestKind, due_at
from sbc_desktop.domain.retention import DueBecause, RetentionRules
from sbc_desktop.domain.wishes import ContactPerson
from sbc_desktop.services.clock import london
from sbc_desktop.services.erasure import Erasure
from sbc_desktop.services.requests import Requests
from sbc_desktop.services.retention import Retention
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.today import Today
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.sessions import group_session, register_closing
from tests.desk import A_NEED, JOINED, House, open_house
from tests.factories import FIRST_DATE, refused


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An open store; closed at the end."""
    house = open_house(tmp_path)
    yield house
    house.store.close()


def at(year: int, month: int, day: int, hour: int = 12) -> dt.datetime:
    """A time of day in London."""
    return dt.datetime(year, month, day, hour, tzinfo=london())


@pytest.mark.parametrize(
    ("kind", "received", "due"),
    [
        (RequestKind.ACCESS, at(2026, 1, 31), at(2026, 2, 28, 23)),
        (RequestKind.ERASURE, at(2026, 3, 31), at(2026, 4, 30, 23)),
        (RequestKind.OBJECTION, at(2026, 6, 15), at(2026, 7, 15, 23)),
        (RequestKind.ACCESS, at(2028, 1, 30), at(2028, 2, 29, 23)),
        (RequestKind.COMPLAINT, at(2026, 1, 31), at(2026, 3, 2, 23)),
    ],
)
def test_what_is_asked_is_due_on_the_last_day_that_counts(
    kind: RequestKind, received: dt.datetime, due: dt.datetime
) -> None:
    found = due_at(kind, received, london()).astimezone(london())
    assert (found.date(), found.time()) == (due.date(), dt.time(23, 59, 59))


def test_a_breach_is_due_72_hours_later_by_the_clock_also_when_the_clocks_change() -> None:
    found = due_at(RequestKind.BREACH, at(2026, 10, 24, 12), london())
    assert found - at(2026, 10, 24, 12).astimezone(dt.UTC) == dt.timedelta(hours=72)
    assert found.astimezone(london()).hour == 11


def test_requests_wait_in_the_order_in_which_they_are_due_and_today_names_nobody(house: House) -> None:
    requests, jean = Requests(**house.given), house.person("Jean Whitlock")
    now = house.clock.now()
    access = requests.log(RequestDetails(RequestKind.ACCESS, now, jean, "By phone"))
    requests.log(RequestDetails(RequestKind.BREACH, now))
    assert [line.kind for line in requests.all()] == [RequestKind.BREACH, RequestKind.ACCESS]
    assert requests.all()[1].who == "Jean Whitlock"
    due = [(item.title, item.line) for item in Today(**house.given).page().due if item.title.startswith("Request")]
    assert due == [
        ("Request: breach", "Due Friday 24 January at 10.15am"),
        ("Request: to see what we hold", "Due Friday 21 February"),
    ]
    assert [item.urgent for item in Today(**house.given).page().due] == [True, False]
    requests.done(access)
    assert [line.done_at is None for line in requests.all()] == [True, False]


def test_nothing_is_received_in_the_future_and_from_nobody_unknown(house: House) -> None:
    requests = Requests(**house.given)
    later = house.clock.now() + dt.timedelta(minutes=1)
    assert refused(lambda: requests.log(RequestDetails(RequestKind.BREACH, later)))[0] is Reason.DATE_STILL_TO_COME
    unknown = RequestDetails(RequestKind.ACCESS, house.clock.now(), UUID(int=5))
    assert refused(lambda: requests.log(unknown))[0] is Reason.PERSON_UNKNOWN


HERS = {
    "Wilhelmina",
    "Vossberg",
    "wilhelmina@example.org",
    "01733 555114",
    "Ruprecht",
    "01733 555115",
    "Hinchingbrooke",
    "PE29",
    "With brass band",
    "Leopoldine",
    "a seat by the door",
    "gone to the coast",
}


@pytest.fixture
def wilhelmina(house: House) -> UUID:
    """Somebody of whom everything is known that can be known, and whom notes name."""
    group_id = house.group()
    session_id = house.session(group_id)
    house.session(group_id, FIRST_DATE + dt.timedelta(days=28))
    person = house.person(
        "Wilhelmina Vossberg",
        group_id,
        email="wilhelmina@example.org",
        phone="01733 555114",
        emergency_name="Ruprecht",
        emergency_phone="01733 555115",
        hospital="Hinchingbrooke",
        postcode_district="PE29",
    )
    house.person("Jean Whitlock", group_id)
    with house.writing() as uow:
        uow.attendees.save_needs(person, (A_NEED,))
        uow.wishes.add(person, WishIfAway.HAS_DIED, house.clock.now(), "With brass band")
        uow.contacts.save(person, [ContactPerson("Leopoldine", "sister")])
        uow.consents.add(
            person, ConsentAnswers({ConsentPurpose.PHONE: True}, ConsentRoute.PHONE), house.clock.now(), "phone-1"
        )
        uow.sessions.change(session_id, {"note": "Wilhelmina spoke of the sea; Jean listened."})
    house.set_status(person, Status.BREAK, FIRST_DATE)
    with house.writing() as uow:
        (place,) = uow.memberships.of([person])[person]
        uow.memberships.set_status(place.id, Status.LEFT, FIRST_DATE, "gone to the coast")
    house.desk.check_in(session_id, person)
    house.registers.close(session_id, Closing(1, for_coordinator="Ring Vossberg please."))
    return person


def everything(house: House) -> str:
    """Every value of every table, in one text."""
    with house.store.reading() as uow:
        return repr([list(uow.db.execute(sa.select(table))) for table in metadata.tables.values()])


def test_the_preview_says_what_goes_what_stays_and_which_notes_name_her(house: House, wilhelmina: UUID) -> None:
    preview = Erasure(**house.given).preview(wilhelmina)
    assert preview.name.on_paper == "Wilhelmina Vossberg"
    assert (preview.groups, preview.sessions, preview.totals_kept) == (1, 1, 1)
    assert (preview.consents, preview.needs, preview.wishes, preview.contacts) == (1, 1, 1, 1)
    assert preview.log_entries > 5
    assert {note.text for note in preview.notes} >= {"Wilhelmina spoke of the sea; Jean listened."}
    assert all(value in everything(house) for value in HERS), "what is not there cannot be seen to go"


def test_nothing_of_hers_is_left_anywhere_and_the_totals_stay(house: House, wilhelmina: UUID) -> None:
    totals = [(row.headcount, row.named, row.unnamed, row.live, row.paper) for row in house.rows(register_closing)]
    Erasure(**house.given).erase(wilhelmina)
    held = everything(house)
    assert [value for value in HERS if value in held] == []
    assert "spoke of the sea; Jean listened." in held
    after = house.rows(register_closing)
    assert [(row.headcount, row.named, row.unnamed, row.live, row.paper) for row in after] == totals
    assert str(wilhelmina) not in repr(house.rows(attendance))
    assert refused(lambda: Erasure(**house.given).preview(wilhelmina))[0] is Reason.PERSON_UNKNOWN


def due(house: House) -> set[tuple[str, DueBecause]]:
    """Who is due, and why."""
    return {(person.name.on_paper, person.because) for person in Retention(**house.given).due().people}


@pytest.mark.parametrize(
    ("status", "because", "first_day"),
    [
        (Status.REGISTERED, DueBecause.NEVER_CAME, dt.date(2025, 7, 21)),
        (Status.LEFT, DueBecause.LEFT, dt.date(2025, 5, 1)),
        (Status.SIGNPOSTED, DueBecause.LEFT, dt.date(2025, 5, 1)),
    ],
)
def test_who_never_came_and_who_left_is_due_after_their_months(
    house: House, status: Status, because: DueBecause, first_day: dt.date
) -> None:
    person = house.person("Jean Whitlock", house.group(), since=JOINED)
    if status is not Status.REGISTERED:
        house.set_status(person, status, dt.date(2025, 2, 1))
    house.clock.set(at(first_day.year, first_day.month, first_day.day) - dt.timedelta(days=1))
    assert due(house) == set()
    house.clock.set(at(first_day.year, first_day.month, first_day.day))
    assert due(house) == {("Jean Whitlock", because)}


def test_who_came_is_due_two_years_after_the_last_contact_and_who_died_after_one(house: House) -> None:
    group_id = house.group()
    session_id = house.session(group_id)
    jean, quilla = house.person("Jean Whitlock", group_id), house.person("Quilla Reed", group_id)
    for person in (jean, quilla):
        house.desk.check_in(session_id, person)
    house.record_death(quilla, dt.date(2025, 3, 1))
    house.clock.set(at(2026, 3, 1))
    assert due(house) == {("Quilla Reed", DueBecause.DIED)}
    house.clock.set(at(2027, 1, 21))
    assert due(house) == {("Quilla Reed", DueBecause.DIED), ("Jean Whitlock", DueBecause.LAST_CONTACT)}


def test_somebody_kept_for_a_reason_is_asked_for_again_in_a_year(house: House) -> None:
    jean, retention = house.person("Jean Whitlock"), Retention(**house.given)
    house.clock.set(at(2026, 1, 21))
    assert refused(lambda: retention.keep(jean, " "))[0] is Reason.WORDS_MISSING
    retention.keep(jean, "Said she comes back in spring")
    assert due(house) == set()
    house.clock.set(at(2027, 1, 22))
    assert due(house) == {("Jean Whitlock", DueBecause.NEVER_CAME)}


def test_only_what_is_due_is_deleted_and_nothing_unasked(house: House) -> None:
    retention, group_id = Retention(**house.given), house.group()
    session_id = house.session(group_id)
    jean = house.person("Jean Whitlock", group_id)
    house.desk.let_us_know(session_id, jean, ApologyReason.TREATMENT)
    with house.writing() as uow:
        uow.sessions.change(session_id, {"note": "The heating was off."})
    nothing: dict[str, Any] = {"reasons": False, "notes": False, "requests": False}
    assert refused(lambda: retention.delete([jean], **nothing))[0] is Reason.PERSON_UNKNOWN
    house.clock.set(at(2027, 6, 1))
    found = retention.due()
    assert (len(found.people), found.apology_reasons, found.notes) == (1, 1, 1)
    retention.delete([], **nothing)
    assert retention.due() == found
    retention.delete([], **{**nothing, "reasons": True, "notes": True})
    assert (retention.due().apology_reasons, retention.due().notes) == (0, 0)
    assert house.rows(attendance)[0].presence is Presence.LET_US_KNOW
    held = everything(house)
    assert "heating" not in held
    assert ApologyReason.TREATMENT.value not in held
    retention.delete([jean], **nothing)
    assert not retention.due()
    assert "Whitlock" not in everything(house)


def test_the_rules_can_be_changed_within_reason(house: House) -> None:
    retention = Retention(**house.given)
    assert retention.rules() == RetentionRules(6, 24, 3, 12, 3, 24, 36, 30)
    retention.save_rules(replace(retention.rules(), never_came=12))
    assert retention.rules().never_came == 12
    assert refused(lambda: retention.save_rules(replace(retention.rules(), left=0)))[1] == "left"


def test_today_asks_once_a_month(house: House) -> None:
    def asked() -> bool:
        return any(item.title == "What is due for deletion" for item in Today(**house.given).page().due)

    assert not asked(), "nobody has been here long enough"
    house.person("Jean Whitlock")
    house.clock.set(at(2025, 7, 31))
    assert asked()
    Retention(**house.given).looked()
    assert not asked()
    house.clock.set(at(2025, 8, 1))
    assert asked()


def test_a_note_can_still_be_written_after_a_name_was_struck(house: House, wilhelmina: UUID) -> None:
    Erasure(**house.given).erase(wilhelmina)
    (row,) = [row for row in house.rows(group_session) if row.note]
    assert row.note == "… spoke of the sea; Jean listened."
    assert Sessions(**house.given).get(row.id).id == row.id
