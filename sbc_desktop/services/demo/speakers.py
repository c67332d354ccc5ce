"""Speakers of the demo: asked six weeks before, sure two weeks before, thanked a week after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from sbc_desktop.domain.speaker import TalkDetails
from sbc_desktop.services.demo.calendar import Calendar, Meeting
from sbc_desktop.services.demo.cast import PlayedTalk
from sbc_desktop.services.demo.scenes import AFTERWARDS, SPEAKERS, Scene, at
from sbc_desktop.services.demo.stage import Stage

_ONE_DAY = dt.timedelta(days=1)
_INTO_THE_SESSION = dt.timedelta(minutes=45)
_LENGTH = 50
_LONGER = dt.timedelta(hours=1)


def scenes(stage: Stage, calendar: Calendar) -> Iterator[Scene]:
    """Every talk from asking to thanking; the latest speaker still waits for thanks."""
    first_day = stage.clock.today()
    held = [meeting for meeting in calendar.held() if meeting.talk]
    for meeting in calendar.meetings:
        if meeting.talk is None or meeting.cancelled:
            continue
        asked = max(meeting.proposed - 60 * _ONE_DAY, first_day)
        sure = max(min(meeting.proposed, meeting.date) - 20 * _ONE_DAY, asked)
        yield Scene(at(asked, 10, 30), SPEAKERS, lambda m=meeting: _ask(stage, m))  # type: ignore[misc]
        yield Scene(at(sure, 10, 40), SPEAKERS, lambda m=meeting: _is_sure(stage, m))  # type: ignore[misc]
        if meeting in held:
            yield Scene(at(meeting.date + 2 * _ONE_DAY, 10), AFTERWARDS, lambda m=meeting: _afterwards(stage, m))  # type: ignore[misc]
        if meeting in held[:-1]:
            yield Scene(at(meeting.date + 7 * _ONE_DAY, 10), AFTERWARDS, lambda m=meeting: _thank(stage, m))  # type: ignore[misc]


def _ask(stage: Stage, meeting: Meeting) -> None:
    talk = _talk_of(meeting)
    session_id = stage.session_id(meeting.group, meeting.proposed)
    stage.talks[meeting.group, meeting.proposed] = stage.office.speakers.log(session_id, _details(stage, meeting, talk))


def _is_sure(stage: Stage, meeting: Meeting) -> None:
    _change(stage, meeting, confirmed=True)


def _afterwards(stage: Stage, meeting: Meeting) -> None:
    talk = _talk_of(meeting)
    _change(stage, meeting, confirmed=True, slides_received=True, handouts=talk.handouts, follow_up=talk.follow_up)


def _thank(stage: Stage, meeting: Meeting) -> None:
    stage.office.speakers.thanks_sent(stage.talks[meeting.group, meeting.proposed])


def _change(stage: Stage, meeting: Meeting, **values: object) -> None:
    details = replace(_details(stage, meeting, _talk_of(meeting)), session_ends=None, **values)  # type: ignore[arg-type]
    stage.office.speakers.change(stage.talks[meeting.group, meeting.proposed], details)


def _details(stage: Stage, meeting: Meeting, talk: PlayedTalk) -> TalkDetails:
    pattern = meeting.setting.details.pattern
    return TalkDetails(
        title=talk.title,
        starts=_later(pattern.starts, _INTO_THE_SESSION),
        minutes=_LENGTH,
        speaker_ids=(_speaker_id(stage, talk.speaker),),
        topic_ids=tuple(topic.id for topic in stage.office.speakers.topics() if topic.name in talk.topics),
        session_ends=_later(pattern.ends, _LONGER),
    )


def _speaker_id(stage: Stage, name: str) -> UUID:
    """The speaker, put into the directory when she is asked for the first time."""
    if name not in stage.speakers:
        topics = {topic.name: topic.id for topic in stage.office.speakers.topics()}
        details, about = next(found for found in stage.cast.speakers if found[0].name == name)
        topic_ids = tuple(topics[topic] for topic in about)
        stage.speakers[name] = stage.office.speakers.save(replace(details, topic_ids=topic_ids))
    return stage.speakers[name]


def _talk_of(meeting: Meeting) -> PlayedTalk:
    assert meeting.talk is not None
    return meeting.talk


def _later(time: dt.time, by: dt.timedelta) -> dt.time:
    return (dt.datetime.combine(dt.date.min, time) + by).time()
