"""Bringing in a list by keyboard: look, decide, bring in, take back; and a file dropped onto the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from sbc_desktop.ui.people.registrations.page import RegistrationsPage
from tests.ui.office import Office

LISTS = Path(__file__).parents[2] / "data" / "registrations"


@pytest.fixture
def page(office: Office) -> RegistrationsPage:
    """The page, for the Peterborough group."""
    office.go("people")
    office.push("Bring in a list")
    office.choose("For which group", "Peterborough")
    shown = office.main.places.people.show_registrations()
    assert isinstance(shown, RegistrationsPage)
    return shown


def _rows(office: Office) -> list[list[str]]:
    return office.cells("What will happen")


def test_without_a_file_it_says_what_can_be_brought_in(office: Office, page: RegistrationsPage) -> None:
    assert page.isVisible()
    assert office.sees("Drop a list here")


def test_a_list_says_what_will_happen_row_by_row_and_what_its_columns_mean(
    office: Office, page: RegistrationsPage
) -> None:
    page.open_file(LISTS / "eventbrite-uk-older.csv")
    assert office.sees("Eventbrite, 5 rows")
    assert [row[1] for row in _rows(office)] == ["Margaret", "Shazia", "Agnieszka", "Linda", "–"]
    assert "booked more than one place" in _rows(office)[2][2].casefold()
    assert ["Surname, Whitfield · Hussain · Kowalczyk", "Last name"] in office.cells("Columns of the list")


def test_a_list_is_brought_in_and_taken_back(office: Office, page: RegistrationsPage) -> None:
    before = office.services.people.count()
    page.open_file(LISTS / "eventbrite-2024.csv")
    office.sees("Bring in 4 people")
    office.push("Bring in 4 people")
    office.sees("The last list brought in 4 new and 0 updated.")
    assert office.services.people.count() == before + 4
    office.push("Take it back")
    assert office.sees("Drop a list here")
    assert office.services.people.count() == before


def test_dates_that_can_be_read_both_ways_are_asked_about(office: Office, page: RegistrationsPage) -> None:
    page.open_file(LISTS / "microsoft-forms-1252.csv")
    office.sees("row 2 can be Tuesday 10 September 2024 or Wednesday 9 October 2024")
    office.push("The month comes first")
    office.sees("Bring in 3 people")
    assert _rows(office)[0][2].startswith("Problem, A spreadsheet shortened the phone number")


def test_somebody_who_shares_an_address_is_decided_about_by_a_person(
    office: Office, page: RegistrationsPage, tmp_path: Path
) -> None:
    known = next(
        person
        for line in office.services.people.find(limit=200)
        if (person := office.services.people.get(line.id)).contact.email
    )
    path = tmp_path / "list.csv"
    path.write_text(f"First name,Email,Consent\nXanthippe,{known.contact.email},Yes\n", encoding="utf-8")
    page.open_file(path)
    office.sees("One row may be about someone we know.")
    assert not office.named(
        "Bring in 0 people" if office.says("Bring in 0 people") else "Nothing to bring in"
    ).isEnabled()
    table = office.named("What will happen")
    table.setFocus()
    table.selectRow(0)
    office.press("Return")
    office.sees(f"{known.name.on_paper} has the same address or number.")
    office.push("Do it so")
    office.sees("Bring in 1 person")


def test_a_column_can_be_taken_as_something_else(office: Office, page: RegistrationsPage, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Email,Clinic,Consent\nAnn,ann.q@example.org,Fenbridge Hospital,Yes\n", encoding="utf-8")
    page.open_file(path)
    office.sees("Bring in 1 person")
    table = office.named("Columns of the list")
    table.setFocus()
    table.selectRow(2)
    office.press("Return")
    office.choose("Taken as", "Hospital")
    office.push("Take it so")
    office.qtbot.waitUntil(lambda: ["Clinic, Fenbridge Hospital", "Hospital"] in office.cells("Columns of the list"))


def test_a_file_that_is_no_list_says_so_and_nothing_breaks(
    office: Office, page: RegistrationsPage, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8")
    page.open_file(path)
    assert office.sees("Lists end in .csv, .tsv or .xlsx. Nothing was brought in")


def test_a_list_dropped_onto_the_window_is_looked_at(office: Office) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(LISTS / "our-template.csv"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(700, 400), copy, mime, left, none)
    office.main.dragEnterEvent(entering)
    assert entering.isAccepted()
    office.main.dropEvent(QDropEvent(QPointF(700, 400), copy, mime, left, none))
    assert office.sees("Our own template, 15 rows")
