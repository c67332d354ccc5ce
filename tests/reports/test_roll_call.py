"""The roll-call."""

from __future__ import annotations

from dataclasses import replace

from sbc_desktop.domain.check_in import RollCallLine
from sbc_desktop.reports.roll_call import draw_roll_call
from tests.reports import reading, samples
from tests.reports.invented import INTERNAL, PRINTED


def _text(**changes: object) -> str:
    report = replace(samples.roll_call(), **changes)  # type: ignore[arg-type]
    return " ".join("\n".join(reading.pages(reading.drawn(draw_roll_call, report, INTERNAL))).split())


def test_everybody_in_the_building_is_counted() -> None:
    assert "11 people are in the building. Tick each person whom you see outside." in _text()


def test_who_needs_help_to_get_out_stands_first() -> None:
    text = _text()
    assert text.index("Need help to get out: 2") < text.index("Małgorzata") < text.index("Everybody else: 3")
    assert text.index("Everybody else: 3") < text.index("Siân")


def test_where_nobody_needs_help_nobody_is_everybody_else() -> None:
    text = _text(here=(RollCallLine("Ann", PRINTED),))
    assert "Here by name: 1" in text
    assert "help" not in text


def test_people_without_a_name_and_supporters_have_a_box_each() -> None:
    text = _text()
    assert "Here without a name: 3 Supporters: 2" in text


def test_an_empty_building_says_so() -> None:
    text = _text(here=(), staff=(), unnamed=0, supporters=0)
    assert "Nobody is in the building, as far as the register knows." in text


def test_a_hundred_people_go_over_the_page_under_a_head() -> None:
    people = tuple(RollCallLine(f"Person {number:03d}", PRINTED) for number in range(100))
    text = _text(here=people)
    assert all(person.label in text for person in people)
    assert text.count("Name Came at") > 2
