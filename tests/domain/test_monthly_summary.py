"""Sums and averages of a month."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sbc_desktop.domain.monthly_summary import CompletenessLine, SessionMark, average


@pytest.mark.parametrize(
    ("came", "sessions", "shown"), [(34, 3, "11.3"), (1, 4, "0.3"), (25, 2, "12.5"), (30, 3, "10.0"), (0, 2, "0.0")]
)
def test_an_average_has_one_place_and_is_rounded_half_up(came: int, sessions: int, shown: str) -> None:
    assert str(average(came, sessions)) == shown
    assert average(came, sessions) == Decimal(shown)


def test_without_a_session_there_is_no_average() -> None:
    assert average(0, 0) is None


def test_planned_is_held_and_cancelled_and_not_in_together() -> None:
    line = CompletenessLine("June", (SessionMark.HELD, SessionMark.CANCELLED, SessionMark.HELD, SessionMark.NOT_IN))
    assert (line.planned, line.count(SessionMark.HELD), line.count(SessionMark.NOT_IN)) == (4, 2, 1)
