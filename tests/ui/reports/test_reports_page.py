"""The reports page: every kind is drawn and shown, pages turn, and what cannot be drawn is said in its place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sbc_desktop.services.announce import Noun
from sbc_desktop.services.document import Document
from sbc_desktop.ui.reports.page import ReportsPage
from sbc_desktop.ui.reports.shelves import SHELVES
from tests.ui.office import Office
from tests.ui.reports.working import go_to, preview, step

KINDS = [kind for shelf in SHELVES for kind in shelf.kinds]


@pytest.mark.usefixtures("page")
def test_it_opens_with_the_newest_month_that_is_over_for_anybody_to_read(office: Office) -> None:
    assert office.named("Month").currentText() == "September 2026"
    assert office.named("Preview").accessibleDescription()
    offered = office.named("Month")
    assert [offered.itemText(number) for number in (0, offered.count() - 1)] == ["October 2026", "January 2025"]
    assert office.says("Some small numbers are hidden: for anybody.")


def test_each_kind_is_drawn_and_previewed_by_the_arrow_keys(office: Office, page: ReportsPage) -> None:
    names = set()
    for kind in KINDS[1:]:
        if kind.way is not None:
            office.press("Down")
            continue
        document = step(office, page, "Down")
        assert document.data.startswith(b"%PDF")
        shown = preview(page).pages
        assert shown is not None
        assert len(shown) == document.pages
        names.add(document.file_name)
    assert len(names) == sum(kind.way is None for kind in KINDS) - 1


@pytest.mark.parametrize(
    ("title", "words", "place"),
    [("Access request", "the requests", "people"), ("Recovery code", "Settings", "settings")],
)
def test_a_paper_that_is_made_elsewhere_leads_there(
    office: Office, page: ReportsPage, title: str, words: str, place: str
) -> None:
    gallery = office.named("Reports")
    assert gallery.choose(next(kind.key for kind in KINDS if kind.title == title))
    assert preview(page).pages is None
    assert not page.save_into(Path("never"))
    office.qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    office.push(f"Go to {words}")
    assert office.main.place == place


@pytest.mark.parametrize(
    ("title", "label", "newest"),
    [
        ("Quarter", "Quarter", "July to September 2026"),
        ("Calendar year", "Year", "2025"),
        ("Financial year", "Year from April", "April 2025 to March 2026"),
        ("Speakers and topics", "Period", "12 months to September 2026"),
    ],
)
def test_each_period_begins_with_the_newest_that_is_over(
    office: Office, page: ReportsPage, title: str, label: str, newest: str
) -> None:
    go_to(office, page, title)
    assert office.named(label).currentText() == newest


def test_the_internal_edition_says_what_makes_it_so_and_is_not_for_a_slide(office: Office, page: ReportsPage) -> None:
    assert office.named("Copy picture").isEnabled()
    with office.qtbot.waitSignal(page.drawn, timeout=20_000) as drawn:
        office.answer("Edition", "Internal")
    assert "internal" in drawn.args[0].file_name
    assert office.sees("can point at one person")
    assert not office.says("Copy picture")
    assert not office.says("for anybody")


def test_the_session_at_hand_is_offered_first(office: Office, page: ReportsPage) -> None:
    go_to(office, page, "Paper sheet")
    assert office.named("Session").currentText() == "Tuesday 20 October 2026"
    assert office.named("Session").itemText(0) != "Tuesday 20 October 2026"


def test_a_register_is_of_a_session_that_has_begun_and_of_a_cancelled_one_too(
    office: Office, page: ReportsPage
) -> None:
    go_to(office, page, "Attendance register")
    offered = [office.named("Session").itemText(number) for number in range(office.named("Session").count())]
    assert offered[0] == "Tuesday 20 October 2026"
    assert "Tuesday 20 January 2026" in offered
    go_to(office, page, "Paper sheet")
    assert office.named("Session").findText("Tuesday 20 January 2026") == -1


def test_days_of_her_own_are_drawn_and_days_that_cannot_be_read_are_said(office: Office, page: ReportsPage) -> None:
    go_to(office, page, "Attendance over time")
    assert office.named("From").text() == "Wednesday 1 April 2026"
    office.write("To", "tomorrow")
    assert office.sees("does not read as a date")
    assert not office.named("Save PDF").isEnabled()
    office.write("To", "1 March 2026")
    assert office.sees("The end is not after the start")
    with office.qtbot.waitSignal(page.drawn, timeout=20_000, check_params_cb=lambda one: "May" in one.title):
        office.write("To", "31 May 2026")


def test_days_to_come_get_a_sentence_in_the_page_s_place(office: Office, page: ReportsPage) -> None:
    go_to(office, page, "Attendance over time")
    office.write("To", "31 March 2027")
    office.write("From", "1 January 2027")
    assert office.sees("is still to come")
    assert preview(page).pages is None
    assert not page.save_into(Path("never"))


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


def test_issuing_a_report_does_not_draw_it_again(office: Office, page: ReportsPage) -> None:
    with office.qtbot.assertNotEmitted(page.drawn, wait=300):
        page.reload(frozenset({Noun.SETTINGS}))


def test_what_was_drawn_again_stays_open_at_its_page(office: Office, page: ReportsPage) -> None:
    office.named("Preview").setFocus(Qt.FocusReason.TabFocusReason)
    office.press("PageDown")
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        page.reload(frozenset({Noun.ATTENDANCE}))
    assert office.says("page 2 of 2")


def test_only_the_last_of_several_choices_is_drawn_to_its_end(office: Office, page: ReportsPage) -> None:
    drawn: list[Document] = []
    page.drawn.connect(drawn.append)
    for month in range(1, 9):
        page.show_monthly(None, dt.date(2026, month, 1))
    office.qtbot.waitUntil(lambda: bool(drawn), timeout=20_000)
    office.runner.wait()
    assert [document.title for document in drawn] == [drawn[0].title]
    assert "August 2026" in drawn[0].title


def test_nothing_can_be_saved_while_another_page_is_drawn(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        page.show_monthly(None, dt.date(2026, 8, 1))
        assert not page.save_into(tmp_path)


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


def test_another_report_begins_as_the_shareable_one(office: Office, page: ReportsPage) -> None:
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        office.answer("Edition", "Internal")
    assert "shareable" in go_to(office, page, "Quarter").file_name


def test_words_of_several_reports_come_back_after_locking(office: Office, page: ReportsPage) -> None:
    for title, words in (("Monthly summary", "Of a month."), ("Quarter", "Of a quarter.")):
        if title != "Monthly summary":
            go_to(office, page, title)
        with office.qtbot.waitSignal(page.drawn, timeout=20_000):
            office.write("Your own words", words)
    fresh = ReportsPage(office.services, office.runner)
    office.qtbot.addWidget(fresh)
    fresh.go_back(page.whereabouts())
    assert fresh.whereabouts() == page.whereabouts()
    assert [one[3] for one in fresh.whereabouts()["words"]] == ["Of a month.", "Of a quarter."]
