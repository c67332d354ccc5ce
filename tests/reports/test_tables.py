"""Tables: heads, rows that grow, and numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sbc_desktop.domain.paper import Figure, Unsaid
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.ink import BOTTOM, CELL, HEAVY, INK, LEFT, MM, PAGE_HEIGHT
from sbc_desktop.reports.lines import width
from sbc_desktop.reports.tables import Cell, Column, Table, figure
from tests.reports.invented import INTERNAL, SIXTY_LETTERS


def _table(*columns: Column) -> Table:
    document = Document("A title", Edges(INTERNAL, "Peterborough group", "A document"))
    table = Table(document, columns, LEFT)
    table.begin()
    return table


def test_numbers_end_at_the_right_edge_of_their_column() -> None:
    table = _table(Column("", 50 * MM), Column("People", 30 * MM, "right"))
    table.row((Cell("Came"), Cell("7")))
    table.row((Cell("Named"), Cell("1234")))
    texts = [(x, text) for x, _y, text, _kind in table.document.page.texts if text in {"7", "1234"}]
    assert [x + width(text, CELL) for x, text in texts] == pytest.approx([LEFT + 80 * MM] * 2)


def test_a_row_grows_with_its_tallest_cell_and_all_its_cells_begin_on_one_line() -> None:
    table = _table(Column("Name", 40 * MM), Column("", 20 * MM))
    top = table.document.y
    table.row((Cell("Ann"), Cell("new")))
    one_line = table.document.y - top
    table.row((Cell(SIXTY_LETTERS), Cell("again")))
    assert table.document.y - top - one_line == pytest.approx(one_line + 3 * CELL.leading)
    baselines = {text: y for _x, y, text, _kind in table.document.page.texts}
    assert baselines["again"] == baselines["Maria da Conceição"]


def test_a_row_goes_to_the_next_page_whole_under_a_head() -> None:
    table = _table(Column("Name", 40 * MM))
    table.row((Cell("first"),))
    table.document.y = BOTTOM - 2 * CELL.leading
    table.row((Cell(SIXTY_LETTERS),))
    assert len(table.document.pages[0].lines[HEAVY, INK]) == 3
    first, second = ([text for _x, _y, text, _kind in page.texts] for page in table.document.pages)
    assert "Maria da Conceição" not in first
    assert second[-5:] == ["Name", "Maria da Conceição", "Albuquerque de", "Vasconcelos e Sousa", "Ramos"]


def test_a_total_does_not_stand_alone_on_a_page() -> None:
    table = _table(Column("Group", 40 * MM))
    table.row((Cell("first"),))
    table.document.y = BOTTOM - 1.5 * (CELL.leading + 4.5)
    total = (Cell("All"),)
    table.row((Cell("last"),), keep=table.height(total))
    table.row(total, total=True)
    assert [text for _x, _y, text, _kind in table.document.page.texts][-3:] == ["Group", "last", "All"]


def test_a_table_is_ruled_heavily_above_and_below_and_finely_between() -> None:
    table = _table(Column("", 40 * MM))
    for name in ("Ann", "Bea", "Cid"):
        table.row((Cell(name),))
    table.end()
    lines = table.document.page.lines
    ends = [PAGE_HEIGHT - y for _x1, y, _x2, _y2 in lines[HEAVY, INK]]
    assert ends[-1] == pytest.approx(table.document.y)
    assert sum(len(found) for (weight, _ink), found in lines.items() if weight < HEAVY) == 2


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "0"),
        (17, "17"),
        (Decimal("11.0"), "11.0"),
        (None, ""),
        (Unsaid.NOT_COUNTED, "–"),
        (Unsaid.FEWER_THAN_5, "fewer than 5"),
        (Unsaid.HIDDEN, "c"),
        (Unsaid.NOT_IN, "not in"),
    ],
)
def test_a_hidden_number_a_missing_one_and_a_zero_differ(value: Figure, printed: str) -> None:
    assert figure(value).text == printed
