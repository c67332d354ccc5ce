"""keys.json: wrapped, bound, checked, and written whole."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import keys
from sbc_desktop.storage.keys import KeyFile, SlotKind, Stretching

QUICK = Stretching(1024, 1, 1)
HELEN, RUTH = uuid4(), uuid4()
DATA_KEY = bytes(range(32))


def _with_slot(found: KeyFile, user: object, passphrase: str) -> KeyFile:
    assert user in (HELEN, RUTH)
    who = HELEN if user == HELEN else RUTH
    return keys.add_slot(found, DATA_KEY, passphrase, kind=SlotKind.PASSPHRASE, user_id=who, label="", cost=QUICK)


@pytest.fixture
def two_users() -> KeyFile:
    return _with_slot(_with_slot(keys.new_key_file(), HELEN, "harbour"), RUTH, "lantern")


def test_each_user_opens_the_same_data_key_with_her_own_passphrase(two_users: KeyFile) -> None:
    assert keys.unlock(two_users, HELEN, "harbour").raw == keys.unlock(two_users, RUTH, "lantern").raw == DATA_KEY


def test_another_user_s_passphrase_does_not_open_a_slot(two_users: KeyFile) -> None:
    with pytest.raises(Refusal) as stopped:
        keys.unlock(two_users, HELEN, "lantern")
    assert stopped.value.reason is Reason.PASSPHRASE_WRONG


def test_a_slot_moved_to_another_user_or_store_does_not_open(two_users: KeyFile) -> None:
    helens, ruths = two_users.slots
    swapped = KeyFile(two_users.store_id, (keys.Slot(**{**vars(helens), "user_id": ruths.user_id}),))
    moved = KeyFile(keys.new_key_file().store_id, two_users.slots)
    for found, user in ((swapped, RUTH), (moved, HELEN)):
        with pytest.raises(Refusal):
            keys.unlock(found, user, "harbour")


def test_a_passphrase_typed_in_two_unicode_forms_is_one_passphrase() -> None:
    found = _with_slot(keys.new_key_file(), HELEN, "Si\u00e2n")
    assert keys.unlock(found, HELEN, "Sia\u0302n").raw == DATA_KEY


def test_what_was_written_is_read_back_and_holds_no_secret_in_clear(two_users: KeyFile, tmp_path: Path) -> None:
    keys.write(tmp_path, two_users)
    text = (tmp_path / keys.FILE_NAME).read_text()
    assert keys.read(tmp_path) == two_users
    assert "harbour" not in text
    assert DATA_KEY.hex() not in text
    assert [entry.name for entry in tmp_path.iterdir()] == [keys.FILE_NAME]


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are POSIX's")
def test_only_the_owner_may_read_the_file(two_users: KeyFile, tmp_path: Path) -> None:
    keys.write(tmp_path, two_users)
    assert stat.S_IMODE((tmp_path / keys.FILE_NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"format": 1}', '{"format": 1, "check": "x", "slots": 3}', "\x00" * 40]
)
def test_a_damaged_file_is_told_apart_from_a_wrong_passphrase(damage: str, tmp_path: Path) -> None:
    (tmp_path / keys.FILE_NAME).write_text(damage)
    with pytest.raises(Refusal) as stopped:
        keys.read(tmp_path)
    assert stopped.value.reason is Reason.KEYS_DAMAGED


def test_one_changed_letter_anywhere_in_the_file_is_noticed(two_users: KeyFile, tmp_path: Path) -> None:
    keys.write(tmp_path, two_users)
    found = json.loads((tmp_path / keys.FILE_NAME).read_text())
    found["slots"][0]["memory"] += 1
    (tmp_path / keys.FILE_NAME).write_text(json.dumps(found))
    with pytest.raises(Refusal) as stopped:
        keys.read(tmp_path)
    assert stopped.value.reason is Reason.KEYS_DAMAGED


def test_a_missing_file_is_a_missing_store(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as stopped:
        keys.read(tmp_path)
    assert stopped.value.reason is Reason.STORE_MISSING


def test_taking_one_user_s_slots_leaves_the_others(two_users: KeyFile) -> None:
    fewer = keys.without_slots(two_users, SlotKind.PASSPHRASE, HELEN)
    assert [slot.user_id for slot in fewer.slots] == [str(RUTH)]
