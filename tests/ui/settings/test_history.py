"""The history in Settings, by keyboard: looked through, narrowed, opened, saved; for coordinators alone."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.history import HistoryWanted
from sbc_desktop.ui.settings.history_tab import HistoryTab
from sbc_desktop.ui.widgets.row_list import RowList
from sbc_desktop.ui.widgets.table import Table
from tests.ui.office import Office, open_office

WHAT, ABOUT = 2, 3


@pytest.fixture
def shown(office: Office) -> Office:
    """The office with the history open."""
    office.go("settings")
    office.push("History")
    _until_read(office)
    return office


def _until_read(office: Office) -> None:
    office.qtbot.waitUntil(lambda: bool(_column(office, WHAT)))


def _tab(office: Office) -> Any:
    (tab,) = office.window.findChildren(HistoryTab)
    return tab


def _column(office: Office, column: int) -> list[str]:
    return [row[column] for row in office.cells("History")]


def _narrowed(office: Office, expected: Any) -> None:
    office.qtbot.waitUntil(lambda: expected(_column(office, WHAT), _column(office, ABOUT)), timeout=10_000)


def test_the_newest_is_on_top_and_older_ones_come_when_asked_for(shown: Office) -> None:
    assert _column(shown, WHAT)[0] == "Unlocked the records"
    assert len(_column(shown, WHAT)) == 200
    shown.push("Show older ones")
    _narrowed(shown, lambda what, _about: len(what) == 400)
    table = shown.named("History", Table)
    assert len({table.cells.key(row) for row in range(400)}) == 400


def test_an_entry_opens_with_its_values_from_what_to_what(shown: Office) -> None:
    person = shown.services.people.find("Fatima")[0]
    (place, *_others) = shown.services.people.get(person.id).memberships
    shown.main.places.settings.show_history(HistoryWanted(person_id=person.id), person.name.on_paper)
    said = "Changed a person’s place on a list"
    _narrowed(shown, lambda what, about: said in what and all("Fatima" in one for one in about))
    table = shown.named("History", Table)
    table.setFocus()
    table.selectRow(_column(shown, WHAT).index(said))
    shown.press("Return")
    (panel,) = shown.panels
    assert panel.isVisible()
    assert shown.sees(f"{place.group_name}")
    assert shown.sees("attending → taking a break")
    shown.press("Escape")
    assert shown.panels == []


def test_it_is_narrowed_to_a_person_by_name_and_to_anybody_again(shown: Office) -> None:
    shown.push("About whom: Anybody")
    shown.write("Name, phone or email", "Beatriz")
    shown.named("People who are found", RowList).setFocus()
    shown.press("Down", "Return")
    _narrowed(shown, lambda _what, about: bool(about) and all(one.startswith("Beatriz") for one in about))
    shown.push("About whom: Beatriz Sampaio")
    shown.push("About anybody")
    _narrowed(shown, lambda what, _about: "Unlocked the records" in what)


def test_it_is_narrowed_to_a_kind_and_says_when_there_is_nothing(shown: Office) -> None:
    shown.choose("What it is about", "Speakers")
    _narrowed(shown, lambda what, _about: "Wrote down a talk" in what and "Checked a person in" not in what)
    shown.choose("When", "Between two days")
    shown.write("Until", "1 January 2020")
    shown.press("Return")
    shown.qtbot.waitUntil(lambda: shown.sees("Nothing like that was done"))


def test_a_day_that_cannot_be_read_is_said_beside_its_field(shown: Office) -> None:
    shown.choose("When", "Between two days")
    shown.write("From", "the day before")
    shown.press("Return")
    assert shown.error("From")


def test_it_is_saved_as_csv_and_that_is_in_it_the_next_time(shown: Office, tmp_path: Path) -> None:
    _tab(shown).save_to(tmp_path / "ours")
    shown.qtbot.waitUntil(lambda: shown.sees("Saved as “ours.csv”."), timeout=20_000)
    rows = list(csv.reader(io.StringIO((tmp_path / "ours.csv").read_text(encoding="utf-8-sig"))))
    assert rows[1][:4] == ["When", "Who", "What", "About"]
    assert "unlocked the records" in {row[2] for row in rows[2:]}
    shown.push("History")
    _narrowed(shown, lambda what, _about: what[0] == "Exported the history")


def test_a_record_leads_to_its_history(office: Office) -> None:
    page = office.go("people")
    page.show_person(office.services.people.find("beatriz")[0].id)
    office.push("More for this person")
    office.pick("History of this record")
    assert office.main.place == "settings"
    _narrowed(office, lambda _what, about: bool(about) and all("Beatriz" in one for one in about))


def test_a_session_leads_to_its_history(office: Office) -> None:
    sessions = office.go("sessions")
    session = office.services.sessions.earlier()[0]
    sessions.show_session(session.id)
    office.push("More for this session")
    office.pick("History of this session")
    assert office.main.place == "settings"
    _narrowed(office, lambda what, _about: "Closed a register" in what)
    assert any(session.group_name in button.text() for button in office.window.findChildren(QAbstractButton))


@pytest.mark.usefixtures("program_look")
def test_a_facilitator_is_offered_no_history(qtbot: QtBot, tmp_path: Path) -> None:
    hers = open_office(qtbot, tmp_path / "hers", who="Helen")
    hers.show()
    hers.go("settings")
    tabs = {button.text() for button in hers.window.findChildren(QAbstractButton) if button.isVisible()}
    assert "Your sign-in" in tabs
    assert "History" not in tabs
    hers.main.places.history_requested.emit(HistoryWanted(since=dt.date(2026, 1, 1)), "")
    assert hers.window.findChildren(HistoryTab) == []
    hers.close()


def test_of_somebody_who_died_the_fact_is_told_once_and_no_value(shown: Office) -> None:
    table = shown.named("History", Table)
    table.setFocus()
    table.selectRow(_column(shown, WHAT).index("Recorded a death"))
    shown.press("Return")
    assert shown.sees("may not be looked up")
    assert len([words for words in shown.words if "may not be looked up" in words]) == 1
    assert shown.sees("Record, status on a list, place on a list")
