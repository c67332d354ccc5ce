"""Registering somebody by phone, by keyboard: the words beside the form, the draft, and one record at the end."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from sbc_desktop.domain.attendee import Attendee, HeardFrom, Status
from sbc_desktop.domain.consent import ConsentPurpose, ConsentState, newest
from sbc_desktop.domain.remembrance import WishIfAway
from tests.ui.office import Office

NAME, PHONE = "The name you like to be called", "Phone"
VOICEMAIL, EMAIL = "May we leave you a voicemail?", "May we email you?"


def _begin(office: Office) -> None:
    office.go("people")
    office.push("Add a person")
    assert office.sees("Words to say")


def _answer(office: Office, **answers: str) -> None:
    questions = office.services.wordings.questions()
    for purpose, words in answers.items():
        assert office.sees(questions[ConsentPurpose(purpose)])
        office.answer(questions[ConsentPurpose(purpose)], words)


def _the_phone(office: Office) -> QLineEdit:
    found = office.window.findChildren(QLineEdit)
    phone = next(one for one in found if one.isVisible() and one.accessibleName() == PHONE)
    phone.setFocus()
    return phone


def _found(office: Office, text: str) -> Attendee:
    return office.services.people.get(office.services.people.find(text)[0].id)


def test_a_conversation_becomes_one_record(office: Office) -> None:
    _begin(office)
    office.write(NAME, "Şule")
    office.write("Full name, if you like", "Şule Yıldız")
    _the_phone(office)
    office.type("07700 900987")
    office.choose("Group", "Fenbridge")
    office.choose("How they heard about the group", "forum")
    office.write("Comfort and access", "A chair near the door")
    office.choose("If they stop coming, what may we tell the group?", "family")
    _answer(office, hold_details="Yes", voicemail="No", phone="Yes")
    assert office.sees("Yes to: hold my details and phone. No to: voicemail.")
    office.push("I have read this back, and they said yes")
    office.push("Add this person")
    assert office.sees("How to reach Şule")
    person = _found(office, "sule")
    (place,) = person.memberships
    assert (place.group_name, place.status, place.heard_from) == ("Fenbridge", Status.REGISTERED, HeardFrom.FORUM)
    assert person.contact.phone == "07700 900987"
    assert [need.what_to_do for need in person.needs] == ["A chair near the door"]
    assert office.services.wishes.of(person.id)[0].wish.if_away is WishIfAway.ASK_FAMILY
    given = newest(office.services.consents.of(person.id))
    assert given[ConsentPurpose.VOICEMAIL].state is ConsentState.DECLINED
    assert office.services.registering.draft() is None


def test_the_words_to_say_follow_the_keyboard(office: Office) -> None:
    _begin(office)
    assert office.sees("What name do you like to be called?")
    _the_phone(office)
    assert office.sees("How may we reach you")
    assert not office.says("What name do you like to be called?")


def test_nobody_is_added_before_they_said_yes_and_all_stays(office: Office) -> None:
    before = office.services.people.count()
    _begin(office)
    office.write(NAME, "Nia")
    office.push("Add this person")
    assert office.sees("Read back what they agree to, and tick that they said yes.")
    office.push("I have read this back, and they said yes")
    office.push("Add this person")
    assert office.sees("Without a yes to keeping their details nothing is kept.")
    assert office.named(NAME).text() == "Nia"
    assert office.services.people.count() == before


def test_another_answer_asks_for_reading_back_again(office: Office) -> None:
    _begin(office)
    _answer(office, hold_details="Yes")
    office.push("I have read this back, and they said yes")
    _answer(office, hold_details="No")
    assert not office.named("I have read this back, and they said yes").isChecked()


def test_a_phone_that_is_not_clear_is_said_beside_it(office: Office) -> None:
    _begin(office)
    office.write(NAME, "Nia")
    phone = _the_phone(office)
    office.type("12")
    _answer(office, hold_details="Yes")
    office.push("I have read this back, and they said yes")
    office.push("Add this person")
    assert "phone number" in phone.accessibleDescription()
    assert office.focus is phone


def test_somebody_we_know_is_offered_by_name_and_by_phone(office: Office) -> None:
    known = _found(office, "beatriz")
    _begin(office)
    office.write(NAME, "Beatriz")
    assert office.sees("Have you met before?")
    office.write(NAME, "Q")
    assert not office.says("Have you met before?")
    _the_phone(office)
    office.type(known.contact.phone)
    assert office.sees("Have you met before?")
    office.push(f"{known.name.on_paper} is the same person")
    assert office.sees(f"How to reach {known.name.first}")
    assert office.services.registering.draft() is None


def test_a_draft_comes_back_and_can_be_thrown_away(office: Office) -> None:
    _begin(office)
    office.write(NAME, "Gwenllian")
    _answer(office, email="No")
    office.push("Go on later")
    draft = office.services.registering.draft()
    assert draft is not None
    _begin(office)
    assert office.sees("Begun on Tuesday 20 October 2026")
    assert office.named(NAME).text() == "Gwenllian"
    assert office.sees("No to: email.")
    office.push("Throw it away")
    assert office.named(NAME).text() == ""
    assert office.services.registering.draft() is None


def test_nothing_typed_leaves_no_draft(office: Office) -> None:
    _begin(office)
    office.push("Go on later")
    assert office.services.registering.draft() is None


def test_what_is_asked_for_often_is_taken_from_a_list(office: Office) -> None:
    _begin(office)
    office.push("Often asked for: comfort and access")
    office.pick("Step-free way in")
    assert office.named("Comfort and access").text() == "Step-free way in"


def test_a_full_group_says_so_and_blocks_nothing(office: Office) -> None:
    group = office.services.groups.all()[0]
    assert group.capacity
    _begin(office)
    office.choose("Group", group.name)
    assert office.says("There is a waiting list.") is (_on_its_list(office, group.name) >= group.capacity)


def _on_its_list(office: Office, name: str) -> int:
    (group,) = [one for one in office.services.groups.all() if one.name == name]
    counted = (Status.REGISTERED, Status.WELCOMED, Status.ATTENDING)
    return sum(office.services.people.count("", group.id, status) for status in counted)
