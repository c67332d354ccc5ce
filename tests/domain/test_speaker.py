"""What the speaker and talk forms may hold, and how long ago something was."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import GroupSession, SessionState, SessionType
from sbc_desktop.domain.speaker import (
    SpeakerDetails,
    TalkDetails,
    a_year_before,
    checked_speaker,
    checked_talk,
    months_between,
)

SESSION = GroupSession(
    id=uuid4(),
    group_id=uuid4(),
    group_name="Peterborough",
    original_date=dt.date(2025, 1, 21),
    date=dt.date(2025, 1, 21),
    starts=dt.time(10, 15),
    ends=dt.time(12, 15),
    zone="Europe/London",
    mode=Mode.IN_PERSON,
    type=SessionType.ORDINARY,
    state=SessionState.PLANNED,
)
TALK = TalkDetails("Fatigue: what helps", dt.time(10, 30), 45, (uuid4(),), ())


def refused(details: TalkDetails, session: GroupSession = SESSION) -> tuple[Reason, str | None]:
    with pytest.raises(Refusal) as caught:
        checked_talk(details, session)
    return caught.value.reason, caught.value.field


def test_a_talk_within_its_session_is_kept_and_cleaned() -> None:
    assert checked_talk(replace(TALK, title=" Fatigue:  what helps "), SESSION) == TALK
    to_the_end = replace(TALK, starts=dt.time(10, 15), minutes=120)
    assert checked_talk(to_the_end, SESSION) == to_the_end


@pytest.mark.parametrize(
    ("details", "reason", "field"),
    [
        (replace(TALK, title=""), Reason.NAME_MISSING, "title"),
        (replace(TALK, speaker_ids=()), Reason.CHOICE_MISSING, "speaker_ids"),
        (replace(TALK, starts=dt.time(10)), Reason.TALK_OUTSIDE_SESSION, "starts"),
        (replace(TALK, minutes=106), Reason.TALK_OUTSIDE_SESSION, "starts"),
        (replace(TALK, minutes=0), Reason.NUMBER_UNCLEAR, "minutes"),
        (replace(TALK, minutes=10**12), Reason.NUMBER_UNCLEAR, "minutes"),
        (replace(TALK, session_ends=dt.time(10)), Reason.END_BEFORE_START, "session_ends"),
        (replace(TALK, attended=-1), Reason.NUMBER_UNCLEAR, "attended"),
        (replace(TALK, follow_up="x" * 1001), Reason.TEXT_TOO_LONG, "follow_up"),
    ],
)
def test_a_talk_that_cannot_be_kept_names_its_field(details: TalkDetails, reason: Reason, field: str) -> None:
    assert refused(details) == (reason, field)


def test_a_longer_session_makes_room_for_the_talk() -> None:
    long = replace(TALK, minutes=150)
    assert refused(long) == (Reason.TALK_OUTSIDE_SESSION, "starts")
    assert checked_talk(replace(long, session_ends=dt.time(13, 15)), SESSION).minutes == 150


def test_a_talk_that_would_run_past_midnight_is_outside() -> None:
    late = replace(SESSION, starts=dt.time(22), ends=dt.time(23, 30))
    assert refused(replace(TALK, starts=dt.time(23), minutes=90), late) == (Reason.TALK_OUTSIDE_SESSION, "starts")


def test_the_end_of_a_closed_session_stands_but_a_talk_can_still_be_logged() -> None:
    held = replace(SESSION, state=SessionState.HELD)
    assert checked_talk(replace(TALK, session_ends=held.ends), held).title == TALK.title
    assert refused(replace(TALK, session_ends=dt.time(13, 15)), held) == (Reason.SESSION_CLOSED, "session_ends")


def test_a_cancelled_session_takes_no_talk() -> None:
    assert refused(TALK, replace(SESSION, state=SessionState.CANCELLED)) == (Reason.SESSION_CANCELLED, None)


def test_a_speaker_needs_a_name_and_nothing_else() -> None:
    assert checked_speaker(SpeakerDetails(" Dr  Osei ")).name == "Dr Osei"
    with pytest.raises(Refusal) as caught:
        checked_speaker(SpeakerDetails("", email="x"))
    assert (caught.value.reason, caught.value.field) == (Reason.NAME_MISSING, "name")


def test_months_are_whole_months() -> None:
    assert months_between(dt.date(2026, 7, 21), dt.date(2026, 10, 20)) == 2
    assert months_between(dt.date(2026, 7, 21), dt.date(2026, 10, 21)) == 3
    assert months_between(dt.date(2025, 12, 31), dt.date(2026, 1, 1)) == 0


@given(st.dates(dt.date(2001, 1, 1), dt.date(2100, 1, 1)))
def test_a_year_before_is_twelve_months_ago_also_on_29_february(day: dt.date) -> None:
    before = a_year_before(day)
    assert months_between(before, day) == 12
    assert before.year == day.year - 1
