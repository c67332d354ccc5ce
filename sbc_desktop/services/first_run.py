"""The first start: from nothing to a store with its keys, one user, the charity and its first group.

Nothing is written before `create`, and when that does not succeed nothing of it stays. Light to import: the
database and the paper are loaded when they are needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain import fields, proposing
from sbc_desktop.domain.group import (
    GroupDetails,
    MeetingPattern,
    Nation,
    ProposedDate,
    check_first_pattern,
    checked_group,
)
from sbc_desktop.domain.organisation import OrganisationDetails, User, UserRole
from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.recovery_sheet import RecoverySheet
from sbc_desktop.messages import word, word_inside
from sbc_desktop.services.announce import to_nobody
from sbc_desktop.services.clock import Clock, london
from sbc_desktop.services.passphrases import Strength, check_strong, strength
from sbc_desktop.storage import keys, recovery_code
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.keys import Key, SlotKind
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.document import Document
    from sbc_desktop.storage.store import Store


@dataclass(frozen=True)
class NewStore:
    """What the wizard asked. `user_title` is what paper prints after the name; `programme` the line on top."""

    passphrase: str
    organisation: str
    user_name: str
    user_role: UserRole
    group: GroupDetails
    demo: bool = False
    user_title: str = ""
    programme: str = ""


@dataclass(frozen=True)
class Created:
    """A new store. The recovery code is kept nowhere: this is the only time it is known."""

    key: Key
    recovery_code: str
    user_id: UUID
    user_name: str
    user_title: str
    programme: str
    group_name: str
    demo: bool


class FirstRun:
    """What the wizard asks of the program."""

    def __init__(self, clock: Clock, cost: keys.Stretching | None = None) -> None:
        self._clock = clock
        self._cost = cost or keys.todays_cost()

    def strength(self, passphrase: str, words: tuple[str, ...] = ()) -> Strength:
        """How hard it is to guess; `words` are those a thief would try first, such as names on the form."""
        return strength(passphrase, words)

    def next_dates(self, pattern: MeetingPattern, nation: Nation, count: int = 12) -> tuple[ProposedDate, ...]:
        """The first days of a pattern, bank holidays named; RULE_MEETS_NO_DATE when there are none."""
        fields.session_date(pattern.from_date, field="from_date", today=self._clock.today())
        pattern.recurrence.check_meets(pattern.from_date, pattern.until)
        return proposing.next_dates(pattern, nation, count)

    def create(self, folder: Path, new: NewStore) -> Created:
        """Make the store. Takes about 1.5 s, nearly all of it to stretch the passphrase and the code."""
        from sbc_desktop.storage.store import Store

        checked = self._checked(new)
        user = User(uuid7(), checked.user_name, checked.user_title, checked.user_role)
        data_key, code = keys.new_data_key(), recovery_code.new()
        key_file = self._key_file(checked, user, data_key, code)
        store = Store.create(folder, data_key, key_file, lambda new_store: self._fill(new_store, checked, user))
        store.close()
        return Created(
            key=Key(data_key, user.id),
            recovery_code=code,
            user_id=user.id,
            user_name=user.name,
            user_title=user.title,
            programme=checked.programme,
            group_name=checked.group.name,
            demo=checked.demo,
        )

    def recovery_sheet(self, created: Created) -> Document:
        """The sheet with the recovery code, to print and lock away."""
        user = User(created.user_id, created.user_name, created.user_title, UserRole.COORDINATOR)
        return self.sheet_for(created.recovery_code, created.group_name, user, created.programme, demo=created.demo)

    def sheet_for(self, code: str, store: str, user: User, programme: str, *, demo: bool) -> Document:
        """The sheet of any new code; `store` names what it opens, such as the charity or its group."""
        from sbc_desktop.services.recovery_sheet import draw

        local = self._clock.now().astimezone(london())
        sheet = RecoverySheet(recovery_code.groups(code), store, local)
        return draw(sheet, Imprint(programme, local, user.name, user.title, demo=demo))

    def _checked(self, new: NewStore) -> NewStore:
        organisation = fields.name(new.organisation, field="organisation")
        user_name = fields.name(new.user_name, field="user_name")
        title = fields.line(new.user_title, field="user_title")
        group = checked_group(new.group)
        check_first_pattern(group.pattern, self._clock.today())
        words = (organisation, user_name, group.name, group.area)
        if not new.demo:
            check_strong(new.passphrase, words)
        programme = fields.line(new.programme, field="programme") or _("Living with Secondary Breast Cancer")
        return NewStore(new.passphrase, organisation, user_name, new.user_role, group, new.demo, title, programme)

    def _key_file(self, new: NewStore, user: User, data_key: bytes, code: str) -> keys.KeyFile:
        key_file = keys.new_key_file(demo=new.demo)
        for kind, secret in ((SlotKind.PASSPHRASE, new.passphrase), (SlotKind.RECOVERY, code)):
            key_file = keys.add_slot(
                key_file, data_key, secret, kind=kind, user_id=user.id, label=user_label(user), cost=self._cost
            )
        return key_file

    def _fill(self, store: Store, new: NewStore, user: User) -> None:
        from sbc_desktop.services.groups import Groups
        from sbc_desktop.services.speakers import Speakers
        from sbc_desktop.storage.change_log import Action, Author

        author = Author(user.id, store.device)
        with store.writing(author, Action("first_run")) as uow:
            uow.users.add(user, self._clock.now())
            uow.organisation.save(OrganisationDetails(new.organisation, new.programme))
        clock, announce = self._clock, to_nobody
        Groups(store=store, author=author, clock=clock, announce=announce).add(new.group)
        Speakers(store=store, author=author, clock=clock, announce=announce).first_topics()


def user_label(user: User) -> str:
    """What the unlock page and the rail call a user, readable without any key: "Helen A, facilitator"."""
    words = user.name.split()
    initial = [words[-1][0]] if len(words) > 1 else []
    name = " ".join(words[:1] + initial)
    return f"{name}, {word_inside(user.role)}" if name else word(user.role)
