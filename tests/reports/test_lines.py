"""Texts broken into lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sbc_desktop.reports.ink import CELL, MM, NOTE, NOTE_BOLD
from sbc_desktop.reports.lines import width, wrap, wrap_spans
from tests.reports.invented import ONE_LONG_WORD, SIXTY_LETTERS


def test_a_long_name_wraps_between_words_and_loses_nothing() -> None:
    lines = wrap(SIXTY_LETTERS, CELL, 50 * MM)
    assert len(lines) > 1
    assert " ".join(lines) == SIXTY_LETTERS


def test_a_word_wider_than_the_line_is_cut_and_loses_nothing() -> None:
    lines = wrap(ONE_LONG_WORD, CELL, 40 * MM)
    assert len(lines) > 1
    assert "".join(lines) == ONE_LONG_WORD


def test_a_hyphen_is_where_a_long_word_is_cut() -> None:
    assert wrap("Anastasiadou-Papadimitriou", CELL, 30 * MM) == ["Anastasiadou-", "Papadimitriou"]


def test_a_sign_after_a_bold_word_stays_with_it() -> None:
    lines = wrap_spans([("hidden", NOTE_BOLD), (", so that nobody can be recognised", NOTE)], 20 * MM)
    assert lines[0][:2] == [("hidden", NOTE_BOLD), (", so", NOTE)]


@given(st.text(max_size=120), st.floats(30, 300))
def test_every_line_fits_and_every_letter_is_kept(text: str, room: float) -> None:
    lines = wrap(text, CELL, room)
    assert all(width(line, CELL) <= room + 0.1 for line in lines)
    kept = "".join("".join(lines).split())
    assert kept == "".join(wrap(text, CELL, 1e9)[0].split())
