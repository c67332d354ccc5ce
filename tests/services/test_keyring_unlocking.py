"""Unlocking by the computer's keyring: off at first, hers alone, and worth nothing without keys.json."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import UserDetails, UserRole
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.services.keyring_unlocking import KeyringUnlocking
from sbc_desktop.services.unlocking import Unlocking
from sbc_desktop.services.users import Users
from sbc_desktop.storage import keys, system_keyring
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.system import change
from tests.factories import CHEAP, DATA_KEY, HELEN, TODAY, refused, service
from tests.keyrings import Remembering, use


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> type[Remembering]:
    """The computer's keyring."""
    return use(monkeypatch)


@pytest.fixture
def switch(store: Store, keyring: type[Remembering]) -> KeyringUnlocking:
    """Helen's switch, on a computer with a keyring."""
    assert not keyring.kept
    return service(KeyringUnlocking, store)


def test_it_is_off_until_it_is_turned_on(store: Store, switch: KeyringUnlocking) -> None:
    assert switch.is_there()
    assert not switch.is_on()
    unlocking = Unlocking(store.folder)
    assert not unlocking.keyring_may_open(HELEN.id)
    assert refused(lambda: unlocking.by_keyring(HELEN.id))[0] is Reason.KEYRING_DOES_NOT_OPEN


def test_turned_on_it_opens_the_records_of_whoever_turned_it_on(
    store: Store, switch: KeyringUnlocking, keyring: type[Remembering]
) -> None:
    switch.turn_on()
    assert switch.is_on()
    key = Unlocking(store.folder).by_keyring(None)
    assert (key.raw, key.user_id) == (DATA_KEY, HELEN.id)
    assert not Unlocking(store.folder).keyring_may_open(UUID(int=9))
    (((_service, account), secret),) = keyring.kept.items()
    assert "Helen" not in account
    assert bytes.fromhex(secret) != DATA_KEY
    with store.reading() as uow:
        kinds = [row.kind for row in uow.db.execute(change.select())]
    assert EventKind.KEYRING_TURNED_ON in kinds


def test_turned_off_nothing_is_kept_and_what_was_kept_opens_nothing(
    store: Store, switch: KeyringUnlocking, keyring: type[Remembering]
) -> None:
    switch.turn_on()
    copied = dict(keyring.kept)
    switch.turn_off()
    assert keyring.kept == {}
    keyring.kept.update(copied)
    assert refused(lambda: Unlocking(store.folder).by_keyring(None))[0] is Reason.KEYRING_DOES_NOT_OPEN


def test_turned_on_again_only_the_newest_secret_opens(
    store: Store, switch: KeyringUnlocking, keyring: type[Remembering]
) -> None:
    switch.turn_on()
    first = dict(keyring.kept)
    switch.turn_on()
    assert Unlocking(store.folder).by_keyring(None).raw == DATA_KEY
    keyring.kept.update(first)
    assert refused(lambda: Unlocking(store.folder).by_keyring(None))[0] is Reason.KEYRING_DOES_NOT_OPEN


def test_a_keyring_that_stays_locked_is_said_and_changes_nothing(
    store: Store, switch: KeyringUnlocking, keyring: type[Remembering], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "locked", True)
    assert refused(switch.turn_on)[0] is Reason.KEYRING_DOES_NOT_OPEN
    assert not switch.is_on()
    monkeypatch.setattr(keyring, "locked", False)
    switch.turn_on()
    monkeypatch.setattr(keyring, "locked", True)
    assert refused(lambda: Unlocking(store.folder).by_keyring(None))[0] is Reason.KEYRING_DOES_NOT_OPEN
    switch.turn_off()
    assert not switch.is_on()


def test_a_user_who_is_removed_is_not_let_in_by_her_keyring(store: Store, keyring: type[Remembering]) -> None:
    users = Users(**_given(store, HELEN.id), cost=CHEAP)
    ola = users.add(UserDetails("Ola Banjo", "", UserRole.COORDINATOR, frozenset()), "seven quiet lanterns drift")
    KeyringUnlocking(**_given(store, ola)).turn_on()
    assert Unlocking(store.folder).by_keyring(ola).user_id == ola
    users.remove(ola)
    assert keyring.kept
    assert refused(lambda: Unlocking(store.folder).by_keyring(ola))[0] is Reason.KEYRING_DOES_NOT_OPEN


def test_after_a_new_data_key_the_keyring_still_opens(store: Store, switch: KeyringUnlocking) -> None:
    switch.turn_on()
    store.change_data_key()
    assert Unlocking(store.folder).by_keyring(None).raw == store.using_key(bytes) != DATA_KEY


def test_a_keyring_that_anybody_may_have_installed_is_not_used(
    store: Store, keyring: type[Remembering], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_keyring, "_TRUSTED", ())
    switch = service(KeyringUnlocking, store)
    assert not switch.is_there()
    assert refused(switch.turn_on)[0] is Reason.KEYRING_DOES_NOT_OPEN
    assert keyring.kept == {}
    assert keys.users_with(keys.read(store.folder), keys.SlotKind.KEYRING) == frozenset()


def _given(store: Store, user_id: UUID) -> dict[str, Any]:
    from sbc_desktop.services.announce import to_nobody
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.storage.change_log import Author

    return {"store": store, "author": Author(user_id, "test"), "clock": Clock(TODAY), "announce": to_nobody}
