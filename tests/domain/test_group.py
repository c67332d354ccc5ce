"""What the group form may hold, and which field is named when it may not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from sbc_desktop.domain.group import (
    Group,
    GroupDetails,
    MeetingPattern,
    Mode,
    Nation,
    StaffDetails,
    VenueDetails,
    check_first_pattern,
    check_pattern,
    checked_group,
)
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Reason, Refusal

TODAY = dt.date(2025, 1, 10)
PATTERN = MeetingPattern(
    dt.date(2025, 1, 21), Recurrence(Frequency.MONTHLY, 1, 3), dt.time(10, 15), dt.time(12, 15), None
)
DETAILS = GroupDetails(
    name=" Peterborough ",
    area="Peterborough and the Fens",
    nation=Nation.ENGLAND,
    mode=Mode.IN_PERSON,
    pattern=PATTERN,
    venue=VenueDetails("Christ The Servant King Church", postcode="pe7 8bq", parking="At the door\r\nfree"),
    facilitator=StaffDetails("Hanna B", "counsellor"),
    registration_address="breastcancernow.org/living-with-peterborough",
    registration_phone="03450771893",
    partner_hospitals=("Peterborough City Hospital", " "),
)


def refused(details: GroupDetails) -> tuple[Reason, str | None]:
    with pytest.raises(Refusal) as caught:
        checked_group(details)
    return caught.value.reason, caught.value.field


def test_good_details_come_back_cleaned() -> None:
    cleaned = checked_group(DETAILS)
    assert cleaned.name == "Peterborough"
    assert cleaned.registration_phone == "0345 077 1893"
    assert cleaned.partner_hospitals == ("Peterborough City Hospital",)
    assert cleaned.venue == VenueDetails(
        "Christ The Servant King Church", postcode="PE7 8BQ", parking="At the door\nfree"
    )


def test_a_group_without_venue_and_facilitator_is_fine() -> None:
    assert checked_group(replace(DETAILS, venue=None, facilitator=None)).venue is None


@pytest.mark.parametrize(
    ("details", "reason", "field"),
    [
        (replace(DETAILS, name=""), Reason.NAME_MISSING, "name"),
        (replace(DETAILS, name="x" * 500), Reason.NAME_TOO_LONG, "name"),
        (replace(DETAILS, name="Peter\x00borough"), Reason.CONTROL_CHARACTERS, "name"),
        (replace(DETAILS, area="x" * 500), Reason.TEXT_TOO_LONG, "area"),
        (replace(DETAILS, capacity=0), Reason.CAPACITY_TOO_SMALL, "capacity"),
        (replace(DETAILS, zone="Europe/Peterborough"), Reason.ZONE_UNKNOWN, "zone"),
        (replace(DETAILS, registration_phone="no phone"), Reason.PHONE_UNCLEAR, "registration_phone"),
        (replace(DETAILS, venue=VenueDetails("")), Reason.NAME_MISSING, "venue.name"),
        (replace(DETAILS, venue=VenueDetails("Hall", postcode="x" * 30)), Reason.TEXT_TOO_LONG, "venue.postcode"),
        (replace(DETAILS, facilitator=StaffDetails("H", email="h@")), Reason.EMAIL_UNCLEAR, "facilitator.email"),
    ],
)
def test_a_field_that_cannot_be_kept_is_named(details: GroupDetails, reason: Reason, field: str) -> None:
    assert refused(details) == (reason, field)


@pytest.mark.parametrize(
    ("pattern", "reason", "field"),
    [
        (replace(PATTERN, from_date=dt.date(1900, 1, 16)), Reason.DATE_TOO_EARLY, "from_date"),
        (replace(PATTERN, from_date=dt.date(2045, 1, 17)), Reason.DATE_TOO_LATE, "from_date"),
        (replace(PATTERN, ends=dt.time(9)), Reason.END_BEFORE_START, "ends"),
        (replace(PATTERN, until=dt.date(1900, 1, 1)), Reason.DATE_TOO_EARLY, "until"),
        (replace(PATTERN, until=dt.date(2025, 1, 20)), Reason.RULE_MEETS_NO_DATE, "recurrence"),
        (replace(PATTERN, from_date=dt.date(2025, 1, 22)), Reason.RULE_STARTS_ELSEWHERE, "from_date"),
    ],
)
def test_a_first_pattern_that_cannot_be_kept_names_its_field(
    pattern: MeetingPattern, reason: Reason, field: str
) -> None:
    with pytest.raises(Refusal) as caught:
        check_first_pattern(pattern, TODAY)
    assert (caught.value.reason, caught.value.field) == (reason, field)


def test_a_fifth_friday_in_months_without_one_says_that_it_meets_no_date() -> None:
    fifth = MeetingPattern(
        dt.date(2025, 2, 1),
        Recurrence(Frequency.MONTHLY, 4, 5),
        dt.time(11),
        dt.time(13),
        until=dt.date(2025, 4, 30),
    )
    with pytest.raises(Refusal) as caught:
        check_pattern(fifth, TODAY)
    assert (caught.value.reason, caught.value.field) == (Reason.RULE_MEETS_NO_DATE, "recurrence")


def test_the_pattern_of_a_day_is_the_newest_that_has_begun() -> None:
    later = replace(PATTERN, from_date=dt.date(2026, 1, 1), starts=dt.time(11))
    group = Group(
        id=uuid4(),
        name="Peterborough",
        area="",
        nation=Nation.ENGLAND,
        mode=Mode.IN_PERSON,
        zone="Europe/London",
        capacity=20,
        venue=None,
        facilitator=None,
        patterns=(PATTERN, later),
    )
    assert group.first_date == dt.date(2025, 1, 21)
    assert group.pattern is later
    assert group.pattern_on(dt.date(2025, 12, 31)) is PATTERN
    assert group.pattern_on(dt.date(2026, 1, 1)) is later
    assert group.pattern_on(dt.date(2024, 1, 1)) is PATTERN
