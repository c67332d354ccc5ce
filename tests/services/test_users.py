"""Users: what a coordinator does about them, what everybody does about herself, and what stays when a disk is full."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import UserDetails, UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.rows_and_slots import KINDS
from sbc_desktop.services.users import Users
from sbc_desktop.storage import keys
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.keys import SlotKind
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.system import change
from tests.factories import CHEAP, DATA_KEY, HELEN, PASSPHRASE, TODAY, a_group, refused, service

OTHER = "seven brass kettles rust"
ANNA = UserDetails("Anna Reid", "facilitator", UserRole.FACILITATOR)
RUTH = UserDetails("Ruth Voss", "", UserRole.COORDINATOR)


def users_of(store: Store, user_id: UUID = HELEN.id, announce: Callable[[Any], None] = lambda _nouns: None) -> Users:
    return Users(store=store, author=Author(user_id, store.device), clock=Clock(TODAY), announce=announce, cost=CHEAP)


@pytest.fixture
def users(store: Store) -> Users:
    return users_of(store)


def opens(store: Store, user_id: UUID, passphrase: str) -> bool:
    try:
        return keys.unlock(keys.read(store.folder), user_id, passphrase).raw == DATA_KEY
    except Refusal as refusal:
        return refusal.reason is not Reason.PASSPHRASE_WRONG


def labels(store: Store) -> list[str]:
    return [slot.label for slot in keys.read(store.folder).slots]


def logged(store: Store) -> str:
    """All that the change log holds, as one text."""
    with store.reading() as uow:
        return repr(uow.db.execute(sa.select(change)).all())


def test_a_new_user_is_on_the_list_and_opens_the_records_at_once(store: Store) -> None:
    announced: list[frozenset[Noun]] = []
    users = users_of(store, announce=announced.append)
    group_id = service(Groups, store).add(a_group())
    anna = users.add(UserDetails(" Anna  Reid ", "counsellor", UserRole.FACILITATOR, frozenset({group_id})), OTHER)
    lines = {line.user.name: line for line in users.all()}
    anna_line = lines["Anna Reid"]
    assert anna_line.groups == {group_id}
    assert not anna_line.you
    assert not anna_line.disabled
    assert lines["Helen Ashby"].you
    assert opens(store, anna, OTHER)
    assert labels(store) == ["Helen A, coordinator", "Anna R, facilitator"]
    assert announced == [frozenset({Noun.USERS})]


def test_only_a_facilitator_has_groups_and_each_has_to_exist(store: Store, users: Users) -> None:
    group_id = service(Groups, store).add(a_group())
    ruth = users.add(UserDetails("Ruth Voss", "", UserRole.REPORTS_ONLY, frozenset({group_id})), OTHER)
    assert next(line for line in users.all() if line.user.id == ruth).groups == frozenset()
    assert refused(lambda: users.add(UserDetails("Ann", groups=frozenset({uuid4()})), OTHER))[0] is Reason.GROUP_UNKNOWN


@pytest.mark.parametrize(
    ("details", "passphrase", "said"),
    [
        (UserDetails(" "), OTHER, (Reason.NAME_MISSING, "name")),
        (UserDetails("Anna\x00Reid"), OTHER, (Reason.CONTROL_CHARACTERS, "name")),
        (UserDetails("helen ASHBY"), OTHER, (Reason.USER_NAME_TAKEN, "name")),
        (UserDetails("Anna", "x" * 300), OTHER, (Reason.TEXT_TOO_LONG, "title")),
        (UserDetails("Anna Reid"), "annareid1", (Reason.PASSPHRASE_WEAK, "passphrase")),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_field_and_nothing_is_written(
    store: Store, users: Users, details: UserDetails, passphrase: str, said: tuple[Reason, str]
) -> None:
    before = keys.read(store.folder)
    assert refused(lambda: users.add(details, passphrase)) == said
    assert [line.user for line in users.all()] == [HELEN]
    assert keys.read(store.folder) == before


def test_a_changed_user_keeps_the_passphrase_and_is_called_anew_before_unlocking(store: Store, users: Users) -> None:
    anna = users.add(ANNA, OTHER)
    users.change(anna, UserDetails("Anna Reid-Moss", "nurse", UserRole.REPORTS_ONLY))
    line = next(line for line in users.all() if line.user.id == anna)
    assert (line.user.name, line.user.title, line.user.role) == ("Anna Reid-Moss", "nurse", UserRole.REPORTS_ONLY)
    assert opens(store, anna, OTHER)
    assert labels(store)[-1] == "Anna R, reports only"


def test_a_disabled_user_opens_nothing_until_she_is_enabled_with_a_new_passphrase(store: Store, users: Users) -> None:
    anna = users.add(ANNA, OTHER)
    users.disable(anna)
    assert not opens(store, anna, OTHER)
    assert next(line for line in users.all() if line.user.id == anna).disabled
    assert refused(lambda: users.set_passphrase(anna, "eight tin whistles hum"))[0] is Reason.USER_DISABLED
    users.enable(anna, "eight tin whistles hum")
    assert opens(store, anna, "eight tin whistles hum")
    assert not opens(store, anna, OTHER)
    assert not next(line for line in users.all() if line.user.id == anna).disabled


def test_a_removed_user_opens_nothing_stays_in_the_list_and_cannot_come_back(store: Store, users: Users) -> None:
    anna = users.add(ANNA, OTHER)
    users_of(store, anna).set_desk_pin("2468")
    users.remove(anna)
    assert not opens(store, anna, OTHER)
    last = users.all()[-1]
    assert (last.user.name, last.removed, last.disabled) == ("Anna Reid", True, True)
    assert not users_of(store, anna).desk_pin_set()
    for act in (lambda: users.enable(anna, OTHER), lambda: users.change(anna, ANNA), lambda: users.remove(anna)):
        assert refused(act)[0] is Reason.USER_UNKNOWN
    assert users.add(ANNA, OTHER) != anna


def test_the_last_coordinator_stays_one(store: Store, users: Users) -> None:
    users.add(ANNA, OTHER)
    demoted = UserDetails("Helen Ashby", "", UserRole.FACILITATOR)
    for act in (
        lambda: users.disable(HELEN.id),
        lambda: users.remove(HELEN.id),
        lambda: users.change(HELEN.id, demoted),
    ):
        assert refused(act)[0] is Reason.LAST_COORDINATOR
    users.change(HELEN.id, UserDetails("Helen Ashby-Wren", "", UserRole.COORDINATOR))
    assert opens(store, HELEN.id, PASSPHRASE)


def test_a_coordinator_without_a_passphrase_does_not_count(users: Users) -> None:
    ruth = users.add(RUTH, OTHER)
    users.disable(ruth)
    assert refused(lambda: users.disable(HELEN.id))[0] is Reason.LAST_COORDINATOR


def test_nobody_takes_away_her_own_sign_in_but_another_coordinator_does(store: Store, users: Users) -> None:
    ruth = users.add(RUTH, OTHER)
    for act in (lambda: users.disable(HELEN.id), lambda: users.remove(HELEN.id)):
        assert refused(act)[0] is Reason.OWN_SIGN_IN
    demoted = UserDetails("Helen Ashby", "", UserRole.FACILITATOR)
    assert refused(lambda: users.change(HELEN.id, demoted)) == (Reason.OWN_SIGN_IN, "role")
    users_of(store, ruth).remove(HELEN.id)
    assert not opens(store, HELEN.id, PASSPHRASE)


def test_her_own_passphrase_is_changed_with_the_old_one_alone(store: Store, users: Users) -> None:
    assert refused(lambda: users.change_own_passphrase("not mine", OTHER)) == (Reason.PASSPHRASE_WRONG, "old")
    assert refused(lambda: users.change_own_passphrase(PASSPHRASE, "helen")) == (Reason.PASSPHRASE_WEAK, "new")
    assert opens(store, HELEN.id, PASSPHRASE)
    users.change_own_passphrase(PASSPHRASE, OTHER)
    assert opens(store, HELEN.id, OTHER)
    assert not opens(store, HELEN.id, PASSPHRASE)


def test_a_forgotten_passphrase_is_replaced_and_written_down_without_it(store: Store, users: Users) -> None:
    anna = users.add(ANNA, OTHER)
    users.set_passphrase(anna, "eight tin whistles hum")
    assert opens(store, anna, "eight tin whistles hum")
    assert not opens(store, anna, OTHER)
    assert EventKind.PASSPHRASE_CHANGED.value in logged(store)
    assert "whistles" not in logged(store)


def test_there_is_one_recovery_code_and_the_newest_is_it(store: Store, users: Users) -> None:
    assert not users.recovery_code_there()
    first, second = users.new_recovery_code(), users.new_recovery_code()
    assert keys.recover(keys.read(store.folder), second).raw == DATA_KEY
    assert refused(lambda: keys.recover(keys.read(store.folder), first))[0] is Reason.RECOVERY_CODE_WRONG
    assert users.recovery_code_there()
    assert second not in logged(store)


@pytest.mark.parametrize("how", ["disable", "remove", "change"])
def test_a_code_goes_with_the_coordinator_who_printed_it(store: Store, users: Users, how: str) -> None:
    ruth = users.add(RUTH, OTHER)
    code = users_of(store, ruth).new_recovery_code()
    acts = {
        "disable": lambda: users.disable(ruth),
        "remove": lambda: users.remove(ruth),
        "change": lambda: users.change(ruth, UserDetails("Ruth Voss", "", UserRole.FACILITATOR)),
    }
    acts[how]()
    assert not users.recovery_code_there()
    assert refused(lambda: keys.recover(keys.read(store.folder), code))[0] is Reason.RECOVERY_CODE_WRONG


def test_a_desk_pin_is_hers_alone_and_neither_it_nor_its_hash_is_in_the_history(store: Store, users: Users) -> None:
    anna = users_of(store, users.add(ANNA, OTHER))
    assert not anna.desk_pin_set()
    assert not anna.desk_pin_right("2468")
    anna.set_desk_pin(" 2468 ")
    assert anna.desk_pin_set()
    assert (anna.desk_pin_right("2468"), anna.desk_pin_right("2469"), users.desk_pin_right("2468")) == (
        True,
        False,
        False,
    )
    assert EventKind.DESK_PIN_CHANGED.value in logged(store)
    assert EventKind.DESK_PIN_WRONG.value in logged(store)
    assert "argon2id" not in logged(store)
    assert "2468" not in logged(store)
    anna.set_desk_pin(None)
    assert not anna.desk_pin_set()


@pytest.mark.parametrize("pin", ["", "123", "1234567", "12a4", "١٢٣٤", "12 34"])
def test_a_desk_pin_is_four_to_six_digits(users: Users, pin: str) -> None:
    assert refused(lambda: users.set_desk_pin(pin)) == (Reason.PIN_UNCLEAR, "pin")
    assert not users.desk_pin_set()


def test_when_the_keys_cannot_be_written_no_row_is_either(
    store: Store, users: Users, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = keys.read(store.folder)

    def full(_folder: Path, _keys: keys.KeyFile, _data_key: bytes) -> None:
        raise Refusal(Reason.DISK_FULL)

    monkeypatch.setattr(keys, "write", full)
    assert refused(lambda: users.add(ANNA, OTHER))[0] is Reason.DISK_FULL
    assert [line.user for line in users.all()] == [HELEN]
    assert keys.read(store.folder) == before


def test_when_the_rows_are_not_committed_the_keys_are_as_they_were(store: Store, users: Users) -> None:
    before = keys.read(store.folder)

    @sa.event.listens_for(sa.engine.Engine, "commit")
    def full(_connection: sa.Connection) -> None:
        if len(keys.read(store.folder).slots) == 2:
            raise Refusal(Reason.DISK_FULL)

    try:
        assert refused(lambda: users.add(ANNA, OTHER))[0] is Reason.DISK_FULL
    finally:
        sa.event.remove(sa.engine.Engine, "commit", full)
    assert keys.read(store.folder) == before
    assert [line.user for line in users.all()] == [HELEN]


def test_whatever_changes_users_is_known_as_something_undo_leaves_alone(store: Store, users: Users) -> None:
    anna = users.add(ANNA, OTHER)
    users.change(anna, RUTH)
    users.disable(anna)
    users.enable(anna, OTHER)
    users.set_passphrase(anna, PASSPHRASE)
    users.set_desk_pin("2468")
    users.new_recovery_code()
    users.remove(anna)
    with store.reading() as uow:
        mine = uow.db.execute(sa.select(change.c.kind).where(change.c.entity.in_(["user_", "user_group"])))
        kinds = set(mine.scalars()) - {kind.value for kind in EventKind} - {"first_run"}
    assert kinds == {"user_added", "user_changed", "user_disabled", "user_enabled", "user_removed"}
    assert kinds < KINDS


@pytest.mark.parametrize("left", ["unknown", "disabled", "removed"])
def test_a_slot_that_a_power_cut_left_behind_opens_nothing(store: Store, users: Users, left: str) -> None:
    anna = uuid4() if left == "unknown" else users.add(ANNA, OTHER)
    {"unknown": lambda _: None, "disabled": users.disable, "removed": users.remove}[left](anna)
    slot = keys.new_slot(
        keys.read(store.folder).store_id,
        DATA_KEY,
        OTHER,
        kind=SlotKind.PASSPHRASE,
        user_id=anna,
        label="Anna R",
        cost=CHEAP,
    )
    keys.write(store.folder, keys.with_slot(keys.read(store.folder), slot), DATA_KEY)
    store.close()
    opener = Opener(Clock(TODAY))
    key = opener.unlocking(store.folder).unlock(anna, OTHER)
    assert refused(lambda: opener.open_with_key(store.folder, key))[0] is Reason.SIGN_IN_ENDED
    opener.open_with_key(store.folder, opener.unlocking(store.folder).unlock(HELEN.id, PASSPHRASE)).close()
    assert [name.user_id for name in opener.unlocking(store.folder).names()] == [HELEN.id]
