"""After unlocking the same user is where she was, with what she was typing; another user finds nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.speakers.talk_panel import TalkPanel
from sbc_desktop.ui.widgets.row_list import RowList
from sbc_desktop.ui.widgets.side_panel import SidePanel
from tests.demo_store import demo_in
from tests.ui.office import TODAY
from tests.ui.program import Program

PASSPHRASE = "demo"
TITLE = "Title of the talk"


@pytest.fixture
def program(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Program:
    """The program on a demo, open."""
    request.getfixturevalue("program_look")
    made = Program(qtbot, qapp, demo_in(tmp_path / "demo", TODAY), TODAY)
    made.show()
    made.program.begin_demo(again=False)
    made.in_office()
    return made


def _lock_and_unlock(program: Program) -> None:
    program.press("Ctrl+L")
    assert program.program.main is None
    program.write("Passphrase", PASSPHRASE)
    program.press("Return")
    program.in_office()


def _panel(program: Program) -> SidePanel:
    program.qtbot.waitUntil(lambda: bool(program.panels))
    return program.panels[-1]


def test_half_a_new_person_comes_back_with_the_keyboard_where_it_was(program: Program) -> None:
    program.main.go("people")
    program.push("Add a person")
    program.write("The name you like to be called", "Beatriz")
    program.write("Phone", "07700 900")
    _lock_and_unlock(program)
    assert program.sees("Words to say")
    assert program.named("The name you like to be called").text() == "Beatriz"
    assert program.named("Phone").text() == "07700 900"
    program.type("114")
    assert program.named("Phone").text() == "07700 900114"


def test_a_change_of_one_person_comes_back_on_her_record(program: Program) -> None:
    program.main.go("people")
    person = program.main.services.people.find("", None, None, limit=3)[2]
    program.main.places.people.show_person(person.id)
    program.push("Change")
    program.write("Hospital", "Hinchingbrooke")
    _lock_and_unlock(program)
    assert program.main.place == "people"
    assert program.named("Hospital").text() == "Hinchingbrooke"
    program.push("Save")
    assert program.main.services.people.get(person.id).hospital == "Hinchingbrooke"


def test_a_speaker_begun_on_top_of_a_talk_comes_back_with_both(program: Program) -> None:
    program.main.go("speakers")
    program.push("Log a talk")
    program.write(TITLE, "Sleep and rest")
    program.push("Somebody who is not in the list")
    program.write("Name", "Dr Example")
    _lock_and_unlock(program)
    assert len(program.panels) == 2
    assert program.named("Name").text() == "Dr Example"
    program.press("Escape")
    assert isinstance(program.panels[-1], TalkPanel)
    assert program.named(TITLE).text() == "Sleep and rest"


def test_the_desk_comes_back_with_its_session_and_the_letters_in_the_box(program: Program) -> None:
    program.main.go("check_in")
    session = program.main.desk.whereabouts()["session"] if program.main.desk else None
    program.type("su")
    _lock_and_unlock(program)
    assert program.main.desk is not None
    assert program.main.desk.whereabouts()["session"] == session
    assert program.named("Type a name, Enter checks in").text() == "su"
    assert program.focus.accessibleName() == "Type a name, Enter checks in"


def test_a_walk_in_and_the_answers_about_closing_come_back(program: Program) -> None:
    program.main.go("check_in")
    assert program.main.desk is not None
    program.main.desk.open_closing()
    program.write("Anything for the coordinator?", "The heating was off.")
    program.press("Escape")
    program.press("Ctrl+N")
    program.write("Name you like to be called", "Jo")
    program.write("Phone", "07700")
    _lock_and_unlock(program)
    assert program.named("Name you like to be called").text() == "Jo"
    assert program.named("Phone").text() == "07700"
    assert not program.panels
    program.main.desk.open_closing()
    assert program.named("Anything for the coordinator?").toPlainText() == "The heating was off."


def test_half_a_setting_comes_back_and_is_still_not_saved(program: Program) -> None:
    program.main.go("settings")
    program.write("What the welcome screen says", "Come in, the kettle is on.")
    before = program.main.services.settings.get().welcome_line
    _lock_and_unlock(program)
    assert program.named("What the welcome screen says").text() == "Come in, the kettle is on."
    assert program.main.services.settings.get().welcome_line == before


def test_while_it_is_locked_nothing_typed_can_be_read_in_the_window(program: Program) -> None:
    program.main.go("people")
    program.push("Add a person")
    program.write("The name you like to be called", "Beatriz Exampleperson")
    program.press("Ctrl+L")
    assert len(program.program.kept.sealed) == 1
    assert b"Exampleperson" not in program.program.kept.sealed[0]
    assert program.sees("What you typed is kept.")
    assert not program.says("Exampleperson")


def test_words_for_a_report_come_back_with_the_report_they_are_for(program: Program) -> None:
    program.main.go("reports")
    gallery = program.named("Reports", RowList)
    assert gallery.choose("quarterly")
    program.choose("Group", "Peterborough")
    program.choose("Quarter", "April to June 2026")
    program.write("Your own words", "A warm spring.")
    _lock_and_unlock(program)
    assert program.named("Reports", RowList).current_key() == "quarterly"
    assert program.named("Group").currentText() == "Peterborough"
    assert program.named("Quarter").currentText() == "April to June 2026"
    assert program.named("Your own words").toPlainText() == "A warm spring."
