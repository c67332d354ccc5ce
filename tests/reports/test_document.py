"""A document in the making: pages, and a file that appears whole or not at all."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from sbc_desktop.reports.attendance_register import draw_attendance_register
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import BODY, BOTTOM, TOP
from sbc_desktop.reports.page import Page
from tests.reports import reading
from tests.reports.invented import INTERNAL, SHAREABLE, register


def _document() -> Document:
    return Document("A title", Edges(INTERNAL, "Peterborough group", "A document"))


def test_a_file_and_a_stream_hold_the_same_bytes(tmp_path: Path) -> None:
    target = tmp_path / "register.pdf"
    stream = io.BytesIO()
    assert draw_attendance_register(register(), INTERNAL, target) == 1
    assert draw_attendance_register(register(), INTERNAL, stream) == 1
    assert target.read_bytes() == stream.getvalue()
    assert [path.name for path in tmp_path.iterdir()] == ["register.pdf"]


def test_nothing_is_left_when_drawing_breaks_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(_page: Page, _canvas: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Page, "draw", break_off)
    with pytest.raises(MemoryError):
        _document().write(tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())


def test_an_older_file_stays_as_it_was_when_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"older")

    def full(_path: Path, _target: Path) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no room"):
        _document().write(target)
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_bytes() == b"older"


def test_a_paragraph_goes_on_over_the_page() -> None:
    document = _document()
    document.y = BOTTOM - BODY.leading
    document.lines(["one", "two"], BODY)
    assert len(document.pages) == 2
    assert document.y == TOP + BODY.leading


def test_a_second_column_goes_on_on_the_pages_that_the_first_one_made() -> None:
    document = _document()
    top = document.place
    document.turn()
    document.turn()
    document.go_to(top)
    document.turn()
    assert len(document.pages) == 3


def test_what_fits_no_page_does_not_turn_pages_for_ever() -> None:
    document = _document()
    assert not document.need(10_000)
    document.y += 1
    assert document.need(10_000)
    assert not document.need(10_000)


def test_the_internal_edition_says_when_to_shred_it_and_the_shareable_one_does_not() -> None:
    internal = reading.pages(reading.drawn(draw_attendance_register, register(), INTERNAL))[0]
    assert "INTERNAL Confidential – shred by Friday 17 July 2026" in internal
    shareable = reading.pages(reading.drawn(draw_attendance_register, register(), SHAREABLE))[0]
    assert "Shareable edition" in shareable
    assert "shred" not in shareable


def test_real_records_are_not_called_a_demo() -> None:
    text = reading.pages(reading.drawn(draw_attendance_register, register(), replace(INTERNAL, demo=False)))[0]
    assert "DEMO" not in text


def test_a_very_long_name_of_the_group_is_cut_on_the_edges_only() -> None:
    long_name = "The Friends of " * 20
    data = reading.drawn(draw_attendance_register, replace(register(), group=long_name), INTERNAL)
    assert "…" in reading.pages(data)[0]
    assert max(right for _left, _bottom, right, _top in reading.bounds(data)) < 542
