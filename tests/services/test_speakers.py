"""The directory of speakers, the list of topics, talks, and what a group has not heard for a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, GroupSession, SessionState, SessionType
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.check_in import CheckIn
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.speakers import Speakers
from sbc_desktop.storage.store import Store
from tests.factories import a_group, hold, let_them_come, make_store, service, some_people

TODAY = dt.date(2026, 10, 20)  # a third Tuesday


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def speakers(store: Store) -> Speakers:
    found = service(Speakers, store, TODAY)
    found.first_topics()
    return found


@pytest.fixture
def group_id(store: Store) -> UUID:
    return service(Groups, store, TODAY).add(a_group())


def session_on(store: Store, group_id: UUID, year: int, month: int) -> GroupSession:
    (found,) = service(Sessions, store, TODAY).month(year, month, group_id)
    return found


def topic_named(speakers: Speakers, name: str) -> UUID:
    return next(topic.id for topic in speakers.topics(include_retired=True) if topic.name == name)


def a_talk(speakers: Speakers, *topics: str, title: str = "Fatigue: what helps") -> TalkDetails:
    known = speakers.speakers("Anand")
    speaker_id = known[0].id if known else speakers.save(SpeakerDetails("Anand Pillai", "physiotherapist"))
    return TalkDetails(title, dt.time(10, 30), 45, (speaker_id,), tuple(topic_named(speakers, name) for name in topics))


def refused(act: Callable[[], object]) -> tuple[Reason, str | None]:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.reason, caught.value.field


def test_a_new_store_starts_with_the_shipped_topics_once(store: Store) -> None:
    speakers = service(Speakers, store, TODAY)
    assert speakers.first_topics() == 24
    names = [topic.name for topic in speakers.topics()]
    assert names[:3] == ["Treatment side effects", "Fatigue", "Clinical trials"]
    assert names[-1] == "Relaxation"
    speakers.rename_topic(topic_named(speakers, "Relaxation"), "Rest")
    assert speakers.first_topics() == 0
    assert [topic.name for topic in speakers.topics()] == [*names[:-1], "Rest"]


def test_topics_can_be_added_renamed_retired_and_brought_back(speakers: Speakers) -> None:
    music = speakers.add_topic(" Music ")
    assert speakers.topics()[-1].name == "Music"
    speakers.retire_topic(music)
    assert music not in {topic.id for topic in speakers.topics()}
    assert speakers.topics(include_retired=True)[-1].retired
    for add in (lambda: speakers.add_topic("MUSIC"), lambda: speakers.add_topic("fatigue")):
        assert refused(add) == (Reason.TOPIC_TAKEN, "name")
    assert refused(lambda: speakers.rename_topic(music, "Sleep")) == (Reason.TOPIC_TAKEN, "name")
    assert refused(lambda: speakers.add_topic(" ")) == (Reason.NAME_MISSING, "name")
    speakers.bring_back_topic(music)
    speakers.rename_topic(music, "music")
    assert [topic.name for topic in speakers.topics()][-1] == "music"


def test_a_speaker_comes_back_as_she_was_saved(speakers: Speakers) -> None:
    topics = (topic_named(speakers, "Sleep"), topic_named(speakers, "Fatigue"))
    details = SpeakerDetails(
        "Dr Osei",
        "consultant",
        "City Hospital",
        "0345 077 1893",
        "osei@example.org",
        topics,
        "Fuel",
        "A lectern",
        "Kind",
    )
    saved = speakers.get(speakers.save(details))
    assert (saved.name, saved.role, saved.organisation) == ("Dr Osei", "consultant", "City Hospital")
    assert (saved.phone, saved.email, saved.expenses) == ("0345 077 1893", "osei@example.org", "Fuel")
    assert [topic.name for topic in saved.topics] == ["Fatigue", "Sleep"]
    assert (saved.came, saved.last_spoke) == (0, None)
    speakers.save(replace(details, name="Dr Ama Osei", topic_ids=topics[:1]), saved.id)
    changed = speakers.get(saved.id)
    assert (changed.name, [topic.name for topic in changed.topics]) == ("Dr Ama Osei", ["Sleep"])


def test_speakers_are_found_by_name_organisation_and_topic(speakers: Speakers) -> None:
    sleep = topic_named(speakers, "Sleep")
    speakers.save(SpeakerDetails("Zoë Ng", organisation="Maggie's"))
    speakers.save(SpeakerDetails("Małgorzata Nowak", topic_ids=(sleep,)))
    speakers.save(SpeakerDetails("Ben Ali", organisation="100% Rest"))

    def names(text: str) -> list[str]:
        return [speaker.name for speaker in speakers.speakers(text)]

    assert names("") == ["Ben Ali", "Małgorzata Nowak", "Zoë Ng"]
    assert names("malg") == ["Małgorzata Nowak"]
    assert names("zoe") == ["Zoë Ng"]
    assert names("MAGGIE'S") == ["Zoë Ng"]
    assert names("sleep") == ["Małgorzata Nowak"]
    assert names("0% r") == ["Ben Ali"]
    assert names("nobody") == []
    assert len(speakers.speakers(limit=2)) == 2


def test_a_speaker_without_a_name_and_one_unknown_are_refused(speakers: Speakers) -> None:
    assert refused(lambda: speakers.save(SpeakerDetails(""))) == (Reason.NAME_MISSING, "name")
    assert refused(lambda: speakers.save(SpeakerDetails("Anand"), uuid4())) == (Reason.SPEAKER_UNKNOWN, None)
    assert refused(lambda: speakers.get(uuid4())) == (Reason.SPEAKER_UNKNOWN, None)


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


def test_the_directory_counts_talks_that_were_given(store: Store, speakers: Speakers, group_id: UUID) -> None:
    for year, month in ((2026, 6), (2026, 7), (2026, 8), (2026, 11)):
        speakers.log(session_on(store, group_id, year, month).id, a_talk(speakers))
    service(Sessions, store, TODAY).cancel(session_on(store, group_id, 2026, 8).id, CancelReason.VENUE)
    (anand,) = speakers.speakers()
    assert (anand.came, anand.last_spoke) == (2, dt.date(2026, 7, 21))
    assert [talk.session_cancelled for talk in speakers.talks()] == [False, True, False, False]


def test_the_fact_card_says_how_long_ago_the_last_speaker_came_and_when_one_is_missing(
    store: Store, speakers: Speakers, group_id: UUID
) -> None:
    empty = speakers.facts(group_id)
    assert (empty.last_talk, empty.months_since, empty.next_talk) == (None, None, None)
    assert empty.next_free == dt.date(2026, 11, 17)
    speakers.log(session_on(store, group_id, 2026, 7).id, a_talk(speakers))
    today = speakers.log(session_on(store, group_id, 2026, 10).id, a_talk(speakers))
    speakers.log(session_on(store, group_id, 2026, 11).id, a_talk(speakers))
    facts = speakers.facts(group_id)
    assert (facts.last_talk, facts.months_since) == (dt.date(2026, 7, 21), 2)
    assert facts.next_talk is not None
    assert facts.next_talk.id == today
    december = session_on(store, group_id, 2026, 12)
    assert (facts.next_free, facts.next_free_session_id) == (december.date, december.id)
    service(Sessions, store, TODAY).cancel(december.id, CancelReason.BANK_HOLIDAY)
    assert speakers.facts(group_id).next_free == dt.date(2027, 1, 19)


def test_a_talk_of_today_is_the_last_one_once_the_register_is_closed(
    store: Store, speakers: Speakers, group_id: UUID
) -> None:
    session = session_on(store, group_id, 2026, 10)
    speakers.log(session.id, a_talk(speakers, "Fatigue"))
    assert speakers.facts(group_id).last_talk is None
    hold(store, session)
    facts = speakers.facts(group_id)
    assert (facts.last_talk, facts.months_since, facts.next_talk) == (TODAY, 0, None)


def test_topics_not_heard_for_twelve_months_come_longest_ago_first(
    store: Store, speakers: Speakers, group_id: UUID
) -> None:
    heard = {
        (2025, 3): "Lymphoedema",
        (2025, 7): "Talking to children and family",
        (2025, 10): "Bone health",
        (2026, 1): "Clinical trials",
        (2026, 11): "Palliative care",
    }
    for (year, month), topic in heard.items():
        speakers.log(session_on(store, group_id, year, month).id, a_talk(speakers, topic))
    speakers.retire_topic(topic_named(speakers, "Memory boxes"))
    gaps = speakers.gaps(group_id)
    names = [gap.topic.name for gap in gaps]
    assert names[-2:] == ["Lymphoedema", "Talking to children and family"]
    assert [gap.last_heard for gap in gaps[-2:]] == [dt.date(2025, 3, 18), dt.date(2025, 7, 15)]
    assert names[0] == "Treatment side effects"
    assert not {"Bone health", "Clinical trials", "Memory boxes"} & set(names)
    assert {gap.topic.name: gap.planned for gap in gaps if gap.planned} == {"Palliative care": dt.date(2026, 11, 17)}
    assert len(gaps) == 24 - 3


def test_what_another_group_heard_fills_no_gap(store: Store, speakers: Speakers, group_id: UUID) -> None:
    other = service(Groups, store, TODAY).add(a_group(name="Fenbridge"))
    speakers.log(session_on(store, other, 2026, 9).id, a_talk(speakers, "Sleep"))
    assert "Sleep" in {gap.topic.name for gap in speakers.gaps(group_id)}
    assert "Sleep" not in {gap.topic.name for gap in speakers.gaps(other)}


def test_a_talk_is_announced_to_the_pages_of_speakers_and_sessions(store: Store, group_id: UUID) -> None:
    heard: list[frozenset[Noun]] = []
    speakers = service(Speakers, store, TODAY, announce=heard.append)
    details = a_talk(speakers)
    heard.clear()
    speakers.log(session_on(store, group_id, 2026, 11).id, details)
    assert heard == [frozenset({Noun.SPEAKERS, Noun.SESSIONS})]
