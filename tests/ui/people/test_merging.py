"""Two records of one person, by keyboard: side by side, made one, and taken apart from the record."""

from __future__ import annotations

from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import PersonDetails
from tests.ui.office import Office


@pytest.fixture
def adaeze(office: Office) -> UUID:
    """Adaeze Nwosu, who was written down a second time, and the page that proposes the two."""
    known = office.services.people.get(office.services.people.find("adaeze")[0].id)
    phone = known.contact.phone
    office.services.people.add(PersonDetails("Ada", "Adaeze Nwosu", phone=phone, hospital="Hinchingbrooke Hospital"))
    office.go("people")
    office.push("Duplicates")
    assert office.sees("Which of the two is right?")
    return known.id


def test_the_reason_is_said_and_what_differs_is_asked(office: Office, adaeze: UUID) -> None:
    assert office.rows("Records that may be one person’s")[0].startswith("Adaeze Nwosu and Adaeze Nwosu")
    assert "the same phone number" in office.rows("Records that may be one person’s")[0]
    assert office.sees("Name they like to be called")
    assert office.services.merging.merged_into(adaeze) == ()


def test_two_become_one_and_one_becomes_two_again(office: Office, adaeze: UUID) -> None:
    office.answer("Name they like to be called", "Ada")
    office.push("Make one record of the two")
    assert office.sees("How to reach Ada")
    assert len(office.services.people.find("nwosu")) == 1
    (merged,) = office.services.merging.merged_into(adaeze)
    office.push("More for this person")
    office.pick(f"Take apart: {merged.name} is another person")
    assert office.sees("How to reach Adaeze")
    assert len(office.services.people.find("nwosu")) == 2


@pytest.mark.usefixtures("adaeze")
def test_two_people_are_never_proposed_again(office: Office) -> None:
    office.push("They are two people")
    assert office.sees("No two records look like one person’s")
    office.push("People")
    office.push("Duplicates")
    assert office.sees("No two records look like one person’s")
