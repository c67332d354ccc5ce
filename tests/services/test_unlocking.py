"""Unlocking: who may, what opens, and the growing wait."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import time
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.unlocking import StoreState, Unlocking
from sbc_desktop.storage import keys, recovery_code, tries
from sbc_desktop.storage.hold import Hold
from sbc_desktop.storage.keys import SlotKind, Stretching
from tests.factories import make_store

QUICK = Stretching(1024, 1, 1)
HELEN = uuid4()
CODE = recovery_code.new()
DATA_KEY = bytes(range(32))


class Hands:
    """A clock whose hands a test moves."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = keys.new_key_file(demo=True)
    for kind, secret in ((SlotKind.PASSPHRASE, "quiet harbour lantern"), (SlotKind.RECOVERY, CODE)):
        found = keys.add_slot(
            found, DATA_KEY, secret, kind=kind, user_id=HELEN, label="Helen A, facilitator", cost=QUICK
        )
    keys.write(tmp_path, found)
    (tmp_path / "store.db").write_bytes(b"")
    return tmp_path


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def unlocking(folder: Path, hands: Hands) -> Unlocking:
    return Unlocking(folder, monotonic=hands, cost=QUICK)


def _refused(unlocking: Unlocking, passphrase: str) -> Refusal:
    with pytest.raises(Refusal) as stopped:
        unlocking.unlock(HELEN, passphrase)
    return stopped.value


def test_it_lists_who_may_sign_in_and_says_that_it_is_the_demo(unlocking: Unlocking) -> None:
    assert unlocking.state() is StoreState.READY
    assert [(name.user_id, name.label) for name in unlocking.names()] == [(HELEN, "Helen A, facilitator")]
    assert unlocking.is_demo()


def test_an_empty_folder_is_a_missing_store_with_nobody_in_it(tmp_path: Path) -> None:
    empty = Unlocking(tmp_path / "nowhere")
    assert (empty.state(), empty.names(), empty.is_demo()) == (StoreState.MISSING, (), False)


def test_a_database_without_keys_and_keys_that_were_changed_are_told_as_damage(folder: Path) -> None:
    (folder / "keys.json").write_text((folder / "keys.json").read_text().replace("Helen", "Ellen"))
    assert Unlocking(folder).state() is StoreState.KEYS_DAMAGED
    (folder / "keys.json").unlink()
    assert Unlocking(folder).state() is StoreState.KEYS_DAMAGED


def test_keys_of_a_later_version_are_told_apart_from_damage(folder: Path) -> None:
    later = {"format": 99, "slots": "of another kind"}
    check = hashlib.sha256(json.dumps(later, sort_keys=True).encode()).hexdigest()
    (folder / "keys.json").write_text(json.dumps(later | {"check": check}))
    assert Unlocking(folder).state() is StoreState.NEWER
    assert Unlocking(folder).trouble().reason is Reason.STORE_NEWER


def test_one_changed_byte_does_not_make_a_later_version(folder: Path) -> None:
    (folder / "keys.json").write_text((folder / "keys.json").read_text().replace('"format": 2', '"format": 3'))
    assert Unlocking(folder).state() is StoreState.KEYS_DAMAGED


@pytest.mark.parametrize("lost", [False, True], ids=["changed", "lost"])
def test_damaged_keys_name_the_newest_backup_that_has_good_ones(tmp_path: Path, *, lost: bool) -> None:
    store = make_store(tmp_path)
    moments = [dt.datetime(2026, 10, day, 9, 30, tzinfo=dt.UTC) for day in (20, 21)]
    _good, cut_short = [store.back_up(moment) for moment in moments]
    cut_short.write_bytes(cut_short.read_bytes()[:-5000])
    store.close()
    if lost:
        (store.folder / "keys.json").unlink()
    else:
        (store.folder / "keys.json").write_text("{}")
    unlocking = Unlocking(store.folder)
    assert unlocking.trouble().facts == {"folder": store.folder, "backup": moments[0]}
    with pytest.raises(Refusal) as caught:
        unlocking.unlock(None, "whatever")
    assert (caught.value.reason, caught.value.facts["backup"]) == (Reason.KEYS_DAMAGED, moments[0])


def test_the_passphrase_and_the_code_give_the_same_key(unlocking: Unlocking) -> None:
    typed = " - ".join(recovery_code.groups(CODE)).lower()
    assert unlocking.unlock(HELEN, "quiet harbour lantern").raw == DATA_KEY
    assert unlocking.unlock(None, "quiet harbour lantern").raw == DATA_KEY
    assert unlocking.recover(typed).raw == DATA_KEY


def test_a_key_never_shows_itself(unlocking: Unlocking) -> None:
    key = unlocking.unlock(HELEN, "quiet harbour lantern")
    assert DATA_KEY.hex() not in repr(key)
    assert repr(DATA_KEY) not in repr(key)


def test_each_wrong_passphrase_after_the_first_waits_twice_as_long(unlocking: Unlocking, hands: Hands) -> None:
    waits = []
    for _try in range(8):
        refusal = _refused(unlocking, "harbour")
        assert refusal.reason is Reason.PASSPHRASE_WRONG
        waits.append(refusal.facts.get("seconds", 0))
        hands.at += unlocking.seconds_to_wait()
    assert waits == [0, 2, 4, 8, 16, 32, 60, 60]


def test_while_it_waits_not_even_the_right_one_is_listened_to(unlocking: Unlocking, hands: Hands) -> None:
    _refused(unlocking, "harbour")
    _refused(unlocking, "harbour")
    assert _refused(unlocking, "quiet harbour lantern").reason is Reason.WAIT_BEFORE_TRYING
    hands.at += 2
    assert unlocking.unlock(HELEN, "quiet harbour lantern").raw == DATA_KEY
    assert "seconds" not in _refused(unlocking, "harbour").facts


def test_a_slip_in_typing_the_code_is_not_a_try(unlocking: Unlocking) -> None:
    for _try in range(5):
        with pytest.raises(Refusal):
            unlocking.recover(CODE[:-1])
    assert unlocking.seconds_to_wait() == 0.0


def test_the_wait_goes_on_after_the_program_was_started_anew(folder: Path, unlocking: Unlocking, hands: Hands) -> None:
    for _try in range(3):
        _refused(unlocking, "harbour")
        hands.at += unlocking.seconds_to_wait()
    _refused(unlocking, "harbour")
    assert unlocking.seconds_to_wait() == 8
    wall = time.time()
    assert 7 <= Unlocking(folder, monotonic=hands, wall=lambda: wall).seconds_to_wait() <= 8
    assert Unlocking(folder, monotonic=hands, wall=lambda: wall - 86400).seconds_to_wait() == 8
    later = Unlocking(folder, monotonic=hands, wall=lambda: wall + 9, cost=QUICK)
    assert later.seconds_to_wait() == 0
    assert _refused(later, "harbour").facts["seconds"] == 16
    hands.at += 16
    assert later.unlock(HELEN, "quiet harbour lantern").raw == DATA_KEY
    assert Unlocking(folder, monotonic=hands).seconds_to_wait() == 0


def test_what_is_kept_of_wrong_tries_is_their_time_and_no_text(folder: Path, unlocking: Unlocking) -> None:
    _refused(unlocking, "harbour")
    text = (folder / tries.FILE_NAME).read_text()
    assert "harbour" not in text
    assert "Helen" not in text
    (one,) = tries.read(folder).unwritten
    assert (one.user_id, one.way) == (str(HELEN), "passphrase")
    assert abs(one.at - time.time()) < 60


FAR_AWAY = '{"wrong": 9, "unwritten": [{"at": 1e300, "user_id": "", "way": ""}]}'


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"wrong": "x", "unwritten": []}', '{"wrong": 9, "unwritten": [3]}', FAR_AWAY]
)
def test_a_note_of_tries_that_cannot_be_read_locks_nobody_out(folder: Path, text: str) -> None:
    (folder / tries.FILE_NAME).write_text(text)
    assert Unlocking(folder, cost=QUICK).unlock(HELEN, "quiet harbour lantern").raw == DATA_KEY


def test_the_note_does_not_grow_for_ever(tmp_path: Path) -> None:
    known = tries.Tries()
    for number in range(500):
        known = known.after(tries.WrongTry(float(number), "", "passphrase"))
    tries.keep(tmp_path, known)
    kept = tries.read(tmp_path)
    assert (kept.wrong, kept.wait, len(kept.unwritten), kept.unwritten[-1].at) == (500, 60, 200, 499.0)


def test_a_slot_is_raised_to_what_today_costs_and_only_where_the_store_is_free(folder: Path) -> None:
    found = keys.read(folder)
    keys.write(folder, replace(found, demo=False), DATA_KEY)
    dearer = Unlocking(folder, cost=Stretching(2048, 1, 1))
    hold = Hold.take(folder)
    assert dearer.unlock(HELEN, "quiet harbour lantern").raw == DATA_KEY
    assert keys.read(folder).slots == found.slots
    hold.release()
    assert dearer.unlock(HELEN, "quiet harbour lantern").raw == DATA_KEY
    assert [(slot.kind, slot.memory) for slot in keys.read(folder).slots] == [
        (SlotKind.PASSPHRASE, 2048),
        (SlotKind.RECOVERY, 1024),
    ]
    assert dearer.unlock(HELEN, "quiet harbour lantern").raw == DATA_KEY


def test_a_recovery_code_is_spent_once_another_is_in_its_place(folder: Path, unlocking: Unlocking) -> None:
    code = unlocking.renew(unlocking.recover(CODE), "seven brass kettles")
    assert Unlocking(folder).recover(code).raw == DATA_KEY
    assert unlocking.unlock(HELEN, "seven brass kettles").raw == DATA_KEY
    with pytest.raises(Refusal) as stopped:
        unlocking.recover(CODE)
    assert stopped.value.reason is Reason.RECOVERY_CODE_WRONG
