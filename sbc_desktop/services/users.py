"""Users and their keys: who may sign in, as what, and with which passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import User, UserDetails, UserLine, UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services import desk_pin, new_data_key
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.first_run import user_label
from sbc_desktop.services.needs import needs
from sbc_desktop.services.new_data_key import NewDataKey
from sbc_desktop.services.progress import Progress
from sbc_desktop.services.rows_and_slots import RowsAndSlots
from sbc_desktop.storage import keys, recovery_code
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.keys import KeyFile, SlotKind
from sbc_desktop.storage.store import Store

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_NOUNS = frozenset({Noun.USERS})


class Users:
    """What a coordinator does about users, and everybody about her own passphrase and PIN.

    Whatever takes a passphrase stretches it and takes about 0.6 s: it belongs on a worker thread.
    """

    def __init__(
        self,
        *,
        store: Store,
        author: Author,
        clock: Clock,
        announce: Announce,
        cost: keys.Stretching | None = None,
    ) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._together = RowsAndSlots(store, author, cost or keys.todays_cost())

    @needs(Right.EVERYTHING)
    def all(self) -> tuple[UserLine, ...]:
        """Everybody, those removed at the end; who has no passphrase counts as disabled."""
        open_to = keys.users_with(self._together.key_file(), SlotKind.PASSPHRASE)
        with self._store.reading() as uow:
            lines = uow.users.everybody()
        return tuple(
            replace(
                line, disabled=line.disabled or line.user.id not in open_to, you=line.user.id == self._author.user_id
            )
            for line in lines
        )

    @needs(Right.EVERYTHING)
    def add(self, details: UserDetails, passphrase: str) -> UUID:
        """Add a user who can sign in at once; a field that cannot be kept is refused by its name."""
        checked = self._checked(details, None)
        user = User(uuid7(), checked.name, checked.title, checked.role)

        def rows(uow: UnitOfWork) -> None:
            uow.users.add(user, self._clock.now())
            uow.users.set_groups(user.id, checked.groups)

        self._with_slot("user_added", rows, user, passphrase)
        return user.id

    @needs(Right.EVERYTHING)
    def change(self, user_id: UUID, details: UserDetails) -> None:
        """Save a user's name, title, role and groups; her passphrase stays.

        LAST_COORDINATOR when nobody would be left to look after users; OWN_SIGN_IN for one's own role.
        """
        before = self._line(user_id).user
        checked = self._checked(details, user_id)
        if checked.role is not before.role:
            self._not_the_last(user_id)
            self._not_oneself(user_id, field="role")
        user = User(user_id, checked.name, checked.title, checked.role)

        def rows(uow: UnitOfWork) -> None:
            uow.users.change(user)
            uow.users.set_groups(user_id, checked.groups)

        def slots(found: KeyFile) -> KeyFile:
            # The recovery code opens everything: it stays with whoever coordinates.
            code_goes = before.role is UserRole.COORDINATOR and user.role is not UserRole.COORDINATOR
            kept = keys.without_slots(found, SlotKind.RECOVERY, user_id) if code_goes else found
            return keys.relabelled(kept, user_id, user_label(user))

        self._save("user_changed", rows, slots)

    @needs(Right.EVERYTHING)
    def disable(self, user_id: UUID) -> None:
        """Take away what a user opens the records with, until she is enabled with a new passphrase."""
        self._line(user_id)
        self._not_the_last(user_id)
        self._not_oneself(user_id)
        self._save(
            "user_disabled",
            lambda uow: uow.users.set_disabled(user_id, disabled=True),
            lambda found: keys.without_user(found, user_id),
        )

    @needs(Right.EVERYTHING)
    def enable(self, user_id: UUID, passphrase: str) -> None:
        """Let a user sign in again, with a new passphrase."""
        user = self._line(user_id).user
        self._with_slot("user_enabled", lambda uow: uow.users.set_disabled(user_id, disabled=False), user, passphrase)

    @needs(Right.EVERYTHING)
    def remove(self, user_id: UUID) -> None:
        """Take a user away for good; what she did stays in the history under her name.

        Her slot goes at once, and her passphrase opens these records no more. A copy of the folder that she made
        before still opens with it: only what is entered after a new data key is out of the reach of such a copy.
        """
        self._line(user_id)
        self._not_the_last(user_id)
        self._not_oneself(user_id)
        self._save(
            "user_removed",
            lambda uow: uow.users.remove(user_id, self._clock.now()),
            lambda found: keys.without_user(found, user_id),
        )

    @needs(Right.EVERYTHING)
    def set_passphrase(self, user_id: UUID, passphrase: str) -> None:
        """A new passphrase for somebody who forgot hers; USER_DISABLED for one who may not sign in."""
        line = self._line(user_id)
        if line.disabled:
            raise Refusal(Reason.USER_DISABLED)
        self._replace_slot(line.user, passphrase)

    @needs(Right.SIGNED_IN)
    def change_own_passphrase(self, old: str, new: str) -> None:
        """One's own passphrase; PASSPHRASE_WRONG for `old` when it is not the present one. Takes about 1.2 s."""
        you = self._you()
        try:
            keys.unlock(self._together.key_file(), you.id, old)
        except Refusal as refusal:
            raise Refusal(refusal.reason, field="old") from None
        self._replace_slot(you, new, field="new")

    @needs(Right.EVERYTHING)
    def new_recovery_code(self) -> str:
        """A new code to print, which is kept nowhere else; every former one opens nothing any more."""
        you, code = self._you(), recovery_code.new()
        with self._store.changing_keys():
            slot = self._together.slot_of(SlotKind.RECOVERY, you, code)
            self._save(
                "recovery_code_made",
                lambda uow: uow.changes.event(EventKind.RECOVERY_CODE_MADE),
                lambda found: keys.with_slot(keys.without_slots(found, SlotKind.RECOVERY, None), slot),
            )
        return code

    @needs(Right.EVERYTHING)
    def recovery_code_there(self) -> bool:
        """Whether there is a printed code that opens the records; none is after its owner was removed."""
        return bool(keys.users_with(self._together.key_file(), SlotKind.RECOVERY))

    @needs(Right.EVERYTHING)
    def new_data_key(self, progress: Progress | None = None) -> NewDataKey:
        """Re-encrypt everything, so that nobody who was removed opens anything with what she may have kept.

        KEYS_OF_BEFORE while somebody has not signed in since slots had key pairs. It can be stopped, and cut short, at
        any moment; from some moment on it is done all the same. A recovery code of before format 2 is gone after it.
        """
        answer = new_data_key.make(self._store, self._author, progress)
        self._announce(_NOUNS)
        return answer

    @needs(Right.SIGNED_IN)
    def set_desk_pin(self, pin: str | None) -> None:
        """One's own PIN for the desk, four to six digits; None takes it away."""
        you = self._you()
        pin_hash = None if pin is None else desk_pin.hashed(desk_pin.checked(pin))
        with self._store.writing(self._author, Action("desk_pin")) as uow:
            uow.users.set_desk_pin(you.id, pin_hash)
        self._announce(_NOUNS)

    @needs(Right.SIGNED_IN)
    def desk_pin_set(self) -> bool:
        """Whether the signed-in user has a PIN for the desk."""
        return self._pin_hash() is not None

    @needs(Right.SIGNED_IN)
    def desk_pin_right(self, pin: str) -> bool:
        """Whether that is her PIN; takes a twentieth of a second. A wrong one is written down in the history."""
        kept = self._pin_hash()
        if kept is not None and desk_pin.is_right(pin, kept):
            return True
        with self._store.writing(self._author, Action("desk_pin")) as uow:
            uow.changes.event(EventKind.DESK_PIN_WRONG)
        return False

    def _pin_hash(self) -> str | None:
        if self._author.user_id is None:
            return None
        with self._store.reading() as uow:
            return uow.users.desk_pin(self._author.user_id)

    def _replace_slot(self, user: User, passphrase: str, *, field: str = "passphrase") -> None:
        self._with_slot(
            "passphrase_changed",
            lambda uow: uow.changes.event(EventKind.PASSPHRASE_CHANGED, "user_", user.id),
            user,
            passphrase,
            field=field,
        )

    def _with_slot(
        self, kind: str, rows: Callable[[UnitOfWork], None], user: User, passphrase: str, *, field: str = "passphrase"
    ) -> None:
        with self._store.changing_keys():
            slot = self._together.slot(user, passphrase, field=field)
            self._save(kind, rows, lambda found: keys.with_slot(found, slot))

    def _save(self, kind: str, rows: Callable[[UnitOfWork], None], slots: Callable[[KeyFile], KeyFile]) -> None:
        self._together.save(kind, rows, slots)
        self._announce(_NOUNS)

    def _you(self) -> User:
        if self._author.user_id is None:
            raise Refusal(Reason.USER_UNKNOWN)
        return self._line(self._author.user_id).user

    def _line(self, user_id: UUID) -> UserLine:
        with self._store.reading() as uow:
            line = uow.users.line(user_id)
        if line is None or line.removed:
            raise Refusal(Reason.USER_UNKNOWN)
        return line

    def _not_oneself(self, user_id: UUID, field: str | None = None) -> None:
        if user_id == self._author.user_id:
            raise Refusal(Reason.OWN_SIGN_IN, field=field)

    def _not_the_last(self, user_id: UUID) -> None:
        coordinators = {
            line.user.id for line in self.all() if line.user.role is UserRole.COORDINATOR and not line.disabled
        }
        if coordinators <= {user_id} and user_id in coordinators:
            raise Refusal(Reason.LAST_COORDINATOR, field="role")

    def _checked(self, details: UserDetails, user_id: UUID | None) -> UserDetails:
        name = fields.name(details.name, field="name")
        title = fields.line(details.title, field="title")
        groups = details.groups if details.role is UserRole.FACILITATOR else frozenset()
        with self._store.reading() as uow:
            taken = {
                line.user.name.casefold()
                for line in uow.users.everybody()
                if line.user.id != user_id and not line.removed
            }
            for group_id in groups:
                uow.groups.get(group_id)
        if name.casefold() in taken:
            raise Refusal(Reason.USER_NAME_TAKEN, field="name")
        return UserDetails(name, title, details.role, groups)
