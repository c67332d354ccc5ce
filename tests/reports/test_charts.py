"""Bar charts of twelve months."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.paper import Edition
from sbc_desktop.reports.charts import Chart, tallest
from sbc_desktop.reports.ink import INK, MIDDLE
from sbc_desktop.reports.page import Page
from tests.reports.invented_months import series

BASELINE = 300.0


def _drawn(months: str, edition: Edition = Edition.INTERNAL) -> Page:
    page = Page()
    Chart(series("Peterborough", months).bars, 0, 1200, 2, edition).draw(page, BASELINE)
    return page


def _baseline(page: Page) -> list[tuple[float, float]]:
    return [(left, right) for left, _y, right, _y2 in page.lines.get((MIDDLE, INK), [])]


def test_the_number_stands_on_each_bar_and_is_bold_with_a_speaker() -> None:
    page = _drawn("8 6 9 12* 9 7 - 8 13* 9 10 15*")
    numbers = {text: kind.face for _x, _y, text, kind in page.texts}
    assert numbers["12"].endswith("Bold")
    assert numbers["8"].endswith("Regular")


def test_a_higher_number_stands_higher() -> None:
    heights = {text: y for _x, y, text, _kind in _drawn("8 6 9 12 9 7 1 8 13 9 10 15").texts}
    assert heights["15"] - heights["10"] == pytest.approx(10)


def test_a_gap_interrupts_the_baseline_for_its_whole_month() -> None:
    assert _baseline(_drawn("8 6 9 12 9 7 - 8 ? 9 10 15")) == [(0, 600), (700, 800), (900, 1200)]


def test_a_zero_stands_on_the_baseline() -> None:
    page = _drawn("8 6 9 12 9 7 0 8 13 9 10 15")
    assert _baseline(page) == [(0, 1200)]
    assert "0" in [text for _x, _y, text, _kind in page.texts]


def test_outside_a_session_that_nobody_came_to_was_held() -> None:
    page = _drawn("8 6 9 12 9 7 0 8 13 9 10 15", Edition.SHAREABLE)
    words = [text for _x, _y, text, _kind in page.texts]
    assert words[6:8] == ["session", "held"]
    assert "0" not in words


def test_before_a_group_began_there_is_nothing_at_all() -> None:
    page = _drawn("b b b b b b b b b b b b")
    assert not page.texts
    assert not page.lines


def test_a_chart_is_as_high_as_its_own_tallest_bar() -> None:
    low, high = series("A", "1 " * 12).bars, series("B", "1 " * 11 + "40").bars
    assert (tallest(low), tallest(high)) == (1, 40)
    assert Chart(low, 0, 1200, 2, Edition.INTERNAL).high < Chart(high, 0, 1200, 2, Edition.INTERNAL).high


def test_each_year_is_told_once_with_a_line_where_it_changes() -> None:
    page = Page()
    Chart(series("A", "1 " * 12).bars, 0, 1200, 2, Edition.INTERNAL).draw_months(page, BASELINE)
    words = [text for _x, _y, text, _kind in page.texts]
    assert words[:2] + words[-2:] == ["Jul", "Aug", "2025", "2026"]
    assert _baseline(page) == [(600, 600)]
