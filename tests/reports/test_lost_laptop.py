"""The sheet for the day on which the laptop is lost: whole on one page, and printed before anything is known."""

from __future__ import annotations

from dataclasses import replace

from sbc_desktop.messages import of_a_lost_laptop as words
from sbc_desktop.reports.lost_laptop import draw_lost_laptop, file_name
from tests.reports import reading, samples
from tests.reports.invented import INTERNAL


def _pages(name: str = "lost laptop") -> list[str]:
    return [" ".join(page.split()) for page in reading.pages(samples.data(name))]


def test_the_whole_list_stands_on_one_page_in_order() -> None:
    (page,) = _pages()
    places = [page.index(" ".join(f"{number} {what}".split())) for number, (what, _how) in enumerate(words.steps(), 1)]
    assert places == sorted(places)
    assert len(places) == 8
    assert all(" ".join(how.split()) in page for _what, how in words.steps())


def test_the_72_hours_count_from_when_it_was_known() -> None:
    (page,) = _pages()
    assert page.index("the time at which you knew") < page.index("72 hours") < page.index("ico.org.uk")


def test_it_says_what_a_finder_can_and_cannot_read() -> None:
    (page,) = _pages()
    assert all(point in page for point in (*words.closed_to_a_finder(), *words.open_to_a_finder()))
    assert words.if_it_comes_back() in page


def test_there_are_lines_for_whom_to_phone_and_where_the_stick_and_the_code_are_kept() -> None:
    (page,) = _pages()
    for label in ("Coordinator, and phone number", "The backup stick is kept", "The recovery code is kept"):
        assert label in page
    lowest = min(bottom for _left, bottom, _right, _top in reading.bounds(samples.data("lost laptop")))
    assert lowest > 0


def test_it_is_not_to_be_shredded_and_its_file_says_what_it_is() -> None:
    (page,) = _pages()
    assert "shred" not in page
    assert "Keep away from the laptop" in page
    assert file_name(replace(INTERNAL, demo=False)) == "2026-06-17 laptop lost or stolen internal.pdf"


def test_a_charity_with_a_long_name_keeps_it_on_one_page() -> None:
    imprint = replace(INTERNAL, programme="Living with Secondary Breast Cancer in the Fens and beyond " * 6)
    assert len(reading.pages(reading.drawn(lambda _none, *where: draw_lost_laptop(*where), None, imprint))) == 1
