"""Lists keep scroll and selection while their rows change, and are walked by keys past the headings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.row_model import RowModel

pytestmark = pytest.mark.usefixtures("program_look")

COMING = RowFace("Coming up", heading=True)
EARLIER = RowFace("Earlier", heading=True)


def _faces(*names: str, line: str = "") -> list[RowFace]:
    return [RowFace(name, line, key=name) for name in names]


@pytest.fixture
def rows(shown: Callable[[QWidget], QWidget]) -> RowList:
    """Forty people, in view."""
    made = RowList("People")
    made.show_rows(_faces(*(f"Person {number}" for number in range(40))))
    shown(made)
    return made


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = RowModel()
    model.show([COMING, *_faces("A", "B"), EARLIER, *_faces("C")])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_only_what_changed_is_told(qtbot: QtBot) -> None:
    model = RowModel()
    model.show(_faces("A", "B", "C"))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.show(_faces("A", "B", "C"))
    changed = [*_faces("A"), *_faces("B", line="9 came"), *_faces("C")]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        model.show(changed)
    assert [index.row() for index in told.args[:2]] == [1, 1]
    with qtbot.waitSignal(model.modelReset):
        model.show(_faces("A", "X", "C"))


def test_new_rows_leave_scroll_and_selection_where_they_were(rows: RowList, qtbot: QtBot) -> None:
    rows.choose("Person 20")
    rows.verticalScrollBar().setValue(1000)
    rows.show_rows(_faces("A newcomer", *(f"Person {number}" for number in range(40))))
    assert rows.current_key() == "Person 20"
    qtbot.waitUntil(lambda: rows.verticalScrollBar().value() == 1000)


def test_a_row_that_has_gone_is_no_longer_chosen(rows: RowList) -> None:
    rows.choose("Person 3")
    rows.show_rows(_faces("Somebody", "Else"))
    assert rows.current_key() is None
    assert not rows.choose("Person 3")


def test_arrow_keys_pass_the_headings(rows: RowList, qtbot: QtBot) -> None:
    rows.show_rows([COMING, *_faces("A"), EARLIER, *_faces("B")])
    rows.choose("A")
    with qtbot.waitSignal(rows.current_changed, timeout=1000) as told:
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert told.args == ["B"]


def test_enter_and_a_click_open_the_row(rows: RowList, qtbot: QtBot) -> None:
    rows.choose("Person 1")
    with qtbot.waitSignal(rows.opened, timeout=1000) as told:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == ["Person 1"]
    with qtbot.waitSignal(rows.opened, timeout=1000) as told:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 2 * 72 + 30))
    assert told.args == ["Person 2"]


def test_a_heading_is_not_opened(rows: RowList, qtbot: QtBot) -> None:
    rows.show_rows([COMING, *_faces("A")])
    with qtbot.assertNotEmitted(rows.opened, wait=20):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 10))


def test_reaching_the_end_asks_for_more(rows: RowList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.end_reached, timeout=1000):
        rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())


def test_a_row_is_spoken_as_it_is_seen() -> None:
    face = RowFace("Peterborough", "Tuesday 15 September", 1, chip="Held", count="9 came")
    assert face.words == "Peterborough, Tuesday 15 September, Held, 9 came"
    assert RowFace("P", spoken="Peterborough").words == "Peterborough"
