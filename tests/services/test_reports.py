"""Documents come out whole, named without a person's name, and alike for the same moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from sbc_desktop.domain.closing import Closing
from sbc_desktop.services.document import Document
from sbc_desktop.services.reports import Reports
from tests.desk import House, open_house
from tests.factories import FIRST_DATE, TODAY

FEBRUARY = dt.date(2025, 2, 3)
JANUARY = dt.date(2025, 1, 1)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def session_id(house: House) -> UUID:
    group_id = house.group()
    session_id = house.session(group_id)
    house.desk.check_in(session_id, house.person("Małgorzata Wiśniewska", group_id))
    house.registers.close(session_id, Closing(1))
    return session_id


@pytest.fixture
def reports(house: House) -> Reports:
    return Reports(**house.given)


def _text(document: Document) -> str:
    pdf = pypdfium2.PdfDocument(document.data)
    assert len(pdf) == document.pages
    return " ".join(page.get_textpage().get_text_range().replace("\r\n", " ") for page in pdf)


def test_the_register_is_drawn_with_its_names_and_named_without(reports: Reports, session_id: UUID) -> None:
    document = reports.register(session_id)
    text = _text(document)
    assert "Małgorzata Wiśniewska" in text
    assert "Living with Secondary Breast Cancer" in text
    assert "Helen Ashby, services coordinator" in text
    assert "DEMO" not in text
    assert document.file_name == "2025-01-21 Peterborough register internal.pdf"
    assert "Attendance register" in document.title


def test_the_same_data_at_the_same_moment_gives_the_same_bytes(reports: Reports, session_id: UUID) -> None:
    assert reports.register(session_id).data == reports.register(session_id).data


def test_everything_of_the_demo_says_so(house: House, session_id: UUID) -> None:
    reports = Reports(**house.given, demo=True)
    for document in (reports.register(session_id), reports.session_sheet(session_id)):
        assert "DEMO" in _text(document)
        assert "demo" in document.file_name


def test_the_sheet_and_the_roll_call_are_drawn(reports: Reports, session_id: UUID) -> None:
    assert "Please tick the box beside your name" in _text(reports.session_sheet(session_id))
    assert "Małgorzata" in _text(reports.roll_call(session_id))


def test_sessions_to_choose_from_are_the_next_three_and_those_before(house: House, reports: Reports) -> None:
    group_id = house.group()
    days = [FIRST_DATE + dt.timedelta(days=28 * number) for number in range(6)]
    for day in days:
        house.session(group_id, day)
    house.clock.set(dt.datetime.combine(days[2], dt.time(9)))
    assert [session.date for session in reports.sessions_for(group_id)] == [days[4], days[3], days[2], days[1], days[0]]
    assert days[0] > TODAY


def test_what_to_do_when_the_laptop_is_lost_can_be_printed_before_anything_is_entered(reports: Reports) -> None:
    document = reports.lost_laptop()
    assert document.pages == 1
    assert document.file_name == "2025-01-21 laptop lost or stolen internal.pdf"
    assert "Phone the coordinator" in _text(document)


def test_the_lost_laptop_sheet_names_nobody_of_the_lists(reports: Reports, session_id: UUID) -> None:
    assert "Małgorzata" in _text(reports.register(session_id))
    assert "Małgorzata" not in _text(reports.lost_laptop())
