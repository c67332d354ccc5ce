"""Cells are read as a careful person reads them."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.attendee import BestContact, HeardFrom, NeedHeading
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations import cells


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Yes, I consent", True),
        ("I consent to my details being held", True),
        ("yes", True),
        ("No", False),
        ("I do not agree", False),
        ("", None),
        ("Prefer to tell you", None),
        ("Yesterday", None),
        ("Not sure", None),
    ],
)
def test_only_an_explicit_yes_is_one(text: str, answer: bool | None) -> None:
    assert cells.said_yes(text) is answer


@pytest.mark.parametrize(
    ("text", "number", "put_back"),
    [
        ("7700900101", "07700 900101", True),
        ("07700 900102", "07700 900102", False),
        ("+44 7700 900124", "07700 900124", False),
        ("447700900124", "07700 900124", False),
        ("+44 (0)7700 900124", "07700 900124", False),
        ("7700900101.0", "07700 900101", True),
        ("(01632) 960111", "01632 960111", False),
        ("", "", False),
    ],
)
def test_a_phone_number_gets_its_zero_back(text: str, number: str, put_back: bool) -> None:
    found, said = cells.phone(text)
    assert [digit for digit in found if digit.isdigit()] == [digit for digit in number if digit.isdigit()]
    assert said is put_back


@pytest.mark.parametrize("text", ["4.47701E+11", "4,47701e+11", "7.7E9"])
def test_a_number_that_a_spreadsheet_shortened_is_said_to_be_lost(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        cells.phone(text)
    assert refused.value.reason is Reason.PHONE_SHORTENED


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Breast care nurse", HeardFrom.BREAST_ONCOLOGY_NURSE),
        ("Website", HeardFrom.CHARITY_WEBSITE),
        ("Friend or member", HeardFrom.FRIEND_OR_MEMBER),
        ("Hospital information centre", HeardFrom.HOSPITAL_INFORMATION_CENTRE),
        ("GP", HeardFrom.GP),
        ("Charity helpline", HeardFrom.CHARITY_HELPLINE),
        ("Press or poster", HeardFrom.PRESS_OR_POSTER),
        ("by chance", HeardFrom.NOT_STATED),
    ],
)
def test_how_somebody_heard(text: str, way: HeardFrom) -> None:
    assert cells.heard_from(text) is way


def test_the_way_of_contact_that_is_named_first_is_the_best() -> None:
    assert cells.best_contact("Email;Text message;") is BestContact.EMAIL
    assert cells.best_contact("Text") is BestContact.TEXT
    assert cells.best_contact("") is BestContact.NOT_STATED


def test_several_needs_in_one_cell_are_several_needs() -> None:
    joined = cells.needs("Step-free access, Seat near the door", commas=True)
    assert [words for _heading, words in joined] == ["Step-free access", "Seat near the door"]
    assert cells.needs("Chair with arms\nQuiet seat", commas=False)[1][1] == "Quiet seat"
    assert cells.needs("Large print 18pt", commas=False) == ((NeedHeading.INFORMATION_FORMAT, "Large print 18pt"),)
    assert cells.needs("Hearing loop;None;", commas=False) == ((NeedHeading.COMMUNICATION_SUPPORT, "Hearing loop"),)


@pytest.mark.parametrize(
    ("text", "formula"),
    [('=HYPERLINK("x")', True), ("@sum", True), ("-cmd", True), ("+44 7700", False), ("+ (0)", False), ("Ann", False)],
)
def test_a_formula_is_told_from_a_phone_number(text: str, formula: bool) -> None:
    assert cells.is_formula(text) is formula
