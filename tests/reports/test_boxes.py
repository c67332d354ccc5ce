"""Boxes, quotations and lists of facts."""

from __future__ import annotations

from sbc_desktop.reports import boxes
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import BOTTOM, CONTENT, LEFT, QUOTE
from tests.reports.invented import INTERNAL


def _document() -> Document:
    return Document("A title", Edges(INTERNAL, "Peterborough group", "A document"))


def _texts(document: Document, page: int) -> list[str]:
    return [text for _x, _y, text, _kind in document.pages[page].texts]


def test_a_fact_stays_with_its_label() -> None:
    document = _document()
    document.y = BOTTOM - 20
    boxes.facts(document, [("Where", "The Reed Room")], LEFT, CONTENT)
    assert "Where" not in _texts(document, 0)
    assert _texts(document, 1)[-2:] == ["Where", "The Reed Room"]


def test_a_quotation_is_in_italics_and_says_whose_it_is() -> None:
    document = _document()
    boxes.quote(document, "A full room.\nThank you.", "Ruth, coordinator")
    assert _texts(document, 0)[-2:] == ["“A full room. Thank you.”", "Ruth, coordinator"]
    assert [kind for _x, _y, text, kind in document.page.texts if "full room" in text] == [QUOTE]


def test_a_verdict_that_does_not_fit_turns_the_page() -> None:
    document = _document()
    document.y = BOTTOM - 30
    boxes.verdict(document, "Complete.", 40)
    assert "Complete." in _texts(document, 1)
