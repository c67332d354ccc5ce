"""What holds for every screen and every panel: names for screen readers, room, and no word of the machine."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.widgets.pages import ScrollPage
from sbc_desktop.ui.widgets.row_list import RowList
from sbc_desktop.ui.widgets.table import Table
from tests.ui.office import Office, plain

PLACES = ("today", "sessions", "people", "groups", "speakers", "reports", "settings")
_WIDEST = 1366 - 208
_MACHINE = re.compile(r"\bNone\b|\bTrue\b|\bFalse\b|[{}<>]|\bUUID\b|datetime|\bnan\b")


def _pushing(place: str, *steps: str) -> Callable[[Office], None]:
    def work(office: Office) -> None:
        office.go(place)
        for step in steps:
            office.push(step)

    return work


def _record(office: Office) -> None:
    page = office.go("people")
    page.show_person(office.services.people.find("beatriz")[0].id)


def _in_record(step: str) -> Callable[[Office], None]:
    def work(office: Office) -> None:
        _record(office)
        office.push(step)

    return work


VIEWS: dict[str, Callable[[Office], None]] = {
    **{place: _pushing(place) for place in PLACES},
    "a lost laptop": _pushing("settings", "If it is lost"),
    "a session moved": _pushing("sessions", "Move"),
    "a session cancelled": _pushing("sessions", "Cancel session"),
    "a session added": _pushing("sessions", "Add a session"),
    "a pattern changed": _pushing("sessions", "Repeat pattern"),
    "a record": _record,
    "a person added": _pushing("people", "Add a person"),
    "a person changed": _in_record("Change"),
    "needs": _in_record("Add what to do for Beatriz"),
    "one more group": _in_record("Add to a group"),
    "a standing": _in_record("Change the standing with Peterborough"),
    "a group added": _pushing("groups", "Add a group"),
    "a group changed": _pushing("groups", "Change the group"),
    "a venue changed": _pushing("groups", "Change the venue"),
    "a pause": _pushing("groups", "Pause"),
    "topics": _pushing("speakers", "Topics"),
    "speakers in the directory": _pushing("speakers", "Speakers"),
    "a topic added": _pushing("speakers", "Topics", "Add a topic"),
    "a speaker added": _pushing("speakers", "Speakers", "Add a speaker"),
    "what was issued": _pushing("reports", "Issued"),
    "the history": _pushing("settings", "History"),
    "whose history": _pushing("settings", "History", "About whom: Anybody"),
    "a talk logged": _pushing("speakers", "Log a talk"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_whatever_takes_the_keyboard_has_a_name_and_no_word_of_the_machine_is_shown(office: Office, view: str) -> None:
    VIEWS[view](office)
    stops = [
        one
        for one in office.window.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
    ]
    words = [plain(text) for text in office.words] + _of_lists(office)
    assert stops
    assert words
    assert not [type(one).__name__ for one in stops if not one.accessibleName() and not getattr(one, "text", str)()]
    assert not [text for text in words if _MACHINE.search(text)]


@pytest.mark.parametrize("place", PLACES)
def test_each_page_fits_beside_the_rail(office: Office, place: str) -> None:
    page = office.go(place)
    assert isinstance(page, ScrollPage)
    sheet = page.widget()
    assert sheet is not None
    assert sheet.minimumSizeHint().width() <= _WIDEST


@pytest.mark.parametrize("place", PLACES)
def test_no_page_scrolls_in_a_window_of_the_usual_size(office: Office, place: str) -> None:
    page = office.go(place)
    office.qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)


@pytest.mark.parametrize("part", ["Your sign-in", "Backups", "If it is lost"])
def test_no_part_of_settings_scrolls_in_a_window_of_the_usual_size(office: Office, part: str) -> None:
    page = office.go("settings")
    office.push(part)
    office.qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)


def _of_lists(office: Office) -> list[str]:
    lists = [office.rows(one.accessibleName()) for one in office.window.findChildren(RowList) if one.isVisible()]
    tables = [office.cells(one.accessibleName()) for one in office.window.findChildren(Table) if one.isVisible()]
    return [text for rows in lists for text in rows] + [text for table in tables for row in table for text in row]
