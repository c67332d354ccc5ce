"""What the README promises about safety is what the code does."""

from __future__ import annotations

import re

import pytest

from sbc_desktop.domain.preferences import LONGEST_IDLE, SHORTEST_IDLE, Preferences
from sbc_desktop.services import desk_pin
from sbc_desktop.storage import backups, key_file, recovery_code, tries
from sbc_desktop.storage.wrapping import Stretching
from sbc_desktop.ui.check_in.cover import WRONG_PINS
from tests.house import ROOT

README = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
_COST = Stretching()
_TRIED = tries.Tries(wrong=100)


@pytest.mark.parametrize(
    "promise",
    [
        f"Argon2id, {_COST.memory // 1024} MiB, {_COST.passes} passes, {_COST.lanes} lane",
        f"`keys.json`, format {key_file.FORMAT}",
        f"after {Preferences('', '').idle_minutes} minutes ({SHORTEST_IDLE} to {LONGEST_IDLE})",
        f"{len(recovery_code.new())} letters and digits: 150 random bits and 10 of checksum",
        f"up to {_TRIED.wait} seconds",
        f"{desk_pin.SHORTEST} to {desk_pin.LONGEST} digits",
        f"the last {backups.KEPT} are kept",
    ],
)
def test_the_numbers_are_those_of_the_code(promise: str) -> None:
    assert promise in README


def test_the_words_for_numbers_are_right_too() -> None:
    assert WRONG_PINS == 3
    assert "the third wrong one locks" in README
    first, second = (tries.Tries(wrong=wrong).wait for wrong in (1, 2))
    assert (first, second > 0) == (0, True)
    assert "from the second on a wait that doubles" in README


def test_each_file_of_a_store_that_is_named_is_there_and_no_slot_is_more_than_said() -> None:
    assert set(key_file.SlotKind) == {"passphrase", "recovery", "keyring"}
    named = set(re.findall(r"`(store\.db|keys\.json|backups/)`", README))
    assert named == {"store.db", key_file.FILE_NAME, f"{backups.FOLDER}/"}
