"""A report leaves: it is issued once, saved whole or not at all, and copied where anybody may see it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtGui import QGuiApplication

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.paper import Edition
from sbc_desktop.storage.tables.system import Operation, change
from sbc_desktop.ui.reports.page import ReportsPage
from tests.reports import reading
from tests.ui.office import Office
from tests.ui.reports.working import go_to, preview, saved

WORDS = "The hall was cold, and the talk was warm."


def _events(office: Office) -> list[tuple[str, object]]:
    with vars(office.services)["_store"].reading() as uow:
        statement = sa.select(change).where(change.c.operation == Operation.EVENT).order_by(change.c.id)
        rows = [row for row in uow.db.execute(statement) if row.kind.startswith("document_")]
    return [(row.kind, row.fields["document"][1]) for row in rows]


def test_a_report_of_figures_that_is_saved_is_in_the_archive_byte_for_byte(
    office: Office, page: ReportsPage, tmp_path: Path
) -> None:
    path = saved(office, page, tmp_path / "paper")
    (issued,) = office.services.summaries.issued()
    assert office.services.summaries.opened_again(issued.id).data == path.read_bytes()
    assert list(path.parent.iterdir()) == [path]
    assert office.sees("Saved in “paper”.")
    assert office.named("Open folder").isVisible()


def test_looking_issues_nothing_and_the_same_page_is_issued_once(
    office: Office, page: ReportsPage, tmp_path: Path
) -> None:
    assert office.services.summaries.issued() == ()
    first = saved(office, page, tmp_path / "one").read_bytes()
    assert saved(office, page, tmp_path / "two").read_bytes() == first
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        page.show_monthly(None, dt.date(2026, 8, 1))
    assert len(office.services.summaries.issued()) == 1
    saved(office, page, tmp_path / "two")
    assert len(office.services.summaries.issued()) == 2


def test_a_paper_with_names_is_saved_and_not_issued(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    go_to(office, page, "Attendance register")
    assert saved(office, page, tmp_path).read_bytes().startswith(b"%PDF")
    assert office.services.summaries.issued() == ()


def test_what_left_is_in_the_history_by_its_own_name(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    office.push("CSV too")
    path = saved(office, page, tmp_path)
    office.push("Copy picture")
    assert office.sees("The page is copied")
    assert _events(office) == [
        (EventKind.DOCUMENT_SAVED, path.name),
        (EventKind.DOCUMENT_SAVED, path.with_suffix(".csv").name),
        (EventKind.DOCUMENT_COPIED, path.name),
    ]
    QGuiApplication.clipboard().clear()


def test_where_nothing_can_be_written_nothing_is_issued_and_the_page_stays(
    office: Office, page: ReportsPage, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("here")
    assert page.save_into(tmp_path / "file")
    assert office.sees("please choose another folder")
    assert preview(page).pages is not None
    assert office.named("Save PDF").isEnabled()
    assert office.services.summaries.issued() == ()


def test_her_words_are_drawn_kept_and_come_back(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    with office.qtbot.waitSignal(page.drawn, timeout=20_000) as drawn:
        office.write("Your own words", WORDS)
        assert not office.named("Save PDF").isEnabled()
    assert WORDS in " ".join("".join(reading.pages(drawn.args[0].data)).split())
    saved(office, page, tmp_path)
    assert office.services.summaries.issued()[0].words == WORDS
    go_to(office, page, "Quarter")
    assert office.named("Your own words").toPlainText() == ""
    go_to(office, page, "Monthly summary")
    assert office.named("Your own words").toPlainText() == WORDS


def test_the_numbers_lie_beside_the_pdf_on_request(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    office.push("CSV too")
    office.push("Spreadsheet too")
    path = saved(office, page, tmp_path / "paper")
    assert sorted(one.suffix for one in path.parent.iterdir()) == [".csv", ".pdf", ".xlsx"]
    assert len({one.stem for one in path.parent.iterdir()}) == 1
    assert office.sees("Saved in “paper”, with its numbers.")


@pytest.mark.usefixtures("page")
def test_a_page_for_a_slide_is_copied_and_issued(office: Office) -> None:
    office.push("Copy picture")
    assert office.sees("The page is copied")
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 1654
    assert [one.edition for one in office.services.summaries.issued()] == [Edition.SHAREABLE]
    QGuiApplication.clipboard().clear()


def test_what_is_said_of_saving_makes_no_page_higher_than_its_window(
    office: Office, page: ReportsPage, tmp_path: Path
) -> None:
    go_to(office, page, "Financial year")
    saved(office, page, tmp_path / "a folder with quite a long name for what is in it")
    assert office.sees("a folder with quite a long name")
    office.qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)


def test_a_space_at_the_end_is_not_taken_from_under_her_fingers(office: Office, page: ReportsPage) -> None:
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        office.write("Your own words", "The hall ")
    office.type("was cold")
    assert office.named("Your own words").toPlainText() == "The hall was cold"


def test_words_that_are_too_many_are_said_and_not_printed(office: Office, page: ReportsPage) -> None:
    office.named("Your own words").setPlainText("words " * 400)
    assert office.sees("too many. Nothing was lost")
    office.qtbot.waitUntil(lambda: preview(page).pages is None)
    assert not office.named("Save PDF").isEnabled()
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        office.write("Your own words", WORDS)
    assert office.named("Save PDF").isEnabled()
