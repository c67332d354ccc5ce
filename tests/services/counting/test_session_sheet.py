"""The sheet for the table and the roll-call: first names through the gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import WalkIn
from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.services.counting.session_sheet import count_roll_call, count_sheet
from sbc_desktop.services.speakers import Speakers
from tests.desk import House, open_house
from tests.factories import FIRST_DATE


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def group_id(house: House) -> UUID:
    return house.group()


def test_first_names_in_order_and_more_of_them_only_where_two_are_alike(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    for name in ("Susan Stanbridge", "Susan Sparrow", "Siân Evans", "Akosua Mensah", "Suryani"):
        house.person(name, group_id)
    with house.store.reading() as uow:
        sheet = count_sheet(uow, session_id, FIRST_DATE)
    assert sheet.labels == ("Akosua", "Siân", "Suryani", "Susan Sp", "Susan St")
    assert (sheet.group, sheet.date, sheet.starts, sheet.ends) == (
        "Peterborough",
        FIRST_DATE,
        dt.time(10, 15),
        dt.time(12, 15),
    )


def test_only_those_expected_are_on_the_sheet(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    house.person("Susan Park", group_id)
    house.person("Marcia Baptiste", group_id, Status.LEFT)
    house.person("Fatima Khatib", group_id, Status.BREAK)
    house.record_death(house.person("Jean Whitlock", group_id), FIRST_DATE)
    house.desk.walk_in(session_id, WalkIn("Lorna"))
    with house.store.reading() as uow:
        assert count_sheet(uow, session_id, FIRST_DATE).labels == ("Susan",)


def test_the_speaker_and_where_people_meet_are_on_it(house: House) -> None:
    session_id = house.session(house.group("Scotland online"), mode=Mode.ONLINE)
    speakers = Speakers(**house.given)
    speaker_id = speakers.save(SpeakerDetails("Eilidh Macpherson"))
    speakers.log(session_id, TalkDetails("Feet and hands", dt.time(10, 30), 40, (speaker_id,), ()))
    with house.store.reading() as uow:
        sheet = count_sheet(uow, session_id, FIRST_DATE)
    assert (sheet.venue, sheet.speaker) == ("Online", "Eilidh Macpherson, “Feet and hands”")


def test_the_roll_call_counts_everybody_in_the_building(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    house.desk.check_in(session_id, house.person("Susan Park", group_id))
    house.person("Not Here", group_id)
    house.desk.unnamed(session_id)
    house.desk.set_supporters(session_id, 2)
    now = house.clock.now()
    with house.store.reading() as uow:
        roll_call = count_roll_call(uow, session_id, now)
    assert [line.label for line in roll_call.here] == ["Susan P"]
    assert (roll_call.everybody, roll_call.at) == (4, now)
