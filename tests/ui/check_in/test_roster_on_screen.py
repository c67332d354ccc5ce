"""What the hall sees: everybody without scrolling up to twenty, and nothing that is nobody's business."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from sbc_desktop.domain.attendee import Status
from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in.columns import shared
from tests.desk import A_NEED
from tests.factories import FIRST_DATE
from tests.journeys.mixed_names import people
from tests.ui.check_in.at_the_desk import AtTheDesk

Desk = Callable[..., AtTheDesk]


def names(size: int) -> list[str]:
    """Mixed names."""
    return [name.full for name in people(size, random.Random(7)).values()]


@pytest.mark.parametrize("height", [768, 690])
@pytest.mark.parametrize("arrived", [0, 1, 7, 8, 13, 19, 20])
def test_the_whole_roster_of_twenty_is_visible_without_scrolling(desk: Desk, height: int, arrived: int) -> None:
    at = desk(*names(20))
    for attendee_id in list(at.people.values())[:arrived]:
        at.house.desk.check_in(at.session_id, attendee_id)
    at.open(1366, height)
    for panel in ("Expected", "Here"):
        view = at.view(panel)
        rows = [view.visualRect(view.roster.index(row)) for row in range(len(view.roster.faces))]
        assert all(view.viewport().rect().contains(rect) for rect in rows)
        assert all((rect.height(), rect.width() >= 300) == (64, True) for rect in rows)


def test_twenty_always_fit_four_columns_of_seven() -> None:
    for here in range(21):
        columns = shared(20 - here, here)
        assert sum(columns) <= 4
        assert columns[0] * 7 >= 20 - here
        assert columns[1] * 7 >= here


def test_from_21_on_whole_pages_turn_and_typing_brings_anybody_up(desk: Desk) -> None:
    at = desk(*names(60)).open()
    view = at.view("Expected")
    assert view.grid().pages > 1
    at.press(Qt.Key.Key_PageDown)
    assert view.page == 1
    last = at.faces("Expected")[-1].label
    at.type(last.split()[0][:4])
    assert view.page == 0
    assert view.viewport().rect().contains(view.visualRect(view.roster.index(view.roster.row_of(at.id_of(last)))))


@pytest.mark.parametrize("height", [768, 690])
def test_the_desk_fits_a_window_of_1366_by_690_with_all_its_marks(desk: Desk, height: int) -> None:
    # The longest date there is.
    at = desk(*names(20), demo=True, day=dt.date(2026, 9, 30)).open(1366, height)
    at.house.desk.let_us_know(at.session_id, at.people[names(20)[0]])
    at.page.reload()
    at.push("Paper").choose_in_menu("Enter from a paper sheet")
    at.type("Nadia Haddad-Cholmondeley").press(Qt.Key.Key_Return)
    least = at.page.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 690
    assert (at.window.width(), at.window.height()) == (1366, height)


def test_rows_show_first_name_and_initial_pronouns_an_access_mark_and_new_today(desk: Desk) -> None:
    at = desk("Susan Parker")
    at.house.person("Robin Fox", at.group_id, pronouns="they/them", phone="07700 900114")
    at.house.people.save_needs(at.people["Susan Parker"], (A_NEED,))
    at.open()
    robin, susan = at.faces("Expected")
    assert (robin.label, robin.pronouns, robin.needs, robin.new_today) == ("Robin F", "they/them", False, True)
    assert (susan.label, susan.needs) == ("Susan P", True)
    assert "07700" not in f"{robin}{susan}"


def test_somebody_who_has_died_is_simply_not_listed(desk: Desk) -> None:
    at = desk("Susan Parker", "Joyce Taylor")
    at.house.record_death(at.people["Joyce Taylor"], FIRST_DATE)
    at.house.person("Robin Fox", at.group_id, Status.LEFT)
    at.open()
    assert at.labels("Expected") == ["Susan P"]
    assert at.type("jo").labels("Expected") == ["Susan P"]


def test_a_screen_reader_finds_every_row_with_its_state(desk: Desk) -> None:
    at = desk("Susan Parker", "Joyce Taylor").open().type("s").press(Qt.Key.Key_Return)
    expected = QAccessible.queryAccessibleInterface(at.view("Expected"))
    assert expected.role() == QAccessible.Role.List
    assert [expected.child(row).text(QAccessible.Text.Name) for row in range(expected.childCount())] == [
        "Joyce T, not here yet, new today"
    ]
    here = QAccessible.queryAccessibleInterface(at.view("Here"))
    assert here.child(0).text(QAccessible.Text.Name) == "Susan P, is here, new today"


def test_every_control_can_be_reached_with_tab_and_has_a_name(desk: Desk) -> None:
    at = desk().open().type("s").press(Qt.Key.Key_Return)
    reached = {}
    for _step in range(20):
        reached[at.focus] = at.focus.accessibleName()
        at.press(Qt.Key.Key_Tab)
    assert all(reached.values())
    assert {"Expected", "Here", "Walk-in", "Let us know", "Leave the desk", "Roll-call"} <= set(reached.values())


@pytest.mark.parametrize("look", theme.NAMES)
def test_the_desk_paints_in_every_look_with_a_long_and_a_right_to_left_name(
    desk: Desk, qapp: QApplication, look: str
) -> None:
    at = desk(
        "Wilhelmina-Alexandra Featherstonehaugh-Cholmondeley-Warrington", "فاطمة الزهراء", "רבקה כהן", "Siân Evans"
    ).open()
    theme.apply(qapp, look)
    at.type("s")
    assert not at.window.grab().isNull()
    theme.apply(qapp, "light")
