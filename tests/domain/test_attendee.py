"""What the person form sends is cleaned field by field, and nothing typed is changed beyond that."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import (
    AccessNeed,
    Attendee,
    NeedHeading,
    PersonDetails,
    checked_details,
    checked_need,
    details_of,
    district,
)
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.refusal import Reason, Refusal

TODAY = dt.date(2025, 3, 18)


def test_one_name_is_all_a_person_must_give() -> None:
    assert checked_details(PersonDetails("  Madonna "), TODAY) == PersonDetails("Madonna")


@pytest.mark.parametrize(
    ("details", "field", "reason"),
    [
        (PersonDetails(" "), "preferred", Reason.NAME_MISSING),
        (PersonDetails("x" * 500), "preferred", Reason.NAME_TOO_LONG),
        (PersonDetails("Ann", full="x" * 500), "full", Reason.TEXT_TOO_LONG),
        (PersonDetails("An\x07n"), "preferred", Reason.CONTROL_CHARACTERS),
        (PersonDetails("Ann", phone="none"), "phone", Reason.PHONE_UNCLEAR),
        (PersonDetails("Ann", emergency_phone="12"), "emergency_phone", Reason.PHONE_UNCLEAR),
        (PersonDetails("Ann", email="ann at home"), "email", Reason.EMAIL_UNCLEAR),
        (PersonDetails("Ann", told_us_on=dt.date(1900, 1, 1)), "told_us_on", Reason.DATE_TOO_EARLY),
    ],
)
def test_a_refusal_names_the_field(details: PersonDetails, field: str, reason: Reason) -> None:
    with pytest.raises(Refusal) as refused:
        checked_details(details, TODAY)
    assert (refused.value.field, refused.value.reason) == (field, reason)


def test_the_form_starts_from_the_record() -> None:
    attendee = Attendee(UUID(int=1), PersonName("Peggy", "Margaret Thompson"), pronouns="she/her")
    details = details_of(attendee)
    assert (details.name, details.pronouns) == (attendee.name, "she/her")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("pe7 8ab", "PE7"), ("PE78AB", "PE7"), ("pe2", "PE2"), ("W1A 1AA", "W1A"), ("", ""), ("Bn1", "BN1")],
)
def test_of_a_postcode_the_first_half_is_kept(typed: str, kept: str) -> None:
    assert district(typed, field="postcode_district") == kept


def test_a_need_says_what_to_do() -> None:
    with pytest.raises(Refusal):
        checked_need(AccessNeed(NeedHeading.COMFORT_AND_ACCESS, " ", TODAY))
    assert (
        checked_need(AccessNeed(NeedHeading.COMFORT_AND_ACCESS, " seat  near door ", TODAY)).what_to_do
        == "seat near door"
    )
