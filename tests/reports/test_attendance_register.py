"""The attendance register."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sbc_desktop.domain.attendance_register import AttendanceRegister, Came, RegisterState
from sbc_desktop.domain.closing import Difference
from sbc_desktop.domain.session import CancelReason
from sbc_desktop.reports.attendance_register import draw_attendance_register
from tests.reports import reading
from tests.reports.invented import ARABIC, AWKWARD, HEBREW, INTERNAL, NAMES, ONE_LONG_WORD, SIXTY_LETTERS, register


def _pages(report: AttendanceRegister) -> list[str]:
    return reading.pages(reading.drawn(draw_attendance_register, report, INTERNAL))


def _text(report: AttendanceRegister) -> str:
    return " ".join("\n".join(_pages(report)).split())


@pytest.mark.parametrize("name", [*NAMES, HEBREW, ARABIC, SIXTY_LETTERS, "<b>Ann</b> & Bo", "Ann &amp; Bo"])
def test_every_name_can_be_read_back(name: str) -> None:
    assert name in _text(replace(register(), came=(Came(name),)))


def test_a_long_word_can_be_read_back_over_its_two_lines() -> None:
    text = _text(replace(register(), came=(Came(ONE_LONG_WORD),)))
    assert ONE_LONG_WORD in text.replace(" ", "")


def test_a_group_s_name_is_printed_as_it_is_written() -> None:
    assert f"{AWKWARD} group" in _text(replace(register(), group=AWKWARD))


def test_the_head_of_the_table_is_repeated_on_the_second_page() -> None:
    _first, second, *_more = _pages(register(*NAMES * 10))
    assert second.splitlines()[2] == "Name Came"


def test_nobody_is_lost_over_the_page() -> None:
    names = [f"Person {number:02d}" for number in range(80)]
    text = _text(replace(register(), came=tuple(map(Came, names))))
    assert all(name in text for name in names)


def test_the_sum_and_the_difference_are_explained() -> None:
    text = _text(register())
    assert "Named 5 Without a name 1 Came 6 Headcount seen 7 Difference 1 “I counted Ifeoma too.”" in text
    assert "The register stands at 6." in text


def test_a_difference_without_words_is_told_in_ours() -> None:
    report = replace(register(), headcount=5, explanation="", explained_by=Difference.LEFT_EARLY)
    assert "Difference 1 fewer Somebody left early. The register stands at 6." in _text(report)


def test_a_register_that_adds_up_has_no_difference() -> None:
    assert "Difference" not in _text(replace(register(), headcount=6))


def test_a_register_that_is_not_closed_says_so_first() -> None:
    report = replace(register(), state=RegisterState.NOT_CLOSED, headcount=None)
    assert "Not complete. This register is not closed" in _text(report)
    assert "Headcount seen –" in _text(report)


def test_a_cancelled_session_says_why_and_lists_nobody_who_came() -> None:
    report = replace(register(), came=(), unnamed=0, state=RegisterState.CANCELLED)
    weather = _text(replace(report, cancelled_because=CancelReason.WEATHER))
    assert "This session was cancelled: weather." in weather
    assert "Came" not in weather
    assert "cancelled: The hall was flooded." in _text(replace(report, cancelled_words="The hall was flooded"))
    assert "This session was cancelled." in _text(report)


def test_a_session_still_to_come_lists_who_let_us_know() -> None:
    report = replace(register(), came=(), unnamed=0, state=RegisterState.NOT_YET_HELD)
    assert "This session has not been held yet." in _text(report)
    assert "Let us know: 2 people Miriam Rosenfeld" in _text(report)
    assert "Does it add up?" not in _text(report)
    assert "19 people are on the list." in _text(report)


def test_a_session_that_nobody_came_to_says_so() -> None:
    assert "Came: nobody" in _text(replace(register(), came=(), unnamed=0))


def test_one_person_is_not_called_people() -> None:
    report = replace(register(), came=(Came("Ann"),), unnamed=0, let_us_know=("Bo",), on_the_list=1)
    assert "Came: 1 person" in _text(report)
    assert "Let us know: 1 person" in _text(report)
    assert "1 person was on the list that day." in _text(report)


def test_every_closing_and_reopening_is_listed() -> None:
    text = _text(register())
    assert "Closed: 13 names entered live, none from paper." in text
    assert "Opened again. Perminder Kaur: “let us know” became “came”" in text
    assert "Closed again: 13 names entered live, 1 from paper." in text
