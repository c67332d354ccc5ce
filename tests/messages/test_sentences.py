"""Every refusal has a sentence that a tired person can read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.messages.sentences import TELLINGS

NEVER = set("invalid failed fatal abort kill error illegal patient client absent deceased archived inactive".split())


def _told(reason: Reason, facts: frozenset[str], number: int) -> str:
    refusal = Refusal(reason)
    refusal.facts = dict.fromkeys(facts, number)
    return messages.sentence(refusal)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_without_any_fact(reason: Reason) -> None:
    said = messages.sentence(Refusal(reason))
    assert said.endswith(".")
    assert "{" not in said
    assert len(said) < 200


@pytest.mark.parametrize("reason", Reason)
def test_every_telling_of_a_reason_comes_out_when_its_facts_are_known(reason: Reason) -> None:
    for telling in TELLINGS[reason]:
        said = {_told(reason, telling.needs, number) for number in (7, -7)}
        assert any(sentence.startswith(telling.text.split("{")[0]) for sentence in said)


@pytest.mark.parametrize("reason", Reason)
def test_no_sentence_scolds(reason: Reason) -> None:
    for telling in TELLINGS[reason]:
        assert not set(telling.text.lower().replace(".", " ").split()) & NEVER


def test_dates_times_folders_and_lists_are_written_as_people_write_them() -> None:
    starts, ends = dt.time(10, 15), dt.time(9)
    assert "9am, is not after the start, 10.15am" in messages.sentence(
        Refusal(Reason.END_BEFORE_START, starts=starts, ends=ends)
    )
    assert "Tuesday 21 January 2025" in messages.sentence(Refusal(Reason.SESSION_CLOSED, date=dt.date(2025, 1, 21)))
    assert str(Path("a") / "b") in messages.sentence(Refusal(Reason.STORE_MISSING, folder=Path("a") / "b"))
    assert "Fenbridge and Hull" in messages.sentence(
        Refusal(Reason.GROUP_UNKNOWN, name="Leeds", names=("Fenbridge", "Hull"))
    )


def test_an_instant_is_told_in_london_time() -> None:
    since = dt.datetime(2025, 7, 1, 9, 5, tzinfo=dt.UTC)
    said = messages.sentence(Refusal(Reason.STORE_OPEN_ELSEWHERE, computer="the hall laptop", since=since))
    assert "since Tuesday 1 July 2025, 10.05am" in said


def test_one_and_many_and_fewer_are_told_apart() -> None:
    def told(difference: int) -> str:
        return messages.sentence(Refusal(Reason.HEADCOUNT_DIFFERS, difference=difference, counted=8))

    assert "one more than the 8" in told(1)
    assert "2 more than the 8" in told(2)
    assert "one fewer than the 8" in told(-1)
    assert "3 fewer than the 8" in told(-3)
