"""When somebody has died, by keyboard: the short screen, gone from the list, and the people we remember."""

from __future__ import annotations

from uuid import UUID

import pytest

from sbc_desktop.domain.remembrance import RemembranceTask
from tests.ui.office import Office


@pytest.fixture
def adaeze(office: Office) -> UUID:
    """Adaeze Nwosu, whose record is open."""
    person = office.services.people.find("adaeze")[0]
    office.go("people").show_person(person.id)
    office.sees("How to reach Adaeze")
    return person.id


def _has_died(office: Office) -> None:
    office.push("More for this person")
    office.pick("Adaeze has died")


def test_the_short_screen_repeats_the_name_and_proposes_what_is_left_to_do(office: Office, adaeze: UUID) -> None:
    _has_died(office)
    assert office.sees("Adaeze Nwosu has died")
    assert office.sees("Adaeze was not asked what the group may be told.")
    assert office.named("Tell the counsellor").isChecked()
    assert not office.named("Tell the group").isChecked()
    assert office.services.people.get(adaeze).id == adaeze


def test_written_down_she_is_on_no_list_and_among_those_we_remember(office: Office, adaeze: UUID) -> None:
    _has_died(office)
    office.write("The day, if you know it", "1 October 2026")
    office.push("Write it down")
    assert office.panels == []
    assert not any("Adaeze" in row for row in office.rows("People"))
    office.push("People we remember")
    assert any("Adaeze Nwosu" in row for row in office.rows("People we remember"))
    assert office.sees("Died on Thursday 1 October 2026")
    office.push("Done: tell the counsellor")
    tasks = office.services.remembrance.get(adaeze).tasks
    assert [(task.kind, task.done) for task in tasks] == [(RemembranceTask.TELL_COUNSELLOR, True)]


def test_a_mistake_is_taken_back_and_the_record_opens_again(office: Office, adaeze: UUID) -> None:
    _has_died(office)
    office.push("Write it down")
    office.push("People we remember")
    office.push("It was a mistake")
    assert office.sees("How to reach Adaeze")
    assert office.services.people.get(adaeze).id == adaeze


def test_what_was_only_heard_is_said_to_be_unsure_until_we_know_more(office: Office, adaeze: UUID) -> None:
    _has_died(office)
    office.push("Heard indirectly")
    assert office.sees("We are not sure, so nobody is told anything yet.")
    office.push("Write it down")
    office.push("People we remember")
    assert office.sees("We heard it indirectly and are not sure. Nobody has been told.")
    office.push("We know more now")
    office.sees("How do we know?")
    office.push("Write it down")
    assert office.sees("We know from the family.")
    assert office.services.remembrance.get(adaeze).certain


def test_a_day_still_to_come_is_said_beside_the_field(office: Office, adaeze: UUID) -> None:
    _has_died(office)
    office.write("The day, if you know it", "1 October 2027")
    office.push("Write it down")
    assert "still to come" in office.error("The day, if you know it")
    assert office.services.people.get(adaeze).id == adaeze
