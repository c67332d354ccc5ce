"""Two records that are one person: proposed for a reason, merged without losing an arrival, and taken apart whole."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sbc_desktop.domain.attendee import AccessNeed, MembershipDetails, NeedHeading, PersonDetails, Status, details_of
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.domain.merging import SameBecause, proposed_details
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.remembrance import WishIfAway
from sbc_desktop.domain.wishes import ContactPerson
from sbc_desktop.services.merging import Merging
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.attendance import attendance, session_roster
from sbc_desktop.storage.tables.people import attendee
from tests.desk import JOINED, House, open_house
from tests.factories import FIRST_DATE, refused

DAYS = tuple(FIRST_DATE + dt.timedelta(days=7 * week) for week in range(4))
LATER = dt.datetime(2025, 3, 1, 10, tzinfo=dt.UTC)
NEEDS = (
    AccessNeed(NeedHeading.COMFORT_AND_ACCESS, "a seat by the door", FIRST_DATE),
    AccessNeed(NeedHeading.INFORMATION_FORMAT, "18 point", FIRST_DATE),
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An open store; closed at the end."""
    house = open_house(tmp_path)
    house.clock.set(LATER)
    yield house
    house.store.close()


def merging(house: House) -> Merging:
    """The service."""
    return Merging(**house.given)


def merge(house: House, keep: UUID, other: UUID) -> None:
    """Merge, taking what is missing from the other."""
    details = proposed_details(house.people.get(keep), house.people.get(other))
    merging(house).merge(keep, other, details)


def proposals(house: House) -> list[tuple[set[str], set[SameBecause]]]:
    """Who is proposed, and why."""
    found = merging(house).likely()
    return [({pair.first.name.on_paper, pair.second.name.on_paper}, set(pair.because)) for pair in found]


def everything(house: House) -> dict[str, list[tuple[Any, ...]]]:
    """Every row but the log's."""
    with house.store.reading() as uow:
        return {
            table.name: sorted(map(tuple, uow.db.execute(table.select())), key=repr)
            for table in metadata.tables.values()
            if table.name != "change"
        }


def test_the_same_address_and_a_like_name_are_a_reason(house: House) -> None:
    house.person("Susan Parker", email="sue@example.org")
    house.person("Sue Parker", email="Sue@Example.org", phone="07700 900114")
    house.person("Susan Parkes", phone="+44 7700 900114")
    assert proposals(house) == [({"Susan Parker", "Sue Parker"}, {SameBecause.EMAIL})]


@pytest.mark.parametrize(
    ("other", "details"),
    [
        ("Susan Parker", {}),
        ("Colin Parker", {"email": "parkers@example.org"}),
        ("Colin Parker", {"phone": "01733 555114"}),
    ],
)
def test_the_same_name_alone_and_couples_who_share_an_address_are_none(
    house: House, other: str, details: dict[str, Any]
) -> None:
    house.person("Susan Parker", email="parkers@example.org", phone="01733 555114")
    house.person(other, **details)
    assert proposals(house) == []


def test_two_who_were_told_apart_are_not_proposed_again(house: House) -> None:
    one = house.person("Susan Parker", phone="01733 555114")
    other = house.person("Susan Parkes", phone="01733 555114")
    assert len(proposals(house)) == 1
    merging(house).tell_apart(other, one)
    assert proposals(house) == []


def test_what_is_missing_is_taken_from_the_other(house: House) -> None:
    one = house.person("Sue", phone="07700 900114")
    other = house.person("Susan Parker", phone="01733 555114", email="sue@example.org", voicemail_safe=False)
    merge(house, one, other)
    kept = details_of(house.people.get(one))
    assert kept == PersonDetails(
        "Sue", "Susan Parker", phone="07700 900114", email="sue@example.org", voicemail_safe=False
    )


def test_came_wins_over_let_us_know_over_nothing(house: House) -> None:
    group_id = house.group()
    one, other = house.person("Sue Parker", group_id), house.person("Susan Parker", group_id)
    sessions = [house.session(group_id, day) for day in DAYS]
    house.desk.let_us_know(sessions[0], one)
    house.desk.check_in(sessions[0], other)
    house.desk.check_in(sessions[1], one)
    house.desk.let_us_know(sessions[1], other)
    house.desk.let_us_know(sessions[2], other)
    merge(house, one, other)
    presence = {row.session_id: row.presence for row in house.rows(attendance)}
    assert [presence.get(session) for session in sessions] == [
        *(Presence.CAME, Presence.CAME, Presence.LET_US_KNOW, None)
    ]
    assert {row.attendee_id for row in house.rows(attendance)} == {one}
    assert [line.label for line in house.desk.roster(sessions[3]).lines] == ["Sue P"]
    house.desk.check_in(sessions[2], one)


def test_what_a_closing_froze_keeps_its_numbers_and_its_names(house: House) -> None:
    group_id = house.group()
    one, other = house.person("Sue Parker", group_id), house.person("Susan Parker", group_id)
    both, alone = house.session(group_id, DAYS[0]), house.session(group_id, DAYS[1])
    house.desk.check_in(both, one)
    house.desk.check_in(both, other)
    house.desk.check_in(alone, other)
    house.registers.close(both, Closing(2))
    house.registers.close(alone, Closing(1))
    frozen = house.rows(session_roster)
    merge(house, one, other)
    assert house.rows(session_roster) == frozen
    assert [line.label for line in house.desk.roster(both).lines] == ["Sue Parker", "Sue Parker"]
    assert {line.presence for line in house.desk.roster(alone).lines} == {Presence.CAME, Presence.NONE}


def test_the_other_is_found_nowhere_and_its_id_leads_to_the_one_record(house: House) -> None:
    one, other = house.person("Sue Parker"), house.person("Wilhelmina Parker")
    merge(house, one, other)
    assert house.people.find("wilhelmina") == ()
    assert house.people.get(other).id == one
    assert refused(lambda: merge(house, one, other)) == (Reason.SAME_RECORD, None)


def test_records_that_were_merged_one_after_the_other_are_taken_apart_in_turn(house: House) -> None:
    first, second, third = (house.person(f"Sue {name}") for name in ("A", "B", "C"))
    before = everything(house)
    merge(house, second, third)
    between = everything(house)
    merge(house, first, second)
    (newest,) = merging(house).merged_into(first)
    assert newest.name == "Sue B"
    merging(house).take_apart(first, newest)
    assert everything(house) == between
    (earlier,) = merging(house).merged_into(second)
    merging(house).take_apart(second, earlier)
    assert everything(house) == before


def test_what_was_written_since_stays_with_the_one_that_was_kept(house: House) -> None:
    group_id = house.group()
    one, other = house.person("Sue", group_id, phone="07700 900114"), house.person("Susan Parker", group_id)
    sessions = [house.session(group_id, day) for day in DAYS]
    house.desk.check_in(sessions[0], other)
    merge(house, one, other)
    house.clock.set(dt.datetime(2025, 6, 1, 10, tzinfo=dt.UTC))
    house.desk.check_in(sessions[3], one)
    kept = details_of(house.people.get(one))
    house.people.change(one, PersonDetails("Sue", kept.full, phone="07700 900999"))
    (merged,) = merging(house).merged_into(one)
    merging(house).take_apart(one, merged)
    assert details_of(house.people.get(one)) == PersonDetails("Sue", "", phone="07700 900999")
    assert house.people.get(other).name.on_paper == "Susan Parker"
    came = {(row.session_id, row.attendee_id) for row in house.rows(attendance)}
    assert came == {(sessions[0], other), (sessions[3], one)}
    assert merging(house).merged_into(one) == ()


def test_erasing_the_one_record_erases_the_other_with_it(house: House) -> None:
    one, other = house.person("Sue Parker"), house.person("Wilhelmina Voss")
    merge(house, one, other)
    house.erase(one)
    assert house.rows(attendee) == []
    assert "Wilhelmina" not in repr(everything(house))


ANSWERS = st.sampled_from(["none", "let_us_know", "came"])
STANDINGS = st.none() | st.tuples(st.sampled_from([Status.REGISTERED, Status.ATTENDING]), st.integers(0, 3))


@st.composite
def a_record(draw: st.DrawFn) -> dict[str, Any]:
    """Everything one record may hold."""
    return {
        "name": draw(st.sampled_from(["Sue Parker", "Susan Parker", "Susan"])),
        "phone": draw(st.sampled_from(["", "07700 900114"])),
        "place": draw(STANDINGS),
        "second_place": draw(STANDINGS),
        "later": draw(st.none() | st.integers(4, 9)),
        "sessions": draw(st.lists(ANSWERS, min_size=4, max_size=4)),
        "needs": draw(st.sets(st.sampled_from(NEEDS))),
        "consents": draw(st.dictionaries(st.sampled_from(ConsentPurpose), st.booleans(), max_size=3)),
        "wish": draw(st.none() | st.sampled_from(WishIfAway)),
        "contact": draw(st.booleans()),
    }


def write(house: House, groups: list[UUID], sessions: list[UUID], record: dict[str, Any]) -> UUID:
    """Put such a record into the store."""
    person = house.person(record["name"], phone=record["phone"])
    with house.writing() as uow:
        for group_id, place in zip(groups, (record["place"], record["second_place"]), strict=True):
            if place is not None:
                _put_on_list(uow, person, group_id, place, record["later"])
        uow.attendees.save_needs(person, tuple(record["needs"]))
        uow.consents.add(person, ConsentAnswers(record["consents"], ConsentRoute.PAPER), house.clock.now(), "x-1")
        if record["wish"] is not None:
            uow.wishes.add(person, record["wish"], house.clock.now())
        if record["contact"]:
            uow.contacts.save(person, [ContactPerson("Rui", "son")])
    for session_id, answer in zip(sessions, record["sessions"], strict=True):
        if answer == "came":
            house.desk.check_in(session_id, person)
        elif answer == "let_us_know":
            house.desk.let_us_know(session_id, person)
    return person


def _put_on_list(uow: Any, person: UUID, group_id: UUID, place: tuple[Status, int], later: int | None) -> None:
    since = JOINED + dt.timedelta(days=place[1])
    membership_id = uow.memberships.add(person, MembershipDetails(group_id, place[0]), since)
    if later is not None:
        uow.memberships.set_status(membership_id, Status.BREAK, JOINED + dt.timedelta(days=later), "")


def test_any_two_records_are_taken_apart_as_they_were_and_no_arrival_is_lost(tmp_path: Path) -> None:
    @settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
    @given(one=a_record(), other=a_record(), closed=st.integers(0, 4))
    def holds(one: dict[str, Any], other: dict[str, Any], closed: int) -> None:
        with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
            house = open_house(Path(folder))
            house.clock.set(LATER)
            try:
                groups = [house.group(), house.group("Fenbridge")]
                sessions = [house.session(groups[0], day) for day in DAYS]
                keep, given_up = (write(house, groups, sessions, record) for record in (one, other))
                for at, session_id in enumerate(sessions[:closed]):
                    came = sum(record["sessions"][at] == "came" for record in (one, other))
                    house.registers.close(session_id, Closing(came))
                check(house, keep, given_up)
            finally:
                house.store.close()

    holds()


def check(house: House, keep: UUID, other: UUID) -> None:
    """Merge, look, take apart, compare."""
    before, came = everything(house), arrivals(house)
    merge(house, keep, other)
    assert {session_id for session_id, _person in arrivals(house)} == {session_id for session_id, _person in came}
    assert {person for _session, person in arrivals(house)} <= {keep}
    assert everything(house)["session_roster"] == before["session_roster"]
    assert everything(house)["register_closing"] == before["register_closing"]
    (merged,) = merging(house).merged_into(keep)
    merging(house).take_apart(keep, merged)
    assert everything(house) == before


def arrivals(house: House) -> set[tuple[UUID, UUID]]:
    """Who came to what."""
    return {(row.session_id, row.attendee_id) for row in house.rows(attendance) if row.presence is Presence.CAME}
