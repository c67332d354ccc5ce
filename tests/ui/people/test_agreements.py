"""What somebody has agreed to and wishes, on her record and in the panels, by keyboard."""

from __future__ import annotations

from uuid import UUID

import pytest

from sbc_desktop.domain.consent import ConsentPurpose, ConsentState, newest
from sbc_desktop.domain.remembrance import Wish, WishIfAway
from sbc_desktop.domain.wishes import ContactPerson
from tests.ui.office import Office

VOICEMAIL = "May we leave you a voicemail?"


@pytest.fixture
def adaeze(office: Office) -> UUID:
    """Adaeze Nwosu, whose record is open."""
    person = office.services.people.find("adaeze")[0]
    office.go("people").show_person(person.id)
    office.sees("How to reach Adaeze")
    return person.id


def test_every_purpose_is_on_the_record_with_its_answer(office: Office, adaeze: UUID) -> None:
    assert office.sees("What Adaeze has agreed to")
    given = newest(office.services.consents.of(adaeze))
    assert given[ConsentPurpose.HOLD_DETAILS].state is ConsentState.GIVEN
    assert office.words.count("Not asked yet") >= len(ConsentPurpose) - len(given)


def test_a_new_answer_is_read_aloud_written_down_and_shown(office: Office, adaeze: UUID) -> None:
    office.push("Record a change")
    assert office.sees(VOICEMAIL)
    office.answer(VOICEMAIL, "No")
    office.push("Write it down")
    assert office.panels == []
    assert newest(office.services.consents.of(adaeze))[ConsentPurpose.VOICEMAIL].state is not ConsentState.GIVEN
    assert office.sees("Please leave no voicemail")


@pytest.mark.usefixtures("adaeze")
def test_all_that_was_said_before_is_in_the_panel(office: Office) -> None:
    office.push("Record a change")
    assert office.sees("Hold my details: given,")
    assert office.sees("wording hold_details-1")


def test_a_panel_without_an_answer_writes_nothing(office: Office, adaeze: UUID) -> None:
    before = office.services.consents.of(adaeze)
    office.push("Record a change")
    office.push("Write it down")
    assert office.panels == []
    assert office.services.consents.of(adaeze) == before


def test_wishes_and_those_around_her_are_written_down(office: Office, adaeze: UUID) -> None:
    office.push("More for this person")
    office.pick("Wishes, and whom we may ring")
    office.choose("If they stop coming, what may we tell the group?", "family")
    office.write("In their own words, if they like", "Ring Obi.")
    office.write("Name", "Chidi")
    office.push("We must not ring or write to them")
    office.push("Write it down")
    assert office.panels == []
    assert office.services.wishes.of(adaeze)[0].wish == Wish(WishIfAway.ASK_FAMILY, "Ring Obi.")
    assert office.services.wishes.contacts(adaeze) == (ContactPerson("Chidi", may_contact=False),)
    assert office.sees("Please do not ring or write to Chidi")


def test_a_phone_that_cannot_be_read_is_said_beside_it_and_nothing_is_written(office: Office, adaeze: UUID) -> None:
    office.push("More for this person")
    office.pick("Wishes, and whom we may ring")
    office.write("Phone", "12")
    office.write("Name", "Chidi")
    office.push("Write it down")
    assert "phone number" in office.error("Phone")
    assert office.services.wishes.contacts(adaeze) == ()
