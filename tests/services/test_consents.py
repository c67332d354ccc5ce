"""What people have agreed to: answers are added, a no after a yes takes it back, and the words are known later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute, ConsentState, newest
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.wording import Text
from sbc_desktop.services.consents import Consents
from sbc_desktop.services.wordings import Wordings
from tests.desk import House, open_house
from tests.factories import HELEN, refused


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An open store; closed at the end."""
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def jean(house: House) -> UUID:
    """Somebody nobody has asked yet."""
    return house.person("Jean Whitlock")


def say(house: House, who: UUID, route: ConsentRoute = ConsentRoute.PHONE, **answers: bool) -> None:
    """Answer some questions."""
    Consents(**house.given).add(who, ConsentAnswers({ConsentPurpose(k): v for k, v in answers.items()}, route))


def test_each_answer_keeps_its_day_its_words_how_and_by_whom(house: House, jean: UUID) -> None:
    say(house, jean, phone=True, tell_nurse=False)
    phone, nurse = sorted(Consents(**house.given).of(jean), key=lambda answer: answer.purpose)
    assert (phone.purpose, phone.state, phone.route) == (ConsentPurpose.PHONE, ConsentState.GIVEN, ConsentRoute.PHONE)
    assert (phone.given_at, phone.wording, phone.taken_by) == (house.clock.now(), "phone-1", HELEN.name)
    assert nurse.state is ConsentState.DECLINED


def test_a_no_after_a_yes_takes_it_back_and_both_stay(house: House, jean: UUID) -> None:
    for day, yes in ((1, False), (2, True), (3, False), (4, False), (5, True)):
        house.clock.set(dt.datetime(2025, 3, day, 10, tzinfo=dt.UTC))
        say(house, jean, email=yes)
    states = [answer.state for answer in Consents(**house.given).of(jean)]
    given, declined, withdrawn = ConsentState.GIVEN, ConsentState.DECLINED, ConsentState.WITHDRAWN
    assert states == [given, withdrawn, withdrawn, given, declined]


def test_the_newest_answer_counts_in_the_order_of_the_questions(house: House, jean: UUID) -> None:
    say(house, jean, post=True, hold_details=True)
    house.clock.set(house.clock.now() + dt.timedelta(days=1))
    say(house, jean, post=False)
    current = newest(Consents(**house.given).of(jean))
    assert list(current) == [ConsentPurpose.HOLD_DETAILS, ConsentPurpose.POST]
    assert current[ConsentPurpose.POST].state is ConsentState.WITHDRAWN


@pytest.mark.parametrize("safe", [True, False])
def test_what_was_said_of_voicemail_is_what_the_record_says(house: House, jean: UUID, safe: bool) -> None:
    say(house, jean, voicemail=safe)
    assert house.people.get(jean).contact.voicemail_safe is safe


def test_an_answer_is_given_to_the_words_in_force(house: House, jean: UUID) -> None:
    wordings = Wordings(**house.given)
    shipped = wordings.current()[Text.PHONE]
    assert wordings.change(Text.PHONE, f"  {shipped.words} ") == shipped
    wordings.change(Text.PHONE, "Shall we ring you?")
    say(house, jean, phone=True)
    assert Consents(**house.given).of(jean)[0].wording == "phone-2"
    assert [version.words for version in wordings.versions(Text.PHONE)] == ["Shall we ring you?", shipped.words]
    assert wordings.versions(Text.PHONE)[0].since == house.clock.today()


def test_words_cannot_be_emptied(house: House) -> None:
    assert refused(lambda: Wordings(**house.given).change(Text.WELCOME, " \n ")) == (Reason.WORDS_MISSING, "words")


def test_nobody_answers_who_may_be_shown_nowhere(house: House, jean: UUID) -> None:
    house.record_death(jean, house.clock.today())
    with pytest.raises(Exception, match=Reason.PERSON_UNKNOWN.value):
        say(house, jean, phone=True)
    assert refused(lambda: Consents(**house.given).of(jean))[0] is Reason.PERSON_UNKNOWN
