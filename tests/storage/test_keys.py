"""keys.json: wrapped, bound, checked, and written whole."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import keys
from sbc_desktop.storage.keys import KeyFile, SlotKind, Stretching
from tests.house import ROOT

QUICK = Stretching(1024, 1, 1)
HELEN, RUTH = uuid4(), uuid4()
DATA_KEY = bytes(range(32))
NEXT_KEY = bytes(range(32, 64))
OLD_CODE = "0123456789ABCDEFGHJKMNPQRSTVWXV6"


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
    keys.write(tmp_path, two_users, DATA_KEY)
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


def opens(found: KeyFile, user: UUID, passphrase: str) -> bytes | Reason:
    """The data key, or why not."""
    try:
        return keys.unlock(found, user, passphrase).raw
    except Refusal as refusal:
        return refusal.reason


def test_a_new_data_key_is_sealed_for_everybody_who_stays_without_her_passphrase(two_users: KeyFile) -> None:
    both = keys.with_next_key(two_users, DATA_KEY, NEXT_KEY)
    assert opens(both, HELEN, "harbour") == DATA_KEY
    after = keys.switched(both)
    assert (opens(after, HELEN, "harbour"), opens(after, RUTH, "lantern")) == (NEXT_KEY, NEXT_KEY)
    assert keys.former_key(after, NEXT_KEY) == DATA_KEY
    assert keys.former_key(two_users, DATA_KEY) is None
    text = json.dumps(asdict(both)) + json.dumps(asdict(after))
    assert DATA_KEY.hex() not in text
    assert NEXT_KEY.hex() not in text


def test_nothing_is_sealed_for_somebody_who_was_taken_out(two_users: KeyFile) -> None:
    after = keys.switched(keys.with_next_key(keys.without_user(two_users, RUTH), DATA_KEY, NEXT_KEY))
    assert opens(after, RUTH, "lantern") is Reason.PASSPHRASE_WRONG
    # Her own copy from before holds the former key and nothing of the next one.
    assert opens(two_users, RUTH, "lantern") == DATA_KEY
    mixed = replace(after, slots=(*after.slots, *(slot for slot in two_users.slots if slot.user_id == str(RUTH))))
    assert opens(mixed, RUTH, "lantern") is Reason.KEYS_DAMAGED


def test_both_keys_are_read_back_as_they_were_written(two_users: KeyFile, tmp_path: Path) -> None:
    for found in (keys.with_next_key(two_users, DATA_KEY, NEXT_KEY), keys.switched(_both(two_users))):
        keys.write(tmp_path, keys.signed(found, DATA_KEY) if found.next else found)
        assert keys.read(tmp_path) == found
    assert opens(keys.read(tmp_path), RUTH, "lantern") == NEXT_KEY


def _both(found: KeyFile) -> KeyFile:
    return keys.with_next_key(found, DATA_KEY, NEXT_KEY)


@pytest.mark.parametrize("meddled", ["label", "public", "user", "slot", "demo", "signature"])
def test_a_file_somebody_meddled_with_opens_nothing(two_users: KeyFile, tmp_path: Path, meddled: str) -> None:
    mine = _with_slot(KeyFile(two_users.store_id, ()), RUTH, "planted").slots[0]
    helens, ruths = two_users.slots
    planted = {
        "label": replace(two_users, slots=(helens, replace(ruths, label="Ruth V, coordinator"))),
        "public": replace(two_users, slots=(helens, replace(ruths, public=mine.public))),
        "user": replace(two_users, slots=(helens, replace(ruths, user_id=str(HELEN)))),
        "slot": replace(two_users, slots=(*two_users.slots, mine)),
        "demo": replace(two_users, demo=True),
        "signature": replace(two_users, signature="00" * 32),
    }
    keys.write(tmp_path, planted[meddled])
    assert opens(keys.read(tmp_path), HELEN, "harbour") is Reason.KEYS_DAMAGED


@pytest.mark.parametrize(
    "nonsense", [{"salt": "zz"}, {"salt": ""}, {"memory": 1 << 62}, {"passes": -1}, {"lanes": 0}, {"private": "x"}]
)
def test_a_slot_that_makes_no_sense_is_damage_and_breaks_nothing(
    two_users: KeyFile, tmp_path: Path, nonsense: dict[str, Any]
) -> None:
    helens, ruths = two_users.slots
    keys.write(tmp_path, replace(two_users, slots=(replace(helens, **nonsense), ruths)))
    assert opens(keys.read(tmp_path), HELEN, "harbour") is Reason.KEYS_DAMAGED


def test_a_file_that_pretends_to_be_of_format_1_opens_nothing(two_users: KeyFile, tmp_path: Path) -> None:
    keys.write(tmp_path, two_users)
    found = json.loads((tmp_path / keys.FILE_NAME).read_text())
    del found["check"]
    found["format"] = 1
    found["slots"][1]["label"] = "Ruth V, coordinator"
    check = hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
    (tmp_path / keys.FILE_NAME).write_text(json.dumps(found | {"check": check}))
    assert opens(keys.read(tmp_path), HELEN, "harbour") is Reason.KEYS_DAMAGED


def test_a_file_is_not_written_without_its_signature(two_users: KeyFile, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="signed"):
        keys.write(tmp_path, keys.without_user(two_users, RUTH))
    assert list(tmp_path.iterdir()) == []
    keys.write(tmp_path, keys.without_user(two_users, RUTH), DATA_KEY)
    assert opens(keys.read(tmp_path), HELEN, "harbour") == DATA_KEY


@pytest.fixture
def former(tmp_path: Path) -> KeyFile:
    """What the program wrote before slots had key pairs: two users and a recovery code."""
    shutil.copyfile(ROOT / "tests" / "old_stores" / "keys_format_1.json", tmp_path / keys.FILE_NAME)
    return keys.read(tmp_path)


def test_a_slot_of_format_1_opens_and_gets_a_pair_while_the_others_wait(former: KeyFile, tmp_path: Path) -> None:
    opened = keys.opened(former, SlotKind.PASSPHRASE, "five brown teapots hum", UUID(int=7))
    assert opened.key.raw == DATA_KEY
    better = keys.renewed(former, opened, "five brown teapots hum", QUICK)
    assert better is not None
    keys.write(tmp_path, better)
    found = keys.read(tmp_path)
    assert [slot.is_paired for slot in found.slots] == [True, False, False]
    assert opens(found, UUID(int=7), "five brown teapots hum") == DATA_KEY
    assert opens(found, UUID(int=8), "seven brass kettles rust") == DATA_KEY
    assert keys.recover(found, OLD_CODE).raw == DATA_KEY
    again = keys.opened(found, SlotKind.PASSPHRASE, "five brown teapots hum", UUID(int=7))
    assert keys.renewed(found, again, "five brown teapots hum", QUICK) is None


def test_no_new_key_is_made_while_it_would_leave_a_user_out_and_an_old_code_is_left_out(former: KeyFile) -> None:
    with pytest.raises(Refusal) as stopped:
        keys.with_next_key(former, DATA_KEY, NEXT_KEY)
    assert stopped.value.reason is Reason.KEYS_OF_BEFORE
    found = keys.without_user(former, UUID(int=8))
    opened = keys.opened(found, SlotKind.PASSPHRASE, "five brown teapots hum", UUID(int=7))
    better = keys.renewed(found, opened, "five brown teapots hum", QUICK)
    assert better is not None
    after = keys.switched(_both(better))
    assert [slot.kind for slot in after.slots] == [SlotKind.PASSPHRASE]
    assert opens(after, UUID(int=7), "five brown teapots hum") == NEXT_KEY


def test_a_slot_cheaper_than_today_is_stretched_anew_and_a_dearer_one_is_left(two_users: KeyFile) -> None:
    opened = keys.opened(two_users, SlotKind.PASSPHRASE, "harbour", HELEN)
    dearer = keys.renewed(two_users, opened, "harbour", Stretching(2048, 1, 1))
    assert dearer is not None
    assert [slot.memory for slot in dearer.slots] == [2048, 1024]
    assert opens(dearer, HELEN, "harbour") == DATA_KEY
    again = keys.opened(dearer, SlotKind.PASSPHRASE, "harbour", HELEN)
    assert keys.renewed(dearer, again, "harbour", QUICK) is None
    assert keys.renewed(replace(two_users, demo=True), opened, "harbour", Stretching(2048, 1, 1)) is None


def test_stretching_costs_what_is_advised_today() -> None:
    # OWASP's advice of 2024 for Argon2id is 19 MiB and two passes at least.
    cost = Stretching()
    assert cost.memory >= 64 * 1024
    assert cost.passes >= 2
