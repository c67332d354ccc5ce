"""The parts of Settings, by keyboard: one's own sign-in, users with what they may do, and backups."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from sbc_desktop.domain.organisation import UserLine, UserRole
from sbc_desktop.services.demo.place import DEMO_PASSPHRASE
from sbc_desktop.ui.widgets.row_list import RowList
from tests.ui.office import Office

GOOD = "velvet harbour lantern cricket"


@pytest.fixture
def settings(office: Office) -> Callable[[str], Any]:
    """Goes to a part of Settings."""

    def go(part: str) -> Any:
        page = office.go("settings")
        office.push(part)
        return page

    return go


def _line(office: Office, name: str) -> UserLine:
    return next(line for line in office.services.users.all() if line.user.name == name)


def test_a_facilitator_is_added_with_groups_and_a_passphrase(office: Office, settings: Callable[[str], Any]) -> None:
    settings("Users")
    office.push("Add a user")
    office.write("Name", "Mina Okoro")
    office.push("Fenbridge")
    office.write("A passphrase to begin with", GOOD)
    office.write("The same again", GOOD)
    office.push("Save")
    office.qtbot.waitUntil(lambda: office.panels == [], timeout=20_000)
    line = _line(office, "Mina Okoro")
    (fenbridge,) = [group.id for group in office.services.groups.all() if group.name == "Fenbridge"]
    assert (line.user.role, line.groups, line.disabled) == (UserRole.FACILITATOR, frozenset({fenbridge}), False)
    assert any(row.startswith("Mina Okoro") for row in office.rows("Users"))


def test_two_passphrases_that_differ_are_said_beside_the_field(office: Office, settings: Callable[[str], Any]) -> None:
    settings("Users")
    office.push("Add a user")
    office.write("Name", "Mina Okoro")
    office.write("A passphrase to begin with", GOOD)
    office.write("The same again", f"{GOOD}s")
    office.push("Save")
    assert office.error("The same again")
    assert not any(line.user.name == "Mina Okoro" for line in office.services.users.all())


def test_the_last_coordinator_keeps_her_role(office: Office, settings: Callable[[str], Any]) -> None:
    you = next(line for line in office.services.users.all() if line.you)
    settings("Users")
    office.named("Users", RowList).choose(you.user.id)
    office.push("Change")
    office.choose("What they may do", "Reports only")
    office.push("Save")
    office.qtbot.waitUntil(lambda: bool(office.error("What they may do")))
    assert _line(office, you.user.name).user.role is UserRole.COORDINATOR


def test_a_user_is_kept_out_and_removed_with_a_question_before(office: Office, settings: Callable[[str], Any]) -> None:
    helen = next(
        line for line in office.services.users.all() if line.user.role is UserRole.FACILITATOR and not line.disabled
    )
    settings("Users")
    office.named("Users", RowList).choose(helen.user.id)
    office.push("Keep them out for now")
    office.qtbot.waitUntil(lambda: _line(office, helen.user.name).disabled)
    office.named("Users", RowList).choose(helen.user.id)
    assert office.sees("Cannot sign in now.")
    office.push("Remove for good")
    assert office.sees("Their passphrase opens these records no more, from now on.")
    assert not _line(office, helen.user.name).removed
    office.named("Remove for good").click()
    office.qtbot.waitUntil(lambda: _line(office, helen.user.name).removed)


def test_one_s_own_passphrase_is_changed_when_the_old_one_is_right(
    office: Office, settings: Callable[[str], Any]
) -> None:
    settings("Your sign-in")
    for field, text in (
        ("Your passphrase now", "wrong"),
        ("The new passphrase", GOOD),
        ("The new one again", GOOD),
    ):
        office.write(field, text)
    office.push("Change the passphrase")
    office.qtbot.waitUntil(lambda: bool(office.error("Your passphrase now")), timeout=20_000)
    office.write("Your passphrase now", DEMO_PASSPHRASE)
    office.qtbot.waitUntil(office.named("Change the passphrase").isEnabled)
    office.push("Change the passphrase")
    office.qtbot.waitUntil(lambda: office.says("Your passphrase is changed."), timeout=20_000)


def test_a_pin_is_set_and_taken_away(office: Office, settings: Callable[[str], Any]) -> None:
    settings("Your sign-in")
    office.write("PIN of four to six digits", "12")
    office.push("Set the PIN")
    office.qtbot.waitUntil(lambda: bool(office.error("PIN of four to six digits")))
    office.write("PIN of four to six digits", "1593")
    office.qtbot.waitUntil(office.named("Set the PIN").isEnabled)
    office.push("Set the PIN")
    office.qtbot.waitUntil(office.services.users.desk_pin_set)
    office.qtbot.waitUntil(lambda: office.says("Use no PIN"))
    office.push("Use no PIN")
    office.qtbot.waitUntil(lambda: not office.services.users.desk_pin_set())


def test_a_new_recovery_code_is_handed_on_to_be_shown_once(office: Office, settings: Callable[[str], Any]) -> None:
    page = settings("Users")
    with office.qtbot.waitSignal(page.code_made, timeout=20_000) as made:
        office.push("Make a new recovery code")
    (code,) = made.args
    assert len(code.replace("-", "").replace(" ", "")) > 20


def test_a_backup_is_made_and_stands_in_the_list(office: Office, settings: Callable[[str], Any]) -> None:
    settings("Backups")
    office.qtbot.waitUntil(lambda: office.says("are free."))
    before = len(office.services.backups.all())
    office.push("Back up now")
    office.qtbot.waitUntil(lambda: office.says("found whole"), timeout=30_000)
    assert len(office.services.backups.all()) == before + 1
    assert len(office.rows("Backups")) == before + 1


def test_a_backup_is_handed_on_to_be_put_back(office: Office, settings: Callable[[str], Any]) -> None:
    made = office.services.backups.make()
    page = settings("Backups")
    with office.qtbot.waitSignal(page.put_back_requested) as asked:
        office.push("Look into it, and put it back")
    assert asked.args == [made.path]


def test_the_sheet_for_a_lost_laptop_is_saved_on_a_stick(
    office: Office, settings: Callable[[str], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    settings("If it is lost")
    office.push("Save on a stick")
    office.qtbot.waitUntil(lambda: list(tmp_path.glob("*laptop lost or stolen internal demo.pdf")) != [])
    office.qtbot.waitUntil(lambda: office.sees("Do not leave it on this laptop."))
