"""Today: one session at hand, what waits, and what to know before people come in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import AccessNeed, NeedHeading, Status
from sbc_desktop.domain.check_in import ApologyReason
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.remembrance import DeathKnownFrom, WishIfAway
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.domain.today import BriefKind, BriefLine, DueItem, DueKind
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.speakers import Speakers
from sbc_desktop.services.today import Today
from tests.desk import House, open_house
from tests.factories import FIRST_DATE

SECOND_DATE = dt.date(2025, 2, 18)
ONE_DAY = dt.timedelta(days=1)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return open_house(tmp_path)


@pytest.fixture
def group_id(house: House) -> UUID:
    return house.group()


def _today(house: House, day: dt.date | None = None) -> Today:
    if day:
        house.clock.set(dt.datetime.combine(day, dt.time(9)))
    return Today(**house.given)


def _due(house: House, kind: DueKind, day: dt.date | None = None) -> list[DueItem]:
    return [item for item in _today(house, day).page().due if item.kind is kind]


def _before(house: House, kind: BriefKind, day: dt.date | None = None) -> list[BriefLine]:
    return [line for line in _today(house, day).page().before if line.kind is kind]


def test_an_empty_store_has_nothing_to_do(house: House) -> None:
    page = _today(house).page()
    assert (page.session, page.due, page.before, _today(house).session_at_hand()) == (None, (), (), None)


def test_the_session_of_today_is_at_hand_and_the_others_are_named_beside_it(house: House, group_id: UUID) -> None:
    other = house.session(house.group("Fenbridge"), FIRST_DATE, starts=dt.time(14), ends=dt.time(16))
    first = house.session(group_id)
    house.session(group_id, SECOND_DATE)
    page = _today(house, FIRST_DATE).page()
    assert page.session is not None
    assert (page.session.id, page.is_today) == (first, True)
    assert [session.id for session in page.others_today] == [other]
    assert _today(house).session_at_hand() == first


def test_a_closed_register_makes_way_for_another_session_of_the_day(house: House, group_id: UUID) -> None:
    other = house.session(house.group("Fenbridge"), FIRST_DATE, starts=dt.time(14), ends=dt.time(16))
    house.registers.close(house.session(group_id), Closing(0))
    assert _today(house).session_at_hand() == other
    house.registers.close(other, Closing(0))
    assert _today(house).session_at_hand() is not None


def test_without_a_session_today_the_next_one_is_shown_and_none_is_at_hand(house: House, group_id: UUID) -> None:
    cancelled = {"state": SessionState.CANCELLED, "cancel_reason": CancelReason.WEATHER}
    house.session(group_id, FIRST_DATE, **cancelled)
    coming = house.session(group_id, SECOND_DATE)
    page = _today(house, FIRST_DATE).page()
    assert page.session is not None
    assert (page.session.id, page.is_today) == (coming, False)
    assert _today(house).session_at_hand() is None


def test_the_card_counts_the_list_the_new_and_who_is_here(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    people = [house.person(name, group_id) for name in ("Susan Park", "Chidi Okafor", "Prem")]
    house.person("Rested One", group_id, Status.BREAK)
    house.desk.check_in(session_id, people[0])
    house.desk.unnamed(session_id)
    page = _today(house).page()
    assert (page.on_the_list, page.new_today, page.here) == (3, 3, 2)


def test_one_group_s_page_leaves_out_the_others(house: House, group_id: UUID) -> None:
    fenbridge = house.group("Fenbridge")
    house.session(fenbridge, FIRST_DATE)
    house.session(fenbridge, FIRST_DATE - ONE_DAY)
    mine = house.session(group_id, SECOND_DATE)
    page = _today(house, FIRST_DATE).page(group_id)
    assert page.session is not None
    assert page.session.id == mine
    assert page.due == ()


def test_a_register_that_is_not_closed_waits_until_it_is(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    assert _due(house, DueKind.REGISTER_NOT_CLOSED, FIRST_DATE) == []
    (item,) = _due(house, DueKind.REGISTER_NOT_CLOSED, FIRST_DATE + ONE_DAY)
    assert (item.session_id, item.line) == (session_id, "Peterborough, Tuesday 21 January")
    house.registers.close(session_id, Closing(0))
    assert _due(house, DueKind.REGISTER_NOT_CLOSED) == []


def test_last_month_s_summary_is_ready_once_a_register_of_it_is_closed(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    assert _due(house, DueKind.SUMMARY_READY, dt.date(2025, 2, 3)) == []
    house.registers.close(session_id, Closing(0))
    (item,) = _due(house, DueKind.SUMMARY_READY)
    assert (item.title, item.month) == ("January summary", "2025-01")
    assert item.line.endswith("by Friday 28 February")


def test_a_word_for_the_coordinator_waits_until_it_is_done(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    house.registers.close(session_id, Closing(0, for_coordinator="Two more cushions, please."))
    (item,) = _due(house, DueKind.FOLLOW_UP, FIRST_DATE + ONE_DAY)
    assert (item.line, item.session_id) == ("Two more cushions, please.", session_id)
    assert item.follow_up_id is not None
    _today(house).done(item.follow_up_id)
    assert _due(house, DueKind.FOLLOW_UP) == []


def test_a_task_about_a_person_names_nobody(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    hers = house.person("Beatriz Silva", group_id, Status.LEFT)
    house.desk.same_person(session_id, hers)
    (item,) = _due(house, DueKind.FOLLOW_UP)
    assert "Beatriz" not in item.title + item.line
    assert "Peterborough" in item.line


def _talk(house: House, session_id: UUID, *, needs: str = "", confirmed: bool = True) -> UUID:
    speakers = Speakers(**house.given)
    speaker_id = speakers.save(SpeakerDetails("Ifeoma Adeyemi-Fraser", "physiotherapist", needs=needs))
    details = TalkDetails("Living with fatigue", dt.time(10, 45), 40, (speaker_id,), (), confirmed=confirmed)
    return speakers.log(session_id, details)


def test_a_speaker_is_thanked_after_the_talk_and_not_before(house: House, group_id: UUID) -> None:
    talk_id = _talk(house, house.session(group_id))
    assert _due(house, DueKind.SEND_THANKS, FIRST_DATE) == []
    (item,) = _due(house, DueKind.SEND_THANKS, FIRST_DATE + ONE_DAY)
    assert (item.talk_id, item.title) == (talk_id, "Thank Ifeoma Adeyemi-Fraser for the talk")
    Speakers(**house.given).thanks_sent(talk_id)
    assert _due(house, DueKind.SEND_THANKS) == []


def test_a_session_on_a_bank_holiday_is_asked_about_two_months_before(house: House, group_id: UUID) -> None:
    christmas = dt.date(2025, 12, 25)
    session_id = house.session(group_id, christmas)
    assert _due(house, DueKind.BANK_HOLIDAY, christmas - 61 * ONE_DAY) == []
    (item,) = _due(house, DueKind.BANK_HOLIDAY, christmas - 60 * ONE_DAY)
    assert (item.session_id, item.title) == (session_id, "Christmas Day: does the group meet?")


def test_who_is_new_is_named_with_the_way_she_registered(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    house.person("Sunita Raman", group_id, since=dt.date(2025, 1, 13))
    (line,) = _before(house, BriefKind.NEW_TODAY)
    assert (line.title, line.line) == ("Sunita R is new today", "Registered by phone on Monday 13 January.")
    for name in ("Ash Fair", "Miriam Rose", "Suryani"):
        house.person(name, group_id)
    (line,) = _before(house, BriefKind.NEW_TODAY)
    assert line.title == "4 people are new today"
    assert house.desk.roster(session_id).lines


def test_access_needs_say_what_to_do_for_those_on_the_list_and_for_whom_nowhere(house: House, group_id: UUID) -> None:
    house.session(group_id)
    wanted = {"Susan Park": "Hearing loop on", "Prem": "Hearing loop on.", "Miriam Rose": "Large print"}
    for name, to_do in wanted.items():
        need = AccessNeed(NeedHeading.COMFORT_AND_ACCESS, to_do, FIRST_DATE)
        house.people.save_needs(house.person(name, group_id), (need,))
    away = house.person("Marcia Baptiste", group_id, Status.LEFT)
    house.people.save_needs(away, (AccessNeed(NeedHeading.COMFORT_AND_ACCESS, "Chair with arms", FIRST_DATE),))
    letter = AccessNeed(NeedHeading.CONTACT_METHOD, "Write, never ring", FIRST_DATE)
    house.people.save_needs(house.person("Quiet One", group_id), (letter,))
    (line,) = _before(house, BriefKind.ACCESS)
    assert (line.title, line.line) == ("3 people with access needs", "Hearing loop on (2). Large print.")


def test_the_speaker_comes_with_time_title_needs_and_whether_she_is_sure(house: House, group_id: UUID) -> None:
    _talk(house, house.session(group_id), needs="The projector", confirmed=False)
    (line,) = _before(house, BriefKind.SPEAKER)
    assert line.title == "Ifeoma Adeyemi-Fraser speaks at 10.45am"
    assert line.line == "“Living with fatigue”. Needs: The projector. Not confirmed yet."


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (WishIfAway.HAS_DIED, "Jean asked us to tell the group."),
        (WishIfAway.NOTHING, "Jean asked us not to tell the group."),
        (WishIfAway.ASK_FAMILY, "Please ask the family what the group may be told."),
        (None, "We do not know what Jean wished. Please ask the coordinator."),
    ],
)
def test_who_has_died_since_last_time_is_told_with_her_wish(
    house: House, group_id: UUID, wish: WishIfAway | None, told: str
) -> None:
    house.registers.close(house.session(group_id), Closing(0))
    house.session(group_id, SECOND_DATE)
    hers = house.person("Jean Whitlock", group_id)
    _dies(house, hers, FIRST_DATE + ONE_DAY, wish=wish)
    (line,) = _before(house, BriefKind.HAS_DIED, SECOND_DATE)
    assert (line.title, line.line) == ("Jean W has died", told)


def _dies(
    house: House,
    hers: UUID,
    day: dt.date,
    known_from: DeathKnownFrom = DeathKnownFrom.FAMILY,
    wish: WishIfAway | None = None,
) -> None:
    with house.writing() as uow:
        uow.wishes.record_death(hers, day, known_from)
        if wish:
            uow.wishes.add(hers, wish, house.clock.now())


def test_what_was_only_heard_indirectly_is_said_without_the_word(house: House, group_id: UUID) -> None:
    house.session(group_id)
    _dies(house, house.person("Jean Whitlock", group_id), FIRST_DATE - ONE_DAY, DeathKnownFrom.INDIRECTLY)
    (line,) = _before(house, BriefKind.HAS_DIED)
    assert line.title == "Jean W is not on the list"
    assert "died" not in line.line


def test_a_death_before_the_last_session_is_not_told_again_nor_in_another_group(house: House, group_id: UUID) -> None:
    other = house.group("Fenbridge")
    house.session(other, SECOND_DATE, starts=dt.time(14), ends=dt.time(16))
    hers = house.person("Jean Whitlock", group_id)
    _dies(house, hers, FIRST_DATE - ONE_DAY)
    house.registers.close(house.session(group_id), Closing(0))
    house.session(group_id, SECOND_DATE)
    assert _before(house, BriefKind.HAS_DIED, SECOND_DATE) == []
    page = _today(house).page(other)
    assert [line for line in page.before if line.kind is BriefKind.HAS_DIED] == []


def test_the_facilitator_s_note_comes_back_next_time(house: House, group_id: UUID) -> None:
    house.registers.close(house.session(group_id), Closing(0, for_coordinator="Bring the sleep handout."))
    house.session(group_id, SECOND_DATE)
    (line,) = _before(house, BriefKind.FROM_LAST_TIME, SECOND_DATE)
    assert line.line == "Bring the sleep handout."


def test_who_let_us_know_is_told_with_the_reason_until_she_comes_after_all(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    hers = house.person("Miriam Rosenfeld", group_id)
    house.desk.let_us_know(session_id, hers, ApologyReason.TREATMENT)
    (line,) = _before(house, BriefKind.LET_US_KNOW)
    assert (line.title, line.line) == ("1 person let us know", "Miriam R (treatment or appointment).")
    house.desk.check_in(session_id, hers)
    assert _before(house, BriefKind.LET_US_KNOW) == []


def test_what_was_read_folds_away_for_this_session_only(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id)
    house.session(group_id, SECOND_DATE)
    _today(house).mark_read(session_id)
    assert house.announced[-1] == {Noun.SESSIONS}
    assert _today(house).page().before_read
    assert not _today(house, SECOND_DATE).page().before_read


def test_a_closed_register_has_nothing_to_know_before(house: House, group_id: UUID) -> None:
    house.person("Susan Park", group_id)
    house.registers.close(house.session(group_id), Closing(0))
    assert _today(house).page().before == ()
