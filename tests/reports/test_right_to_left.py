"""Arabic and Hebrew, turned for drawing."""

from __future__ import annotations

import unicodedata

import pytest

from sbc_desktop.reports import fonts, right_to_left
from tests.reports.invented import ARABIC, HEBREW


def test_hebrew_is_drawn_from_its_end() -> None:
    assert right_to_left.visual(HEBREW) == HEBREW[::-1]


def test_arabic_letters_take_the_forms_of_their_places() -> None:
    forms = [unicodedata.name(char).split()[-2] for char in right_to_left.visual("بيت")[::-1]]
    assert forms == ["INITIAL", "MEDIAL", "FINAL"]


def test_a_letter_that_joins_only_backwards_ends_the_joining() -> None:
    forms = [unicodedata.name(char).split()[-2] for char in right_to_left.visual("دار")[::-1]]
    assert forms == ["ISOLATED", "ISOLATED", "ISOLATED"]


def test_lam_and_alef_are_one_letter() -> None:
    assert right_to_left.visual("لا") == "\ufefb"


@pytest.mark.parametrize("name", [HEBREW, ARABIC, "الإسلام", "نور الهدى"])
def test_undoing_the_forms_and_the_turn_gives_the_name_back(name: str) -> None:
    drawn = right_to_left.visual(name)[::-1]
    assert unicodedata.normalize("NFKC", drawn) == unicodedata.normalize("NFKC", name)


def test_a_number_inside_keeps_its_order() -> None:
    assert "12" in right_to_left.visual("כהן 12 כהן")


def test_only_the_right_to_left_part_of_a_mixed_name_is_turned() -> None:
    runs = "".join(run for _face, run in fonts.runs(f"Lea {HEBREW} (Hull)", fonts.REGULAR))
    assert runs == f"Lea {HEBREW[::-1]} (Hull)"
