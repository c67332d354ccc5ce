"""The faces: widths, and a face for every letter there is one for."""

from __future__ import annotations

import pytest

from sbc_desktop.reports import fonts
from tests.reports.invented import ARABIC, HEBREW, NAMES


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("face", [fonts.REGULAR, fonts.BOLD, fonts.ITALIC])
def test_latin_greek_and_cyrillic_names_need_one_face(name: str, face: str) -> None:
    assert fonts.is_simple(name, face)
    assert list(fonts.runs(name, face)) == [(face, name)]


@pytest.mark.parametrize(("name", "face"), [(HEBREW, "NotoSansHebrew-Bold"), (ARABIC, "NotoSansArabic-Bold")])
def test_a_name_in_another_script_is_set_in_the_face_of_that_script(name: str, face: str) -> None:
    assert {run_face for run_face, run in fonts.runs(name, fonts.BOLD) if not run.isspace()} == {face}
    assert fonts.width(name, fonts.BOLD, 10) > 20


def test_a_character_that_no_face_has_is_a_box_and_not_left_out() -> None:
    assert list(fonts.runs("Ann 😀", fonts.REGULAR)) == [(fonts.REGULAR, "Ann "), (fonts.NO_FACE, "😀")]
    assert fonts.width("😀", fonts.REGULAR, 10) == pytest.approx(6)


def test_a_joiner_that_nobody_sees_is_no_box() -> None:
    assert list(fonts.runs("Ann\ufe0f\U000e0020", fonts.REGULAR)) == [(fonts.REGULAR, "Ann")]


def test_accents_typed_apart_are_set_on_their_letters() -> None:
    assert fonts.plain("Nguye\u0302\u0303n") == "Nguyễn"
    assert fonts.is_simple(fonts.plain("Nguye\u0302\u0303n"), fonts.REGULAR)


def test_line_breaks_and_tabs_are_spaces() -> None:
    assert fonts.plain("Ann\tof\nthe\u00a0Fens") == "Ann of the Fens"


@pytest.mark.parametrize("face", [fonts.REGULAR, fonts.BOLD])
def test_all_figures_are_equally_wide(face: str) -> None:
    assert len({fonts.width(figure, face, 10) for figure in "0123456789"}) == 1
