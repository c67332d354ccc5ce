"""The settings page: the look at once, the rest with Save, the records checked."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from sbc_desktop.domain.preferences import Theme
from sbc_desktop.ui.check_in.welcome import WelcomeScreen
from tests.ui.office import Office


def test_the_look_changes_at_once_and_is_kept(office: Office, qtbot: QtBot) -> None:
    office.go("settings")
    with qtbot.waitSignal(office.main.places.theme_chosen) as chosen:
        office.push("Dark")
    assert chosen.args == ["dark"]
    assert office.services.settings.get().theme is Theme.DARK


def test_the_minutes_without_a_key_and_the_words_are_kept_with_save(office: Office, qtbot: QtBot) -> None:
    office.go("settings")
    office.named("Minutes without a key").setFocus()
    office.press("Up")
    office.write("Line on top of every page of paper", "Living with SBC")
    with qtbot.waitSignal(office.main.places.preferences_changed):
        office.push("Save")
    kept = office.services.settings.get()
    assert (kept.idle_minutes, kept.programme) == (6, "Living with SBC")
    assert office.sees("Saved.")


def test_choosing_a_look_keeps_what_is_being_typed_and_saves_none_of_it(office: Office) -> None:
    office.go("settings")
    before = office.services.settings.get().organisation
    office.write("Name of the charity", "Half a na")
    office.push("Dark")
    assert office.named("Name of the charity").text() == "Half a na"
    assert office.services.settings.get().organisation == before


def test_an_empty_name_is_refused_beside_its_field(office: Office) -> None:
    office.go("settings")
    office.write("Name of the charity", "")
    office.push("Save")
    assert office.error("Name of the charity")
    assert office.services.settings.get().organisation


def test_the_welcome_screen_says_the_charitys_own_words(office: Office) -> None:
    office.go("settings")
    office.write("What the welcome screen says", "Tea is in the small room.")
    office.push("Save")
    office.go("check_in")
    office.press("F9")
    screen = office.window.findChild(WelcomeScreen)
    assert isinstance(screen, WelcomeScreen)
    assert screen.isVisible()
    assert screen.accessibleName() == "Welcome. Tea is in the small room."


def test_the_records_are_checked_on_request(office: Office) -> None:
    office.go("settings")
    office.push("Check the records now")
    assert office.sees("All is well.")
