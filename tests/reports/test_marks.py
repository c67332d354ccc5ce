"""What is drawn and not written, looked at as somebody would: by how dark the paper is."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.paper import Edition
from sbc_desktop.reports import marks
from sbc_desktop.reports.attendance_register import draw_attendance_register, laid_out
from sbc_desktop.reports.charts import Chart
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import CELL, HEAVY, INK, LEFT, MM, PAGE_HEIGHT
from sbc_desktop.reports.page import Page
from tests.reports import reading
from tests.reports.invented import INTERNAL, register
from tests.reports.invented_months import series

WHITE, DARK, SOME = 250, 90, 200
X, Y = 200.0, 300.0


def _greys(draw: Callable[[Page], object], *places: tuple[float, float]) -> list[int]:
    document = Document("A title", Edges(INTERNAL, "Peterborough group", "A document"))
    draw(document.page)
    stream = io.BytesIO()
    document.write(stream)
    return reading.greys(stream.getvalue(), list(places))


def test_a_held_session_is_filled_a_cancelled_one_open_with_a_slash_and_one_not_in_empty() -> None:
    half = marks.SQUARE / 2
    off_the_slash = (X + half * 0.6, Y + half * 0.6)
    middle = (X + half, Y + half)

    def seen(mark: SessionMark) -> list[bool]:
        return [
            grey < SOME for grey in _greys(lambda page: marks.session_square(page, X, Y, mark), middle, off_the_slash)
        ]

    assert seen(SessionMark.HELD) == [True, True]
    assert seen(SessionMark.CANCELLED) == [True, False]
    assert seen(SessionMark.NOT_IN) == [False, False]


def test_a_disc_is_full_and_a_ring_is_not() -> None:
    (disc,) = _greys(lambda page: marks.disc(page, X, Y), (X, Y))
    middle, edge = _greys(lambda page: marks.ring(page, X, Y), (X, Y), (X + 1.1 * MM - 0.5, Y))
    assert disc < DARK
    assert middle > WHITE
    assert edge < SOME


def test_a_tick_box_is_an_open_frame() -> None:
    edge, middle = _greys(lambda page: marks.tick_box(page, X, Y), (X + 10, Y + 0.5), (X + 10, Y + 10))
    assert edge < SOME
    assert middle > WHITE


def test_a_person_who_came_has_a_tick_beside_her_name() -> None:
    (page,) = laid_out(register(), INTERNAL).pages
    baselines = {text: PAGE_HEIGHT - y for _x, y, text, _kind in page.texts}
    y = baselines["Akosua Mensah-Bonsu"] + CELL.leading / 2 - CELL.drop
    tick, beside = LEFT + 65 * MM - 1.4, LEFT + 69 * MM
    data = reading.drawn(draw_attendance_register, register(), INTERNAL)
    (dark,) = reading.greys(data, [(tick, y + 2.8)])
    (light,) = reading.greys(data, [(beside, y + 2.8)])
    assert dark < SOME
    assert light > WHITE


def test_a_rule_is_seen() -> None:
    rule, under = _greys(lambda page: page.rule(X, X + 50, Y, HEAVY, INK), (X + 25, Y), (X + 25, Y + 2))
    assert rule < DARK
    assert under > WHITE


@pytest.mark.parametrize("text", ["😀", "Ann 😀"])
def test_a_character_that_no_face_has_leaves_an_open_box(text: str) -> None:
    left = X + (0 if text == "😀" else 0.1)

    def strokes(text: str) -> int:
        row = [(left + step / 4, Y + CELL.drop - 3) for step in range(160)]
        greys = _greys(lambda page: page.text(X, Y, text, CELL), *row)
        return sum(before > SOME >= after for before, after in zip([255, *greys], greys, strict=False))

    assert strokes(text) == strokes(text.replace("😀", "")) + 2


def test_a_session_with_a_speaker_has_a_darker_bar() -> None:
    bars = series("A", "9* 9 " + "9 " * 10).bars
    chart = Chart(bars, 100, 360, 5, Edition.INTERNAL)
    speaker, ordinary = _greys(lambda page: chart.draw(page, Y), (115, Y - 20), (145, Y - 20))
    assert speaker < DARK < ordinary < WHITE
