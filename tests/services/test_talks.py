"""Talks: the longer sessions they make, how many heard them, and what becomes of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.session import CancelReason, SessionState, SessionType
from sbc_desktop.domain.speaker import SpeakerDetails
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.check_in import CheckIn
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.speakers import Speakers
from sbc_desktop.storage.store import Store
from tests.factories import a_group, a_talk, hold, let_them_come, refused, service, session_on, some_people

TODAY = dt.date(2026, 10, 20)  # a third Tuesday


@pytest.fixture
def speakers(store: Store) -> Speakers:
    found = service(Speakers, store, TODAY)
    found.first_topics()
    return found


@pytest.fixture
def group_id(store: Store) -> UUID:
    return service(Groups, store, TODAY).add(a_group())


def test_a_talk_makes_its_session_a_longer_speaker_session(store: Store, speakers: Speakers, group_id: UUID) -> None:
    session = session_on(store, group_id, 2026, 11)
    second = speakers.save(SpeakerDetails("Carol Marsh"))
    details = a_talk(speakers, "Fatigue", "Gentle movement")
    details = replace(details, speaker_ids=(second, *details.speaker_ids), minutes=120, session_ends=dt.time(13, 15))
    talk = speakers.talk(speakers.log(session.id, details))
    assert [speaker.name for speaker in talk.speakers] == ["Carol Marsh", "Anand Pillai"]
    assert [topic.name for topic in talk.topics] == ["Fatigue", "Gentle movement"]
    assert (talk.title, talk.starts, talk.minutes, talk.attended) == ("Fatigue: what helps", dt.time(10, 30), 120, None)
    longer = session_on(store, group_id, 2026, 11)
    assert (longer.type, longer.ends, longer.edited) == (SessionType.SPEAKER, dt.time(13, 15), True)
    assert (longer.talk_title, longer.speaker_names) == ("Fatigue: what helps", ("Carol Marsh", "Anand Pillai"))


def test_two_talks_of_one_session_are_both_told(store: Store, speakers: Speakers, group_id: UUID) -> None:
    session = session_on(store, group_id, 2026, 11)
    speakers.log(session.id, replace(a_talk(speakers, title="Second"), starts=dt.time(11, 30), minutes=30))
    speakers.log(session.id, a_talk(speakers, title="First"))
    found = session_on(store, group_id, 2026, 11)
    assert (found.talk_title, found.speaker_names) == ("First; Second", ("Anand Pillai",))


def test_a_talk_outside_its_session_or_at_a_cancelled_one_is_refused_and_nothing_is_saved(
    store: Store, speakers: Speakers, group_id: UUID
) -> None:
    session = session_on(store, group_id, 2026, 11)
    late = replace(a_talk(speakers), starts=dt.time(12))
    assert refused(lambda: speakers.log(session.id, late)) == (Reason.TALK_OUTSIDE_SESSION, "starts")
    service(Sessions, store, TODAY).cancel(session.id, CancelReason.VENUE)
    assert refused(lambda: speakers.log(session.id, a_talk(speakers))) == (Reason.SESSION_CANCELLED, None)
    assert refused(lambda: speakers.log(uuid4(), a_talk(speakers))) == (Reason.SESSION_UNKNOWN, None)
    assert speakers.talks() == ()


def test_as_many_heard_a_talk_as_came_unless_somebody_counted(store: Store, speakers: Speakers, group_id: UUID) -> None:
    session = session_on(store, group_id, 2026, 9)
    people = some_people(store, group_id)
    let_them_come(store, session, *people[:3])
    service(CheckIn, store, session.date).unnamed(session.id)
    talk_id = speakers.log(session.id, a_talk(speakers))
    assert speakers.talk(talk_id).attended == 4
    speakers.change(talk_id, replace(a_talk(speakers), attended=3))
    assert speakers.talk(talk_id).attended == 3
    coming = speakers.log(session_on(store, group_id, 2026, 10).id, a_talk(speakers))
    assert speakers.talk(coming).attended is None


def test_a_talk_can_be_logged_after_the_register_was_closed(store: Store, speakers: Speakers, group_id: UUID) -> None:
    session = session_on(store, group_id, 2026, 9)
    hold(store, session, *some_people(store, group_id))
    details = a_talk(speakers)
    longer = replace(details, session_ends=dt.time(14))
    assert refused(lambda: speakers.log(session.id, longer)) == (Reason.SESSION_CLOSED, "session_ends")
    assert speakers.talk(speakers.log(session.id, details)).attended == 7
    held = session_on(store, group_id, 2026, 9)
    assert (held.state, held.type, held.ends) == (SessionState.HELD, SessionType.SPEAKER, session.ends)


def test_a_talk_is_changed_with_its_speakers_and_topics(store: Store, speakers: Speakers, group_id: UUID) -> None:
    talk_id = speakers.log(session_on(store, group_id, 2026, 11).id, a_talk(speakers, "Fatigue", "Sleep"))
    other = speakers.save(SpeakerDetails("Carol Marsh"))
    details = replace(a_talk(speakers, "Sleep", "Intimacy"), speaker_ids=(other,), confirmed=True, follow_up="Slides?")
    speakers.change(talk_id, details)
    talk = speakers.talk(talk_id)
    assert [speaker.name for speaker in talk.speakers] == ["Carol Marsh"]
    assert [topic.name for topic in talk.topics] == ["Sleep", "Intimacy"]
    assert (talk.confirmed, talk.follow_up) == (True, "Slides?")
    assert refused(lambda: speakers.change(uuid4(), details)) == (Reason.TALK_UNKNOWN, None)


def test_a_talk_that_is_taken_away_leaves_an_ordinary_session(store: Store, speakers: Speakers, group_id: UUID) -> None:
    session = session_on(store, group_id, 2026, 11)
    first = speakers.log(session.id, a_talk(speakers, "Fatigue"))
    second = speakers.log(session.id, a_talk(speakers))
    speakers.remove(first)
    assert session_on(store, group_id, 2026, 11).type is SessionType.SPEAKER
    speakers.remove(second)
    assert session_on(store, group_id, 2026, 11).type is SessionType.ORDINARY
    assert speakers.talks() == ()
    assert speakers.speakers()[0].name == "Anand Pillai"
    assert refused(lambda: speakers.remove(first)) == (Reason.TALK_UNKNOWN, None)


def test_thanks_are_noted(store: Store, speakers: Speakers, group_id: UUID) -> None:
    talk_id = speakers.log(session_on(store, group_id, 2026, 9).id, a_talk(speakers))
    speakers.thanks_sent(talk_id)
    assert speakers.talk(talk_id).thanks_sent
    assert refused(lambda: speakers.thanks_sent(uuid4())) == (Reason.TALK_UNKNOWN, None)


def test_talks_are_listed_newest_first_for_one_group_or_for_all(
    store: Store, speakers: Speakers, group_id: UUID
) -> None:
    other = service(Groups, store, TODAY).add(a_group(name="Fenbridge"))
    for group, month in ((group_id, 7), (other, 9), (group_id, 11)):
        speakers.log(session_on(store, group, 2026, month).id, a_talk(speakers))
    assert [talk.session_date.month for talk in speakers.talks()] == [11, 9, 7]
    assert [talk.session_date.month for talk in speakers.talks(group_id)] == [11, 7]
    assert [talk.group_name for talk in speakers.talks(other)] == ["Fenbridge"]
    assert len(speakers.talks(limit=2)) == 2


def test_a_talk_is_announced_to_the_pages_of_speakers_and_sessions(store: Store, group_id: UUID) -> None:
    heard: list[frozenset[Noun]] = []
    speakers = service(Speakers, store, TODAY, announce=heard.append)
    details = a_talk(speakers)
    heard.clear()
    speakers.log(session_on(store, group_id, 2026, 11).id, details)
    assert heard == [frozenset({Noun.SPEAKERS, Noun.SESSIONS})]
