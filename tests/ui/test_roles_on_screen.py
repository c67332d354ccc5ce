"""What a role may not do is not offered: no place in the rail, no button, no key leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.rail import Rail, RailItem
from sbc_desktop.ui.widgets.select import SelectBox
from tests.ui.office import Office, open_office

FACILITATOR, READER = "Helen", "Idris"
EVERYWHERE = ("today", "sessions", "people", "groups", "speakers", "reports", "settings")


@pytest.fixture
def hers(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """The office as Peterborough's facilitator sees it."""
    yield from _opened(request, qtbot, tmp_path, FACILITATOR)


@pytest.fixture
def readers(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """The office as somebody of reports only sees it."""
    yield from _opened(request, qtbot, tmp_path, READER)


def _opened(request: pytest.FixtureRequest, qtbot: QtBot, folder: Path, who: str) -> Iterator[Office]:
    request.getfixturevalue("program_look")
    office = open_office(qtbot, folder / who, who=who)
    office.show()
    yield office
    office.close()


def _rail(office: Office) -> list[str]:
    (rail,) = office.window.findChildren(Rail)
    return [item.text() for item in rail.findChildren(RailItem)]


def _offered(office: Office) -> set[str]:
    buttons = office.window.findChildren(QAbstractButton)
    return {one.accessibleName() or one.text() for one in buttons if one.isVisible()}


def test_a_facilitator_is_shown_every_place(hers: Office) -> None:
    assert _rail(hers)[:3] == ["Today", "Check-in", "Sessions"]
    assert len(_rail(hers)) == 9


@pytest.mark.parametrize("place", EVERYWHERE)
def test_every_page_of_a_facilitator_opens_and_names_no_other_group(hers: Office, place: str) -> None:
    hers.go(place)
    shown = [*hers.words, *_offered(hers)]
    assert not [text for text in shown if "Fenbridge" in text or "Scotland" in text]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("people", {"Bring in a list", "People we remember"}),
        ("sessions", {"Repeat pattern"}),
        ("groups", {"Add a group", "Venues and staff", "Change the group", "Change the venue", "Pause"}),
    ],
)
def test_what_is_the_coordinators_is_offered_to_her_alone(
    office: Office, hers: Office, place: str, words: set[str]
) -> None:
    office.go(place)
    assert words <= _offered(office)
    hers.go(place)
    assert not words & _offered(hers)


def test_a_list_dropped_onto_the_window_is_not_taken_from_a_facilitator(hers: Office, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name you like to be called,Email\nDot,dot@example.org\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(700, 400), copy, mime, left, none)
    hers.main.dragEnterEvent(entering)
    hers.main.dropEvent(QDropEvent(QPointF(700, 400), copy, mime, left, none))
    assert not entering.isAccepted()
    assert hers.main.place == "today"


def test_the_list_of_topics_is_the_charitys(office: Office, hers: Office) -> None:
    for one in (office, hers):
        one.go("speakers")
        one.named("Topics", QAbstractButton).click()
    assert "Add a topic" in _offered(office)
    assert "Add a topic" not in _offered(hers)


def test_reports_only_is_shown_reports_and_settings(readers: Office) -> None:
    assert _rail(readers) == ["Reports", "Settings", "Lock"]
    assert readers.main.place == "reports"
    assert readers.rows("Reports")[0] == "To send"
    titles = [words.partition(".")[0] for words in readers.rows("Reports")[1:]]
    assert titles == ["Monthly summary", "Quarter", "Calendar year", "Financial year", "Speakers and topics"]


@pytest.mark.parametrize("key", ["Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+F", "Ctrl+Z"])
def test_no_key_leads_reports_only_anywhere_else(readers: Office, key: str) -> None:
    readers.press(key)
    assert readers.main.place == "reports"
    assert readers.main.desk is None


@pytest.mark.parametrize("place", EVERYWHERE)
def test_coming_back_to_a_place_that_is_not_hers_leads_to_reports(readers: Office, place: str) -> None:
    readers.main.go(place)
    assert readers.main.place == (place if place == "settings" else "reports")


def test_a_facilitator_chooses_no_summary_of_all_groups(office: Office, hers: Office) -> None:
    for one, offered in ((office, True), (hers, False)):
        one.go("reports")
        box = one.named("Group", SelectBox)
        assert ("All groups" in [box.itemText(at) for at in range(box.count())]) is offered
