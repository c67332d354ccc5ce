"""The directory and the records: found by any name, changed with a history, shown only to those who may be shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.attendee import AccessNeed, MembershipDetails, NeedHeading, PersonDetails, Status, details_of
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Noun
from sbc_desktop.storage.tables.people import access_need
from sbc_desktop.storage.tables.system import change
from tests.desk import A_NEED, JOINED, House, open_house
from tests.factories import FIRST_DATE


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def group_id(house: House) -> UUID:
    return house.group()


def names(house: House, text: str = "", **wanted: object) -> list[str]:
    return [line.name.on_paper for line in house.people.find(text, **wanted)]  # type: ignore[arg-type]


def test_a_record_comes_back_as_it_was_given(house: House, group_id: UUID) -> None:
    details = PersonDetails("Siân", "Siân Evans", "she/her", "01632 960123", "sian@example.org", told_us_on=JOINED)
    person = house.people.get(house.people.add(details, MembershipDetails(group_id)))
    assert details_of(person) == details
    assert [(place.group_name, place.status, place.since) for place in person.memberships] == [
        ("Peterborough", Status.REGISTERED, FIRST_DATE)
    ]
    assert house.announced == [frozenset({Noun.PEOPLE, Noun.ATTENDANCE})]


def test_a_refused_record_leaves_nothing_behind(house: House, group_id: UUID) -> None:
    with pytest.raises(Refusal) as refused:
        house.people.add(PersonDetails("Ann", email="no"), MembershipDetails(group_id))
    assert refused.value.field == "email"
    assert (house.people.count(), house.announced) == (0, [])


@pytest.mark.parametrize(
    "text",
    ["susan", "SUS", "parker", "susan p", "par sus", "susanp", "mei l", "meiling", "mei-ling", "960123", "sus@ex"],
)
def test_people_are_found_by_beginnings_of_any_word_by_phone_and_by_mail(house: House, text: str) -> None:
    house.person("Susan Parker", phone="01632 960123", email="Sus@Example.org", full="Susan Mei-Ling Parker")
    house.person("Keith Wood")
    assert names(house, text) == ["Susan Mei-Ling Parker"]


@pytest.mark.parametrize("text", ["usan", "arker", "%", "_", "zz", "susan wood", "96", "@"])
def test_nobody_is_found_by_what_begins_no_word(house: House, text: str) -> None:
    house.person("Susan Parker", phone="01632 960123")
    assert names(house, text) == []


def test_those_who_are_called_so_come_first_then_those_whose_full_name_begins_so(house: House) -> None:
    house.person("Ann Susworth")
    house.person("Bee Reed", full="Susannah Reed")
    house.person("Susan Hall")
    assert names(house, "sus") == ["Susan Hall", "Susannah Reed", "Ann Susworth"]


def test_pages_follow_each_other_in_the_order_of_names_without_accents(house: House) -> None:
    for name in ("Zoë Reed", "Élodie Reed", "Adam Reed", "Ewa Reed"):
        house.person(name)
    assert names(house, limit=2) == ["Adam Reed", "Élodie Reed"]
    assert names(house, limit=2, offset=2) == ["Ewa Reed", "Zoë Reed"]
    assert house.people.count() == 4


def test_a_group_and_a_status_narrow_the_list(house: House, group_id: UUID) -> None:
    house.person("Ann Reed", group_id)
    house.person("Bea Reed", group_id, Status.LEFT)
    house.person("Cat Reed", house.group("Fenbridge"))
    house.person("Dot Reed")
    assert names(house, group_id=group_id) == ["Ann Reed", "Bea Reed"]
    assert names(house, group_id=group_id, status=Status.LEFT) == ["Bea Reed"]
    assert names(house, status=Status.REGISTERED) == ["Ann Reed", "Cat Reed"]
    assert house.people.count(group_id=group_id) == 2


def test_a_line_tells_groups_needs_and_when_she_last_came(house: House, group_id: UUID) -> None:
    person = house.person("Ann Reed", group_id)
    house.people.save_needs(person, (A_NEED,))
    house.desk.check_in(house.session(group_id), person)
    (line,) = house.people.find()
    assert (line.groups, line.has_needs, line.last_came) == (
        (("Peterborough", Status.REGISTERED),),
        True,
        FIRST_DATE,
    )


def test_changing_a_name_changes_how_she_is_found_and_logs_from_what_to_what(house: House, group_id: UUID) -> None:
    person = house.person("Susan Parker", group_id)
    house.people.change(person, replace(details_of(house.people.get(person)), preferred="Sukey"))
    assert (names(house, "sukey"), names(house, "susan")) == (["Susan Parker"], ["Susan Parker"])
    assert house.rows(change)[-1].fields["name"] == ["Susan", "Sukey"]


def test_somebody_joins_a_group_once(house: House, group_id: UUID) -> None:
    person = house.person("Ann Reed", group_id)
    with pytest.raises(Refusal) as refused:
        house.people.join(person, MembershipDetails(group_id))
    assert refused.value.reason is Reason.ALREADY_MEMBER
    house.people.join(person, MembershipDetails(house.group("Fenbridge")))
    assert [place.group_name for place in house.people.get(person).memberships] == ["Fenbridge", "Peterborough"]


def test_statuses_are_kept_with_their_days_and_the_newest_is_shown(house: House, group_id: UUID) -> None:
    person = house.person("Ann Reed", group_id)
    (place,) = house.people.get(person).memberships
    house.clock.set(dt.datetime.combine(dt.date(2025, 9, 1), dt.time(12)))
    house.people.set_status(place.id, Status.BREAK, dt.date(2025, 8, 1), "treatment over the summer")
    house.people.set_status(place.id, Status.ATTENDING, dt.date(2025, 3, 1))
    assert [(entry.status, entry.since) for entry in house.people.history(person)] == [
        (Status.BREAK, dt.date(2025, 8, 1)),
        (Status.ATTENDING, dt.date(2025, 3, 1)),
        (Status.REGISTERED, JOINED),
    ]
    (place,) = house.people.get(person).memberships
    assert (place.status, place.since) == (Status.BREAK, dt.date(2025, 8, 1))


def test_a_day_has_one_status_the_last_one_said(house: House, group_id: UUID) -> None:
    person = house.person("Ann Reed", group_id)
    (place,) = house.people.get(person).memberships
    for status in (Status.LEFT, Status.BREAK):
        house.people.set_status(place.id, status)
    assert [entry.status for entry in house.people.history(person)] == [Status.BREAK, Status.REGISTERED]


def test_a_status_does_not_begin_in_the_future(house: House, group_id: UUID) -> None:
    person = house.person("Ann Reed", group_id)
    (place,) = house.people.get(person).memberships
    with pytest.raises(Refusal) as refused:
        house.people.set_status(place.id, Status.LEFT, FIRST_DATE + dt.timedelta(1))
    assert (refused.value.reason, refused.value.field) == (Reason.DATE_STILL_TO_COME, "since")


def test_saving_needs_writes_only_what_differs(house: House) -> None:
    person = house.person("Ann Reed")
    other = AccessNeed(NeedHeading.INFORMATION_FORMAT, "large print", FIRST_DATE)
    house.people.save_needs(person, (A_NEED,))
    kept = house.rows(access_need)
    house.people.save_needs(person, (A_NEED, other))
    assert house.rows(access_need)[: len(kept)] == kept
    house.people.save_needs(person, (other,))
    assert house.people.get(person).needs == (other,)


def test_the_sessions_somebody_came_to_or_let_us_know_about(house: House, group_id: UUID) -> None:
    person = house.person("Ann Reed", group_id)
    first, second, third = (house.session(group_id, dt.date(2025, month, 21)) for month in (1, 2, 3))
    house.desk.check_in(first, person)
    house.desk.let_us_know(second, person)
    house.desk.check_in(third, person)
    house.desk.take_back(third, person)
    assert [(line.session_id, line.came) for line in house.people.attended(person)] == [(second, False), (first, True)]
    assert house.people.get(person).memberships[0].first_came == FIRST_DATE


def test_a_person_nobody_knows_is_refused(house: House) -> None:
    for ask in (house.people.get, house.people.attended, house.people.history):
        with pytest.raises(Refusal) as refused:
            ask(uuid4())
        assert refused.value.reason is Reason.PERSON_UNKNOWN


@pytest.mark.parametrize("text", ["", "sus", "zz"])
def test_pages_put_together_are_the_whole_list(house: House, text: str) -> None:
    for name in ("Susan Hall", "Ann Susworth", "Susie Ward", "Bea Reed", "Cat Suskind", "Dot Ward"):
        house.person(name)
    house.person("Bee Reed", full="Susannah Reed")
    pages = [names(house, text, limit=1, offset=offset) for offset in range(8)]
    assert [name for page in pages for name in page] == names(house, text)
    assert len(names(house, text)) == house.people.count(text)
