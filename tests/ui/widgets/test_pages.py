"""Pages: columns that keep their ratio, and scrolling as a whole only when the parts need more room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage, TwoColumns
from sbc_desktop.ui.widgets.row_list import RowFace, RowList

pytestmark = pytest.mark.usefixtures("program_look")

Shown = Callable[[QWidget], QWidget]


def test_columns_keep_their_ratio_whatever_they_hold(shown: Shown) -> None:
    left, right = Card("Left"), Card("Right")
    left.body.addWidget(Label("A long sentence that would like the whole of the page for itself, and then some more."))
    columns = TwoColumns(left, right, ratio=(29, 24))
    columns.setFixedWidth(1094)
    shown(columns)
    assert left.width() + right.width() == 1094 - 16
    assert left.width() / right.width() == pytest.approx(29 / 24, abs=0.01)


def test_a_page_squeezes_its_lists_before_it_scrolls(shown: Shown, qtbot: QtBot) -> None:
    page, rows = ScrollPage(), RowList("People")
    rows.show_rows([RowFace(str(number), key=number) for number in range(50)])
    page.content.addWidget(Label("Some words. " * 60, wrap=True))
    page.content.addWidget(rows)
    shown(page)
    page.window().resize(1000, 740)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0 and rows.height() > 100)


def test_a_page_scrolls_rather_than_squeeze_a_card(shown: Shown, qtbot: QtBot) -> None:
    page, cards = ScrollPage(), [Card(f"Card {number}") for number in range(12)]
    for card in cards:
        card.body.addWidget(Label("Some words. " * 30, wrap=True))
        page.content.addWidget(card)
    shown(page)
    page.window().resize(900, 700)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    assert all(card.height() >= card.minimumSizeHint().height() for card in cards)
    labels = [label for label in page.findChildren(Label) if label.wordWrap() and label.isVisible()]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)


def test_a_low_window_scrolls_the_page_as_a_whole(shown: Shown, qtbot: QtBot) -> None:
    page = ScrollPage()
    shown(page)
    page.window().resize(1000, 500)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 100)


def test_a_header_says_its_line_only_when_there_is_one(shown: Shown) -> None:
    header = PageHeader("Reports", actions=(Button("Add"),))
    shown(header)
    assert _words(header) == ["Reports"]
    header.set_line("Ready in about a second.")
    assert _words(header) == ["Reports", "Ready in about a second."]
    header.set_title("Papers")
    header.set_line("")
    assert _words(header) == ["Papers"]


def _words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]
