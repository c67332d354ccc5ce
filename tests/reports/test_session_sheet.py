"""The session sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sbc_desktop.reports.session_sheet import NAMES_A_PAGE, draw_session_sheet
from tests.reports import reading
from tests.reports.invented import HEBREW, INTERNAL, LONG_VENUE, NAMES, ONE_LONG_WORD, session_sheet

ASK = "Not on the list? Write your first name and tick."


def _pages(*labels: str) -> list[str]:
    return reading.pages(reading.drawn(draw_session_sheet, session_sheet(*labels), INTERNAL))


def test_the_day_the_time_the_place_and_the_speaker_stand_on_top() -> None:
    (page,) = _pages("Ann")
    assert "Tuesday 16 June 2026\n10.15am to 1.15pm\u2002·\u2002Christ The Servant King Church, Hampton" in page
    assert "Speaker today: Ifeoma Adeyemi-Fraser on living with fatigue" in page


def test_a_session_without_a_speaker_or_a_venue_leaves_the_lines_out() -> None:
    sheet = replace(session_sheet("Ann"), speaker="", venue="")
    (page,) = reading.pages(reading.drawn(draw_session_sheet, sheet, INTERNAL))
    assert "Speaker" not in page
    assert "10.15am to 1.15pm\n" in page


@pytest.mark.parametrize("name", [*NAMES, HEBREW])
def test_every_label_can_be_read_back(name: str) -> None:
    assert name in _pages("Ann", name)[0]


def test_names_run_down_the_first_column_before_the_second() -> None:
    (page,) = _pages("Ann", "Bea", "Cid")
    assert "Ann\nBea\nCid" in page


def test_a_page_s_worth_of_names_leaves_room_for_the_blank_lines() -> None:
    labels = [f"Name {number}" for number in range(NAMES_A_PAGE)]
    assert len(_pages(*labels)) == 1


def test_more_names_go_on_and_only_the_last_page_has_blank_lines() -> None:
    pages = _pages(*(f"Name {number}" for number in range(60)))
    assert [ASK in page for page in pages] == [False, False, True]
    assert all(f"Name {number}" in "".join(pages) for number in range(60))


def test_a_sheet_of_long_names_still_ends_with_its_blank_lines() -> None:
    sheet = replace(session_sheet(*[ONE_LONG_WORD] * NAMES_A_PAGE), venue=LONG_VENUE)
    data = reading.drawn(draw_session_sheet, sheet, INTERNAL)
    assert ASK in reading.pages(data)[-1]
    assert min(bottom for _left, bottom, _right, _top in reading.bounds(data)) > 14


def test_a_sheet_with_nobody_on_it_asks_nobody_to_find_her_name() -> None:
    (page,) = _pages()
    assert "beside your name" not in page
    assert ASK in page


def test_the_sheet_asks_to_be_handed_back() -> None:
    assert "Please hand this sheet back to the facilitator." in _pages("Ann")[0]
