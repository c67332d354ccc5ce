"""What checking in means, and that the strip reconciles."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest

from sbc_desktop.domain.check_in import CheckInOutcome, Presence, Roster, RosterLine, decide_check_in
from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.session import GroupSession, SessionState, SessionType


@pytest.mark.parametrize(
    ("state", "presence", "outcome"),
    [
        (SessionState.PLANNED, Presence.NONE, CheckInOutcome.WELCOME),
        (SessionState.OPEN, Presence.LET_US_KNOW, CheckInOutcome.WELCOME),
        (SessionState.OPEN, Presence.CAME, CheckInOutcome.ALREADY_HERE),
        (SessionState.NOT_CLOSED, Presence.NONE, CheckInOutcome.WELCOME),
        (SessionState.CANCELLED, Presence.NONE, CheckInOutcome.SESSION_CANCELLED),
        (SessionState.HELD, Presence.CAME, CheckInOutcome.SESSION_CLOSED),
    ],
)
def test_the_outcome_follows_from_session_and_presence(
    state: SessionState, presence: Presence, outcome: CheckInOutcome
) -> None:
    assert decide_check_in(state, presence) is outcome


def test_here_and_unnamed_add_up_and_apologies_are_neither_expected_nor_here() -> None:
    day = dt.date(2025, 1, 21)
    session = GroupSession(
        UUID(int=1),
        UUID(int=2),
        "Peterborough",
        day,
        day,
        dt.time(10, 15),
        dt.time(12, 15),
        "Europe/London",
        Mode.IN_PERSON,
        SessionType.ORDINARY,
        SessionState.OPEN,
    )
    lines = tuple(
        RosterLine(UUID(int=number), PersonName("Ann"), "Ann", presence=presence)
        for number, presence in enumerate((Presence.CAME, Presence.CAME, Presence.NONE, Presence.LET_US_KNOW))
    )
    roster = Roster(session, lines, unnamed=1, unlisted=1)
    assert (len(roster.expected), len(roster.here), len(roster.let_us_know)) == (1, 2, 1)
    assert (roster.named, roster.total) == (3, 4)
