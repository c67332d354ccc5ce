"""Averages as they are printed."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.monthly_summary import average


@pytest.mark.parametrize(
    ("attendances", "held", "printed"),
    [(34, 3, "11.3"), (29, 2, "14.5"), (12, 1, "12.0"), (0, 3, "0.0"), (205, 20, "10.3"), (5, 3, "1.7"), (1, 4, "0.3")],
)
def test_an_average_has_one_decimal_place_and_is_rounded_half_up(attendances: int, held: int, printed: str) -> None:
    assert str(average(attendances, held)) == printed


def test_without_a_session_there_is_no_average() -> None:
    assert average(0, 0) is None
