"""The two rules of who appears: visible on a session's date, contactable today."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.gate import Standing, contactable_on, listed, visible_on

JOINED, LEFT, BACK = dt.date(2025, 1, 2), dt.date(2025, 6, 1), dt.date(2025, 9, 1)
BEFORE, WHILE_THERE, WHILE_AWAY, AFTER = dt.date(2025, 1, 1), LEFT - dt.timedelta(1), LEFT, BACK


def standing(*history: tuple[dt.date, Status]) -> Standing:
    return Standing(history)


@pytest.mark.parametrize("away", [Status.LEFT, Status.BREAK, Status.SIGNPOSTED, Status.WAITING, Status.ENQUIRY])
def test_somebody_is_on_the_roster_on_the_days_on_which_her_status_says_so(away: Status) -> None:
    person = standing((JOINED, Status.REGISTERED), (LEFT, away), (BACK, Status.ATTENDING))
    assert [visible_on(person, day) for day in (BEFORE, WHILE_THERE, WHILE_AWAY, AFTER)] == [False, True, False, True]


def test_somebody_on_a_break_may_be_contacted_and_somebody_who_left_may_not() -> None:
    assert contactable_on(standing((JOINED, Status.BREAK)), AFTER)
    assert not contactable_on(standing((JOINED, Status.REGISTERED), (LEFT, Status.LEFT)), AFTER)
    assert not contactable_on(standing(), AFTER)


@pytest.mark.parametrize("what", [{"death_recorded": LEFT}, {"erased": True}])
def test_who_died_or_was_erased_is_on_no_list_of_any_day(what: dict[str, object]) -> None:
    person = replace(standing((JOINED, Status.ATTENDING)), **what)  # type: ignore[arg-type]
    assert not listed(person)
    assert not any(visible_on(person, day) or contactable_on(person, day) for day in (WHILE_THERE, AFTER))


def test_who_left_is_still_in_the_directory() -> None:
    assert listed(standing((JOINED, Status.LEFT)))
