"""What a person may type into a field, and which sentence she gets when something cannot be kept."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sbc_desktop.domain import fields
from sbc_desktop.domain.refusal import Reason, Refusal

TODAY = dt.date(2026, 10, 20)


def reason_of(check: Callable[[], object]) -> tuple[Reason, str | None]:
    with pytest.raises(Refusal) as caught:
        check()
    return caught.value.reason, caught.value.field


@pytest.mark.parametrize("text", ["", "   ", "\t\n", "\u200b", "\u202a\u202c", "\ufeff "])
def test_an_empty_name_is_asked_for(text: str) -> None:
    assert reason_of(lambda: fields.name(text, field="name")) == (Reason.NAME_MISSING, "name")


def test_a_name_of_500_characters_is_too_long_and_one_of_120_is_kept() -> None:
    assert reason_of(lambda: fields.name("a" * 500, field="name")) == (Reason.NAME_TOO_LONG, "name")
    assert fields.name("a" * 120, field="name") == "a" * 120


@pytest.mark.parametrize("text", ["Pe\x00ter", "Pe\x07ter", "\x1b[31mred", "a\x7f", "\ud800"])
def test_control_characters_are_refused_in_every_kind_of_text(text: str) -> None:
    for check in (fields.name, fields.line, fields.note):
        assert reason_of(lambda check=check: check(text, field="f")) == (Reason.CONTROL_CHARACTERS, "f")  # type: ignore[misc]


@pytest.mark.parametrize(
    "name", ["Siân", "Małgorzata", "Nguyễn Thị", "Şule", "Ελένη", "Ірина", "O'Brien-Smith", "X", "נועה", "محمد", "李"]
)
def test_names_of_any_script_are_kept_as_they_are(name: str) -> None:
    assert fields.name(f"  {name} ", field="name") == unicodedata.normalize("NFC", name)


def test_a_pasted_line_break_or_unseen_mark_becomes_nothing_or_a_space() -> None:
    assert fields.name("Mary\nJane", field="name") == "Mary Jane"
    assert fields.name("\u202aRe\u00adbecca\u200b\u202c", field="name") == "Rebecca"


@given(st.text(max_size=200))
def test_what_was_cleaned_once_stays_as_it_is(text: str) -> None:
    try:
        cleaned = fields.line(text, field="f")
    except Refusal:
        return
    assert fields.line(cleaned, field="f") == cleaned


def test_a_note_keeps_its_lines_and_has_an_end() -> None:
    assert fields.note(" one\r\n\ttwo \n", field="note") == "one\n\ttwo"
    assert reason_of(lambda: fields.note("a" * 1001, field="note")) == (Reason.TEXT_TOO_LONG, "note")


def test_a_date_in_1900_or_in_20_years_is_refused() -> None:
    def check(year: int) -> dt.date:
        return fields.session_date(dt.date(year, 1, 1), field="date", today=TODAY)

    assert reason_of(lambda: check(1900)) == (Reason.DATE_TOO_EARLY, "date")
    assert reason_of(lambda: check(2046)) == (Reason.DATE_TOO_LATE, "date")
    assert check(2036) == dt.date(2036, 1, 1)


@pytest.mark.parametrize("ends", [dt.time(10, 15), dt.time(9), dt.time(0)])
def test_an_end_before_or_at_the_start_is_refused(ends: dt.time) -> None:
    assert reason_of(lambda: fields.times(dt.time(10, 15), ends, field="ends")) == (Reason.END_BEFORE_START, "ends")


@pytest.mark.parametrize("number", [0, -1])
def test_room_for_nobody_is_refused(number: int) -> None:
    assert reason_of(lambda: fields.capacity(number, field="capacity")) == (Reason.CAPACITY_TOO_SMALL, "capacity")


@pytest.mark.parametrize("number", [1001, 10**30])
def test_more_people_than_a_hall_holds_are_questioned(number: int) -> None:
    assert reason_of(lambda: fields.capacity(number, field="capacity")) == (Reason.NUMBER_UNCLEAR, "capacity")
    assert fields.capacity(60, field="capacity") == 60


def test_a_count_may_be_none_but_not_less() -> None:
    assert fields.count(0, field="attended") == 0
    assert reason_of(lambda: fields.count(-1, field="attended")) == (Reason.NUMBER_UNCLEAR, "attended")


@pytest.mark.parametrize("text", ["", "Europe/Peterborough", "europe/london", "../etc/passwd", "Europe"])
def test_an_unknown_time_zone_is_refused(text: str) -> None:
    assert reason_of(lambda: fields.zone(text, field="zone")) == (Reason.ZONE_UNKNOWN, "zone")


def test_known_time_zones_are_kept() -> None:
    assert fields.zone("Europe/London", field="zone") == "Europe/London"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("03450771893", "0345 077 1893"),
        ("+44 345 077 1893", "0345 077 1893"),
        ("+353 1 234 5678", "+353 1 234 5678"),
        ("\u202a07700 900123\u202c", "07700 900123"),
    ],
)
def test_phone_numbers_are_kept_as_the_uk_writes_them(typed: str, kept: str) -> None:
    assert fields.phone(typed, field="phone") == kept


@pytest.mark.parametrize("typed", ["ring the bell", "123", "4.47701E+11"])
def test_what_is_no_phone_number_is_refused(typed: str) -> None:
    assert reason_of(lambda: fields.phone(typed, field="phone")) == (Reason.PHONE_UNCLEAR, "phone")


def test_a_mail_address_is_checked_by_its_form_alone() -> None:
    assert fields.email(" someone@example.org ", field="email") == "someone@example.org"
    assert fields.email("", field="email") == ""
    assert reason_of(lambda: fields.email("someone@", field="email")) == (Reason.EMAIL_UNCLEAR, "email")
