"""A newcomer's name is compared with recorded ones, so that nobody is written down twice."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.likeness import likeness
from sbc_desktop.domain.names import PersonName


def test_the_order_is_same_then_beginning_then_short_name_then_slip() -> None:
    names = [PersonName(first, f"{first} Parker") for first in ("Sue", "Susanna", "Susan", "Suzan", "Mary")]
    marks = {name.preferred: likeness(name, "Susan Parker") for name in names}
    assert sorted((mark, name) for name, mark in marks.items() if mark is not None) == [
        (0, "Susan"),
        (1, "Susanna"),
        (2, "Sue"),
        (3, "Suzan"),
    ]


@pytest.mark.parametrize(
    ("preferred", "full", "typed"),
    [
        ("Peggy", "Margaret Thompson", "Margaret Thompson"),
        ("Peggy", "Margaret Thompson", "maggie thompson"),
        ("Madonna", "", "Madonna Ciccone"),
        ("Siân", "Siân Evans", "sian"),
        ("Susan", "Susan Parker", "par"),
    ],
)
def test_a_person_is_found_by_any_of_her_names(preferred: str, full: str, typed: str) -> None:
    assert likeness(PersonName(preferred, full), typed) is not None


@pytest.mark.parametrize("typed", ["", "Susan Price", "Mary Parker", "Su San Parker X"])
def test_another_surname_is_another_person(typed: str) -> None:
    assert likeness(PersonName("Susan", "Susan Parker"), typed) is None
