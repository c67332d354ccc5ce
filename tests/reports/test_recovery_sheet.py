"""The sheet with the recovery code."""

from __future__ import annotations

from dataclasses import replace

from sbc_desktop.reports.recovery_sheet import draw_recovery_sheet
from tests.reports import reading, samples
from tests.reports.invented import INTERNAL

TEXT = reading.pages(reading.drawn(draw_recovery_sheet, samples.recovery_sheet(), INTERNAL))


def test_the_code_stands_in_numbered_groups_of_four() -> None:
    (page,) = TEXT
    assert "17KQM24TXB3H2WN49RCD5FV6P6J3YA7E8ZG8M5SH" in "".join(page.split())


def test_the_sheet_says_how_to_use_and_keep_it() -> None:
    (page,) = TEXT
    assert "Keep locked away from the laptop" in page
    assert "Use the\nrecovery code" in page
    assert "This is the only copy; the program does not keep one." in page
    assert "shred" not in page


def test_the_sheet_says_what_it_opens_and_when_it_was_made() -> None:
    (page,) = TEXT
    assert "Peterborough, Fenbridge, Scotland online" in page
    assert "Monday 15 June 2026, 9.12am" in page


def test_the_code_is_in_no_title_and_no_outline() -> None:
    data = samples.data("recovery sheet")
    assert "7KQM" not in str(reading.described(data)) + str(reading.outline(data))


def test_a_store_of_many_groups_stays_off_the_lines_to_write_on() -> None:
    sheet = replace(samples.recovery_sheet(), store="Peterborough and the Fens, " * 20)
    assert len(reading.pages(reading.drawn(draw_recovery_sheet, sheet, INTERNAL))) == 1
