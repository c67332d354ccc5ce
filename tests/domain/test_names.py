"""Names are folded for search, shown as the hall may read them, and never changed."""

from __future__ import annotations

import unicodedata
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sbc_desktop.domain.names import PersonName, desk_labels, fold, look_alikes, sheet_labels, sort_key, squeeze


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Siân", "sian"),
        ("Małgorzata", "malgorzata"),
        ("Nguyễn Đặng", "nguyen dang"),
        ("Şule Yılmaz", "sule yilmaz"),
        ("Ελένη", "eleni"),
        ("Ірина", "iryna"),
        ("Олександра", "oleksandra"),
        ("Σοφία Παπαδοπούλου", "sofia papadopoulou"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("ʻOfa", "ofa"),
        ("Mei-Ling", "mei ling"),
        ("  Mary   Ann ", "mary ann"),
        ("J. Smith", "j smith"),
        ("Straße", "strasse"),
        ("مريم", "مريم"),
    ],
)
def test_folding_leaves_small_plain_letters(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_case_and_composition_never_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_spaces_and_hyphens_go_when_squeezed() -> None:
    assert squeeze("Mei Ling") == squeeze("Mei-Ling") == squeeze("meiling")


def test_sorting_ignores_accents_and_is_always_the_same() -> None:
    assert sorted(["Zoë", "Siân", "Sian", "Łucja", "Maria"], key=sort_key) == ["Łucja", "Maria", "Sian", "Siân", "Zoë"]


@pytest.mark.parametrize(
    ("preferred", "full", "at_desk"),
    [
        ("Beatriz", "Beatriz Silva", "Beatriz S"),
        ("Peggy", "Margaret Thompson", "Peggy T"),
        ("Susan Parker", "", "Susan P"),
        ("Madonna", "", "Madonna"),
        ("Mei-Ling", "Mei-Ling Chen", "Mei-Ling C"),
        ("Mary Ann", "Mary Ann O'Brien", "Mary Ann O"),
    ],
)
def test_the_desk_shows_first_name_and_initial(preferred: str, full: str, at_desk: str) -> None:
    assert PersonName(preferred, full).at_desk == at_desk


def _people(*names: str) -> dict[UUID, PersonName]:
    return {UUID(int=number): PersonName(name.split()[0], name) for number, name in enumerate(names)}


def test_labels_grow_until_they_differ() -> None:
    people = _people("Susan Spencer", "Susan Stone", "Mary Hill")
    assert list(desk_labels(people).values()) == ["Susan Sp", "Susan St", "Mary H"]
    assert look_alikes(people) == {UUID(int=0), UUID(int=1)}


def test_two_of_one_full_name_keep_one_label_and_are_alike() -> None:
    people = _people("Susan Stone", "Susan Stone")
    assert set(desk_labels(people).values()) == {"Susan Stone"}
    assert len(look_alikes(people)) == 2


def test_the_paper_sheet_shows_the_first_name_and_the_initial_on_a_clash_only() -> None:
    labels = sheet_labels(_people("Susan Hall", "Susan Park", "Mary Hill"))
    assert list(labels.values()) == ["Susan H", "Susan P", "Mary"]
