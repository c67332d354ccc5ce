"""Headings of real exports, and of charities' own questions, are understood; what is not needed is never taken."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations.columns import (
    Meaning,
    Source,
    columns_of,
    looks_like_headings,
    meaning_of,
    source_of,
)

LISTS = Path(__file__).parents[2] / "data" / "registrations"


def headings(name: str) -> list[str]:
    """The first line of one of the example lists."""
    encoding = "cp1252" if "1252" in name else "utf-8-sig"
    with (LISTS / name).open(encoding=encoding, newline="") as file:
        return next(csv.reader(file))


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("our-template.csv", Source.TEMPLATE),
        ("eventbrite-uk-older.csv", Source.EVENTBRITE),
        ("eventbrite-2024.csv", Source.EVENTBRITE),
        ("eventbrite-new.csv", Source.EVENTBRITE),
        ("microsoft-forms-1252.csv", Source.MICROSOFT_FORMS),
        ("google-forms-own.csv", Source.GOOGLE_FORMS),
        ("google-forms-sheets-uk.csv", Source.GOOGLE_FORMS),
        ("jotform-bom.csv", Source.JOTFORM),
    ],
)
def test_each_program_is_known_by_its_headings(name: str, source: Source) -> None:
    assert source_of(headings(name)) is source
    assert looks_like_headings(headings(name))


@pytest.mark.parametrize("name", sorted(path.name for path in LISTS.glob("*.csv")))
def test_nothing_of_a_real_export_is_unclear(name: str) -> None:
    unclear = {heading for heading in headings(name) if heading and meaning_of(heading) is Meaning.UNKNOWN}
    assert unclear == set()


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Name you like to be called", Meaning.PREFERRED),
        ("What name do you like to be called?", Meaning.PREFERRED),
        ("Attendee Surname", Meaning.LAST_NAME),
        ("Your full name", Meaning.FULL_NAME),
        ("Name2", Meaning.FULL_NAME),
        ("E-mail", Meaning.EMAIL),
        ("Best phone number for you", Meaning.PHONE),
        ("How would you like us to contact you?", Meaning.BEST_CONTACT),
        ("OK to leave a voicemail", Meaning.VOICEMAIL),
        ("I have a diagnosis of secondary breast cancer", Meaning.HAS_TOLD_US),
        ("Do you have a secondary (metastatic) breast cancer diagnosis?", Meaning.HAS_TOLD_US),
        ("How did you hear about us?", Meaning.HEARD_FROM),
        ("What would help you to take part? (tick all that apply)", Meaning.NEEDS),
        ("Please tell us how we can make the session comfortable for you", Meaning.NEEDS),
        ("Emergency contact phone", Meaning.EMERGENCY_PHONE),
        ("Emergency contact name", Meaning.EMERGENCY_NAME),
        ("I’m happy for you to hold my details so you can run the group", Meaning.CONSENT),
        ("I agree to Breast Cancer Now holding my details", Meaning.CONSENT),
        ("Do you agree to us keeping these details?", Meaning.CONSENT),
        ("Consent wording version", Meaning.WORDING),
        ("Ticket quantity", Meaning.QUANTITY),
        ("Anything you would like us to know", Meaning.OWN_WORDS),
    ],
)
def test_a_question_is_understood(heading: str, meaning: Meaning) -> None:
    assert meaning_of(heading) is meaning


@pytest.mark.parametrize(
    "heading",
    [
        *("Buyer first name", "Buyer email", "Home Address 1", "Home Postcode", "County of Residence", "Total Paid"),
        *("Date of birth", "NHS number", "What stage is your cancer?", "Your diagnosis", "Which treatment are you on?"),
        *("Attendee #", "Order #", "Barcode number", "Event start date", "Age", "Fees Paid", "Your consultant"),
    ],
)
def test_what_is_not_needed_is_known_and_never_taken(heading: str) -> None:
    assert meaning_of(heading) is Meaning.NOT_NEEDED


def test_two_filled_columns_for_one_thing_are_asked_about_by_name() -> None:
    with pytest.raises(Refusal) as refused:
        columns_of(("First name", "Email", "Your e-mail"), (("Ann",), ("a@example.org",), ("b@example.org",)))
    assert refused.value.reason is Reason.COLUMNS_CLASH
    assert refused.value.facts["headings"] == ("Email", "Your e-mail")


def test_the_account_column_of_an_anonymous_form_gives_way_to_the_question() -> None:
    columns = columns_of(("Email", "Your email address"), (("anonymous", "anonymous"), ("a@example.org", "")))
    assert [column.meaning for column in columns] == [Meaning.NOT_NEEDED, Meaning.EMAIL]


def test_what_somebody_chose_for_a_column_wins() -> None:
    columns = columns_of(("First name", "Colour"), (("Ann",), ("07700 900000",)), {1: Meaning.PHONE})
    assert columns[1].meaning is Meaning.PHONE
