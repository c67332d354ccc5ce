"""The reports page: every kind is drawn and shown, pages turn, and only what is saved is on the disk."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sbc_desktop.services.announce import Noun
from sbc_desktop.services.document import Document
from sbc_desktop.ui.reports.page import ReportsPage
from sbc_desktop.ui.reports.preview import Preview
from tests.ui.office import Office


@pytest.fixture
def page(office: Office) -> ReportsPage:
    """The page with the summary it opens with."""
    with office.qtbot.waitSignal(office.main.places.reports.drawn, timeout=20_000):
        office.go("reports")
    found: ReportsPage = office.main.places.reports
    return found


def _preview(page: ReportsPage) -> Preview:
    found = page.findChild(Preview)
    assert isinstance(found, Preview)
    return found


def _choose(office: Office, page: ReportsPage, step: str) -> Document:
    office.named("Reports").setFocus(Qt.FocusReason.TabFocusReason)
    with office.qtbot.waitSignal(page.drawn, timeout=20_000) as drawn:
        office.press(step)
    document: Document = drawn.args[0]
    return document


@pytest.mark.usefixtures("page")
def test_it_opens_with_the_newest_month_that_is_over(office: Office) -> None:
    assert office.named("Month").currentText() == "September 2026"
    assert office.named("Preview").accessibleDescription()
    offered = office.named("Month")
    assert [offered.itemText(number) for number in (0, offered.count() - 1)] == ["October 2026", "January 2025"]


def test_each_kind_is_drawn_and_previewed(office: Office, page: ReportsPage) -> None:
    titles = [_choose(office, page, "Up").title for _kind in range(3)]
    assert len(set(titles)) == 3
    for _kind in range(3):
        document = _choose(office, page, "Down")
        assert document.data.startswith(b"%PDF")
        shown = _preview(page).pages
        assert shown is not None
        assert len(shown) == document.pages


def test_the_session_at_hand_is_offered_first_and_cancelled_ones_only_for_the_register(
    office: Office, page: ReportsPage
) -> None:
    for _kind in range(3):
        _choose(office, page, "Up")
    assert office.named("Session").currentText() == "Tuesday 20 October 2026"


def test_saving_writes_the_document_and_nothing_else(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    target = tmp_path / "paper"
    target.mkdir()
    saved = page.save_into(target)
    assert saved is not None
    assert list(target.iterdir()) == [saved]
    assert saved.read_bytes().startswith(b"%PDF")
    assert office.sees("Saved as")


def test_a_folder_that_cannot_be_written_is_said_and_the_page_stays(
    office: Office, page: ReportsPage, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("here")
    assert page.save_into(tmp_path / "file") is None
    assert _preview(page).pages is not None
    assert office.named("Save PDF").isEnabled()


@pytest.mark.usefixtures("page")
def test_pages_turn_by_key_and_by_button_and_stop_at_the_ends(office: Office) -> None:
    office.named("Preview").setFocus(Qt.FocusReason.TabFocusReason)
    assert office.says("page 1 of 2")
    office.press("PageDown", "PageDown")
    assert office.says("page 2 of 2")
    office.push("Page before")
    assert office.says("page 1 of 2")
    office.push("Larger")
    assert office.says("150 %")


def test_reading_a_summary_does_not_draw_it_again(office: Office, page: ReportsPage) -> None:
    with office.qtbot.assertNotEmitted(page.drawn, wait=300):
        page.reload(frozenset({Noun.SETTINGS}))


def test_what_was_drawn_again_stays_open_at_its_page(office: Office, page: ReportsPage) -> None:
    office.named("Preview").setFocus(Qt.FocusReason.TabFocusReason)
    office.press("PageDown")
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        page.reload(frozenset({Noun.ATTENDANCE}))
    assert office.says("page 2 of 2")


def test_nothing_can_be_saved_while_another_page_is_drawn(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        page.show_monthly(None, dt.date(2026, 8, 1))
        assert page.save_into(tmp_path) is None


def test_the_sheet_of_today_is_shown_at_once_without_a_summary_before_it(office: Office) -> None:
    office.go("today")
    drawn: list[Document] = []
    office.main.places.reports.drawn.connect(drawn.append)
    office.press("Ctrl+P")
    office.qtbot.waitUntil(lambda: bool(drawn), timeout=20_000)
    office.runner.wait()
    assert len(drawn) == 1
    assert office.named("Session").currentText() == "Tuesday 20 October 2026"
    assert "sheet" in drawn[0].file_name.casefold()
