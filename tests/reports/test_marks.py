"""Marks: told apart by their shape, on a black and white printer too."""

from __future__ import annotations

import io

from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.reports import marks
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import LEFT, MM
from tests.reports import reading
from tests.reports.invented import INTERNAL

_TOP = 100 * MM
_SCALE = 10
_DARK = 160


def _drawn(mark: SessionMark) -> list[list[bool]]:
    """Whether each tenth of a point of a square is dark."""
    document = Document("A title", Edges(INTERNAL, "Peterborough group", "A document"))
    marks.session_square(document.page, LEFT, _TOP, mark, 10)
    stream = io.BytesIO()
    document.write(stream)
    with reading.opened(stream.getvalue()) as pdf:
        page = pdf[0]
        bitmap = page.render(scale=_SCALE, grayscale=True)
        rows = [
            [
                bitmap.buffer[y * bitmap.stride + x] < _DARK
                for x in range(round(LEFT * _SCALE), round((LEFT + 10) * _SCALE))
            ]
            for y in range(round(_TOP * _SCALE), round((_TOP + 10) * _SCALE))
        ]
        page.close()
    return rows


def _edge(mark: SessionMark) -> set[bool]:
    """What the upper edge is made of, without its corners."""
    return set(_drawn(mark)[4][10:90])


def _middle(mark: SessionMark) -> bool:
    return _drawn(mark)[50][50]


def test_a_held_session_is_filled() -> None:
    assert _edge(SessionMark.HELD) == {True}
    assert all(all(row[5:95]) for row in _drawn(SessionMark.HELD)[5:95])


def test_a_cancelled_session_is_open_with_a_stroke_through_it() -> None:
    assert _edge(SessionMark.CANCELLED) == {True}
    assert _middle(SessionMark.CANCELLED)
    assert not _drawn(SessionMark.CANCELLED)[25][25]


def test_a_session_whose_register_is_not_in_is_open_with_a_broken_edge() -> None:
    assert _edge(SessionMark.NOT_IN) == {True, False}
    assert not _middle(SessionMark.NOT_IN)
