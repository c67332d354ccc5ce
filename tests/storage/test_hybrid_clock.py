"""Stamps always rise, whatever the computer's clock does."""

from __future__ import annotations

import time

import pytest

from sbc_desktop.storage.hybrid_clock import HybridClock


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The millisecond that the computer's clock shows; set its only entry."""
    shown = [1_000]
    monkeypatch.setattr(time, "time_ns", lambda: shown[0] * 1_000_000)
    return shown


def test_stamps_of_one_millisecond_rise() -> None:
    clock = HybridClock("laptop")
    stamps = [clock.stamp() for _ in range(1_000)]
    assert stamps == sorted(set(stamps))


def test_a_clock_that_is_set_back_does_not_reorder_anything(at: list[int]) -> None:
    clock = HybridClock("laptop")
    first = clock.stamp()
    at[0] = 5
    assert clock.stamp() > first


def test_after_a_restart_stamps_go_on_above_the_newest_in_the_store(at: list[int]) -> None:
    at[0] = 9_000
    newest = HybridClock("laptop").stamp()
    at[0] = 1_000
    assert HybridClock("another", newest).stamp() > newest


def test_stamps_rise_also_when_the_counter_of_a_millisecond_is_used_up() -> None:
    # A store whose newest change was written by a clock far ahead counts on for years.
    newest = "099999999999999-999999-laptop"
    following = HybridClock("laptop", newest).stamp()
    assert following > newest
    assert HybridClock("laptop", following).stamp() > following
