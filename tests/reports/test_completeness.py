"""The box that says whether the figures can be relied on."""

from __future__ import annotations

from dataclasses import replace

from sbc_desktop.domain.monthly_summary import MonthlySummary
from sbc_desktop.reports.completeness import draw_completeness
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from tests.reports.invented import INTERNAL
from tests.reports.invented_months import all_groups, line, many_groups


def _drawn(summary: MonthlySummary) -> Document:
    document = Document("A title", Edges(INTERNAL, "All groups", "A document"))
    draw_completeness(document, summary)
    return document


def test_a_register_that_is_not_in_stands_out_by_its_weight() -> None:
    summary = replace(all_groups(), completeness=(line("June", "##."), line("May", "##")))
    texts = _drawn(summary).page.texts
    faces = [kind.face for _x, _y, text, kind in texts if text in {"0", "1"}]
    assert [face.endswith("Bold") for face in faces] == [False, True, False, False]


def test_more_than_a_dozen_sessions_are_told_in_numbers_only() -> None:
    few = replace(all_groups(), completeness=(line("A group whose name is long, 12 months", "#" * 12),))
    many = replace(all_groups(), completeness=(line("A group whose name is long, 12 months", "#" * 13),))
    assert len(_drawn(few).page.texts) > len(_drawn(many).page.texts)


def test_a_box_goes_on_once_a_page() -> None:
    document = _drawn(many_groups(60))
    heads = [[text for _x, _y, text, _kind in page.texts].count("planned") for page in document.pages]
    assert heads == [1] * len(document.pages)
    assert len(document.pages) > 1
