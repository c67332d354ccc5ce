"""What the history knows of unlocking: who did, with what, and who tried in vain before."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.event import EventKind
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.unlocking import Unlocking
from sbc_desktop.storage import keys, recovery_code, tries
from sbc_desktop.storage.keys import SlotKind
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.system import change
from tests.factories import CHEAP, DATA_KEY, HELEN, PASSPHRASE, TODAY, make_store, refused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store, closed."""
    store = make_store(tmp_path)
    store.close()
    return store.folder


def entries(folder: Path) -> list[Any]:
    """What the history holds about unlocking, oldest first."""
    kinds = [kind.value for kind in (EventKind.UNLOCKED, EventKind.UNLOCK_FAILED, EventKind.RECOVERY_CODE_USED)]
    store = Store.open(folder, DATA_KEY)
    with store.reading() as uow:
        rows = uow.db.execute(sa.select(change).where(change.c.kind.in_(kinds)).order_by(change.c.clock)).all()
    store.close()
    return list(rows)


def test_wrong_tries_are_written_down_once_at_the_next_unlocking(folder: Path) -> None:
    opener = Opener(Clock(TODAY))
    assert refused(lambda: opener.unlocking(folder).unlock(HELEN.id, "harbour"))[0].value == "passphrase_wrong"
    assert entries(folder) == []
    key = opener.unlocking(folder).unlock(HELEN.id, PASSPHRASE)
    for _time in range(2):
        opener.open_with_key(folder, key).close()
    failed, unlocked, again = entries(folder)
    assert (failed.kind, failed.user_id, failed.entity, failed.entity_id) == (
        EventKind.UNLOCK_FAILED,
        None,
        "user_",
        str(HELEN.id),
    )
    assert failed.fields["way"] == [None, "passphrase"]
    assert abs(dt.datetime.fromisoformat(failed.fields["at"][1]) - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)
    assert [(one.kind, one.user_id) for one in (unlocked, again)] == [(EventKind.UNLOCKED, HELEN.id)] * 2
    assert not (folder / tries.FILE_NAME).exists()


def test_the_recovery_code_is_written_down_as_what_it_is(folder: Path) -> None:
    code = recovery_code.new()
    found = keys.read(folder)
    label = found.slots[0].label
    more = keys.add_slot(found, DATA_KEY, code, kind=SlotKind.RECOVERY, user_id=HELEN.id, label=label, cost=CHEAP)
    keys.write(folder, more)
    unlocking = Unlocking(folder)
    assert refused(lambda: unlocking.recover(recovery_code.new()))[0].value == "recovery_code_wrong"
    key = unlocking.recover(code)
    opener = Opener(Clock(TODAY))
    assert refused(lambda: opener.open_with_key(folder, key))[0].value == "recovery_code_unspent"
    unlocking.renew(key, "seven brass kettles rust")
    opener.open_with_key(folder, key).close()
    failed, used = entries(folder)
    assert (failed.fields["way"], failed.entity) == ([None, "recovery"], "")
    assert (used.kind, used.user_id) == (EventKind.RECOVERY_CODE_USED, HELEN.id)


def test_wrong_tries_that_cannot_be_written_down_yet_are_kept(folder: Path) -> None:
    unlocking = Unlocking(folder)
    refused(lambda: unlocking.unlock(HELEN.id, "harbour"))
    key = unlocking.unlock(HELEN.id, PASSPHRASE)
    other = Store.open(folder, DATA_KEY)
    assert refused(lambda: Opener(Clock(TODAY)).open_with_key(folder, key))[0].value == "store_open_elsewhere"
    other.close()
    assert len(tries.read(folder).unwritten) == 1
