"""What groups heard in 12 months, and what they did not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.domain.speakers_and_topics import SpeakersAndTopics, TopicState
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.speakers_and_topics import count_speakers
from sbc_desktop.services.speakers import Speakers
from tests.desk import open_house
from tests.year import FIRST_OF_JULY, JUNE, Year


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Year]:
    house = open_house(tmp_path)
    yield Year(house.store, house.clock, house.announced)
    house.store.close()


@pytest.mark.parametrize(("edition", "came"), [(Edition.INTERNAL, [6, 2]), (Edition.SHAREABLE, [6, None])])
def test_talks_come_newest_first_and_topics_by_when_they_were_heard(
    house: Year, edition: Edition, came: list[int | None]
) -> None:
    group_id = house.group()
    people = [house.person(f"Person{number} Surname", group_id) for number in range(6)]
    service = Speakers(**house.given)
    speaker = service.save(SpeakerDetails("Ifeoma Adeyemi-Fraser", "physiotherapist"))
    topics = {name: service.add_topic(name) for name in ("Fatigue", "Sleep", "Pain")}
    for day, topic, count in (
        (dt.date(2025, 3, 18), "Sleep", 6),
        (dt.date(2026, 4, 21), "Fatigue", 2),
        (dt.date(2026, 6, 16), "Fatigue", 6),
    ):
        session_id = house.session(group_id, day)
        house.let_come(session_id, day, *people[:count])
        service.log(session_id, TalkDetails("A talk", dt.time(11), 50, (speaker,), (topics[topic],)))
        house.close(session_id, count)
    report = counted(house, edition)
    assert [(talk.date.month, talk.came) for talk in report.talks] == list(zip((6, 4), came, strict=True))
    parts = {state: [row.topic for row in report.rows(state)] for state in TopicState}
    assert parts == {
        TopicState.HEARD: ["Fatigue"],
        TopicState.NOT_FOR_A_YEAR: ["Sleep"],
        TopicState.NEVER: ["Pain"],
    }
    assert report.last_talks == (dt.date(2026, 6, 16),)
    assert (report.period, report.completeness[0].planned) == ("July 2025 to June 2026", 2)


def counted(house: Year, edition: Edition) -> SpeakersAndTopics:
    with house.store.reading() as uow:
        return count_speakers(uow, None, JUNE, edition, FIRST_OF_JULY, Publishing(uow, FIRST_OF_JULY))
