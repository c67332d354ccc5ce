"""The directory of speakers, the list of topics, and what a group has not heard for a year."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.session import CancelReason
from sbc_desktop.domain.speaker import SpeakerDetails
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.speakers import Speakers
from sbc_desktop.storage.store import Store
from tests.factories import a_group, a_talk, hold, refused, service, session_on, topic_named

TODAY = dt.date(2026, 10, 20)  # a third Tuesday


@pytest.fixture
def speakers(store: Store) -> Speakers:
    found = service(Speakers, store, TODAY)
    found.first_topics()
    return found


@pytest.fixture
def group_id(store: Store) -> UUID:
    return service(Groups, store, TODAY).add(a_group())


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
    on_sleep = (topic_named(speakers, "Sleep"),)
    speakers.save(SpeakerDetails("Zoë Ng", organisation="Maggie's"))
    speakers.save(SpeakerDetails("Małgorzata Nowak", topic_ids=on_sleep))
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
