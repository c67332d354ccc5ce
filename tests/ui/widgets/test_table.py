"""Tables: words left, numbers right, a row opened by click or Enter, and nothing moved by new rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.table import Cell, Column, Table
from sbc_desktop.ui.widgets.table_model import Row, TableModel

pytestmark = pytest.mark.usefixtures("program_look")

COLUMNS = (Column("Talk"), Column("Came", 60, number=True))


def _rows(*talks: str, came: str = "9") -> list[Row]:
    return [(talk, (Cell(talk, "Sleep", strong=True), Cell(came))) for talk in talks]


@pytest.fixture
def table(shown: Callable[[QWidget], QWidget]) -> Table:
    """Three talks, in view."""
    made = Table("Talks", COLUMNS)
    made.show_rows(_rows("Fatigue", "Sleep", "Money"))
    shown(made)
    return made


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = TableModel(COLUMNS)
    model.show(_rows("Fatigue", "Sleep"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_only_what_changed_is_told(qtbot: QtBot) -> None:
    model = TableModel(COLUMNS)
    model.show(_rows("A", "B"))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(_rows("A", "B", came="10"))
    with qtbot.waitSignal(model.modelReset):
        model.show(_rows("B", "A"))


def test_new_rows_leave_the_selection(table: Table) -> None:
    table.choose("Sleep")
    table.show_rows(_rows("New", "Fatigue", "Sleep", "Money"))
    assert table.cells.key(table.currentIndex().row()) == "Sleep"
    table.show_rows(_rows("New"))
    assert not table.currentIndex().isValid()
    assert not table.selectionModel().hasSelection()


def test_enter_and_a_click_open_the_row(table: Table, qtbot: QtBot) -> None:
    table.choose("Sleep")
    with qtbot.waitSignal(table.opened, timeout=1000) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["Sleep"]
    with qtbot.waitSignal(table.opened, timeout=1000) as told:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 2 * 64 + 30))
    assert told.args == ["Money"]


def test_the_tab_key_leaves_the_table(table: Table) -> None:
    assert not table.tabKeyNavigation()


def test_columns_without_a_width_take_what_is_left(table: Table) -> None:
    assert table.columnWidth(1) == 60
    assert table.columnWidth(0) == table.viewport().width() - 60


def test_cells_and_headings_are_spoken(table: Table) -> None:
    model = table.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Fatigue, Sleep"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Came"


def test_a_number_stands_at_the_right(table: Table) -> None:
    drawn = table.viewport().grab().toImage()
    right = table.viewport().width() - 12
    inked = [x for x in range(right - 46, right + 8) if drawn.pixelColor(x, 31).lightness() < 120]
    assert inked
    assert right - 14 <= min(inked)
    assert max(inked) <= right
