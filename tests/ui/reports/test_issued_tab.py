"""What was issued: each opens again as it went out, and says what has changed since."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.issued import IssuedReport
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.ui.reports.issued_tab import IssuedTab
from sbc_desktop.ui.reports.page import ReportsPage
from tests.ui.office import Office
from tests.ui.reports.working import preview

SEPTEMBER = dt.date(2026, 9, 1)
WORDS = "The hall was cold, and the talk was warm."


def _issue(office: Office, edition: Edition = Edition.SHAREABLE) -> IssuedReport:
    """Fenbridge's September, whose register is not in."""
    group_id = next(group.id for group in office.services.groups.all() if group.name == "Fenbridge")
    office.services.summaries.issue(Wanted(SummaryKind.MONTHLY, group_id, SEPTEMBER, edition, WORDS))
    return office.services.summaries.issued()[0]


def _close_its_register(office: Office) -> None:
    services = office.services
    group_id = next(group.id for group in services.groups.all() if group.name == "Fenbridge")
    (session,) = services.sessions.listed(group_id, SEPTEMBER, dt.date(2026, 9, 30))
    services.closing.close(session.id, Closing(session.came + session.unnamed))


def _open(office: Office, page: ReportsPage) -> IssuedTab:
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        office.push("Issued")
    found = page.findChild(IssuedTab)
    assert isinstance(found, IssuedTab)
    return found


@pytest.mark.usefixtures("page")
def test_an_empty_archive_says_what_comes_here(office: Office) -> None:
    office.push("Issued")
    assert office.sees("Nothing has been issued yet")


def test_a_report_opens_again_and_its_copy_has_the_bytes_that_went_out(
    office: Office, page: ReportsPage, tmp_path: Path
) -> None:
    issued = _issue(office)
    tab = _open(office, page)
    assert office.rows("Issued reports")[1].startswith("Monthly summary. Fenbridge, September 2026. Issued 20 Oct 2026")
    tab.save_to(tmp_path / "again")
    kept = office.services.summaries.opened_again(issued.id).data
    assert (tmp_path / "again.pdf").read_bytes() == kept
    assert office.sees(f"Saved in “{tmp_path.name}”.")


def test_the_facts_say_when_by_whom_of_what_days_with_whose_words_and_its_hash(
    office: Office, page: ReportsPage
) -> None:
    issued = _issue(office)
    _open(office, page)
    assert office.says("Tuesday 20 October 2026")
    assert office.says("by Ruth Achterberg")
    assert office.says("1 Sep 2026 to 30 Sep 2026")
    assert office.says("Shareable, protected")
    assert office.says(WORDS)
    assert office.says(issued.sha256[:8])
    assert office.says("Nothing has changed since")


def test_a_register_that_was_closed_since_is_a_correction(office: Office, page: ReportsPage) -> None:
    _issue(office)
    _close_its_register(office)
    _open(office, page)
    assert office.says("1 correction since it was issued")
    assert "1 correction since it was issued" in office.rows("Issued reports")[1]


def test_of_an_internal_one_it_is_said_why_there_is_no_page(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    _issue(office, Edition.INTERNAL)
    office.push("Issued")
    assert office.sees("internal ones are shredded")
    assert preview(page).pages is None
    assert not office.named("Save a copy").isEnabled()
    tab = page.findChild(IssuedTab)
    assert isinstance(tab, IssuedTab)
    tab.save_to(tmp_path / "never.pdf")
    assert list(tmp_path.glob("never*")) == []


def test_a_copy_that_cannot_be_written_is_said(office: Office, page: ReportsPage, tmp_path: Path) -> None:
    _issue(office)
    tab = _open(office, page)
    (tmp_path / "file").write_text("here")
    tab.save_to(tmp_path / "file" / "copy.pdf")
    assert office.sees("please choose another folder")


def test_making_it_again_shows_the_same_report_with_its_words(office: Office, page: ReportsPage) -> None:
    _issue(office, Edition.INTERNAL)
    office.push("Issued")
    with office.qtbot.waitSignal(page.drawn, timeout=20_000) as drawn:
        office.push("Make it again")
    assert drawn.args[0].file_name == "2026-09 Fenbridge monthly summary internal demo.pdf"
    assert office.named("Your own words").toPlainText() == WORDS
    assert office.named("Group").currentText() == "Fenbridge"


def test_a_session_is_made_again_by_its_day(office: Office, page: ReportsPage) -> None:
    services = office.services
    group_id: UUID = next(group.id for group in services.groups.all() if group.name == "Peterborough")
    (session,) = services.sessions.listed(group_id, dt.date(2026, 6, 1), dt.date(2026, 6, 30))
    services.summaries.issue(Wanted(SummaryKind.SESSION, group_id, session.date, session_id=session.id))
    _open(office, page)
    with office.qtbot.waitSignal(page.drawn, timeout=20_000):
        office.push("Make it again")
    assert office.named("Session").currentText() == "Tuesday 16 June 2026"
