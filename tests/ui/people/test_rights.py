"""What the law asks of the charity, by keyboard: a request, erasing with what it does said first, and deletion."""

from __future__ import annotations

from uuid import UUID

import pytest

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.requests import RequestKind
from tests.ui.office import Office

CERTAIN = "This cannot be taken back, and I have checked who it is"


@pytest.fixture
def adaeze(office: Office) -> UUID:
    """Adaeze Nwosu, who is on a list."""
    return office.services.people.find("adaeze")[0].id


def _enter(office: Office) -> None:
    office.go("people")
    office.push("Data protection")


def test_a_request_is_written_down_with_the_day_it_is_due_and_answered(office: Office, adaeze: UUID) -> None:
    _enter(office)
    assert office.sees("Nobody has asked for anything")
    office.push("Write one down")
    office.write("About whom? Type a name", "adaeze")
    office.write("When did it come?", "20 September 2026")
    office.push("Write it down")
    assert office.panels == []
    (line,) = office.services.requests.all()
    assert (line.kind, line.attendee_id, line.who) == (RequestKind.ACCESS, adaeze, "Adaeze Nwosu")
    assert office.sees("Due on Tuesday 20 October 2026")
    office.push("It is answered")
    assert office.services.requests.all()[0].done_at is not None


def test_a_day_still_to_come_is_said_beside_the_field(office: Office) -> None:
    _enter(office)
    office.push("Write one down")
    office.write("When did it come?", "20 September 2027")
    office.push("Write it down")
    assert "still to come" in office.error("When did it come?")
    assert office.services.requests.all() == ()


def test_erasing_says_what_goes_and_what_stays_and_asks_for_a_tick(office: Office, adaeze: UUID) -> None:
    office.go("people").show_person(adaeze)
    office.push("More for this person")
    office.pick("Erase Adaeze for good")
    assert office.sees("What goes")
    assert office.sees("closed registers stay as they were counted.")
    office.push("Erase for good")
    assert office.sees("Please tick that you have checked. Nothing was erased.")
    assert office.services.people.get(adaeze).id == adaeze
    office.push(CERTAIN)
    office.push("Erase for good")
    assert office.panels == []
    with pytest.raises(Refusal):
        office.services.people.get(adaeze)
    assert not any("Adaeze" in row for row in office.rows("People"))


def test_what_is_due_is_kept_for_a_reason_or_deleted_one_by_one(office: Office) -> None:
    _enter(office)
    office.push("Due for deletion")
    before = office.services.retention.due().people
    assert len(office.rows("Due for deletion")) == len(before) > 1
    office.push("Keep them for a year")
    assert "A few words are needed here" in office.error("Or keep them, because")
    office.write("Or keep them, because", "Comes back in spring")
    office.push("Keep them for a year")
    assert len(office.rows("Due for deletion")) == len(before) - 1
    office.push("Delete the details")
    office.push(CERTAIN)
    office.push("Erase for good")
    assert len(office.services.retention.due().people) == len(before) - 2


def test_how_long_details_are_kept_is_changed_and_a_word_is_refused_beside_its_field(office: Office) -> None:
    _enter(office)
    office.push("How long details are kept")
    office.write("Who never came: months", "soon")
    office.push("Save")
    assert office.error("Who never came: months")
    office.write("Who never came: months", "12")
    office.push("Save")
    assert office.sees("Saved. It counts from now on.")
    assert office.services.retention.rules().never_came == 12


def test_today_leads_to_what_is_due_for_deletion_once_a_month(office: Office) -> None:
    office.go("today")
    for words in [words for words in office.words if words.startswith("Show ")]:
        office.push(words)
    assert office.sees("What is due for deletion")
    office.main.places.today.rights_requested.emit(True)
    assert office.sees("How long details are kept")
    office.go("today")
    assert not office.says("What is due for deletion")
