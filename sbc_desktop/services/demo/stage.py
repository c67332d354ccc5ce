"""The stage of the demo: the open store, its clock, and who is who in it while the scenes are played."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.domain.group import Group
from sbc_desktop.domain.organisation import User, UserRole
from sbc_desktop.services.announce import to_nobody
from sbc_desktop.services.bundle import Services, build
from sbc_desktop.services.clock import SetClock
from sbc_desktop.services.demo.cast import Cast, Part
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.ids import session_id, uuid7
from sbc_desktop.storage.store import Store


class Stage:
    """Everything a scene needs. The coordinator works with `office`; each group's facilitator with `desk(group)`."""

    def __init__(self, store: Store, clock: SetClock, cast: Cast, today: dt.date, coordinator: UUID) -> None:
        self.store = store
        self.clock = clock
        self.cast = cast
        self.today = today
        self.author = Author(coordinator, store.device)
        self.office = self._services(coordinator)
        self.people: dict[str, UUID] = {}
        self.speakers: dict[str, UUID] = {}
        self.roles: dict[str, UUID] = {}
        self.talks: dict[tuple[str, dt.date], UUID] = {}
        self._desks: dict[str, Services] = {}
        self._groups: dict[str, Group] = {}

    def desk(self, group: str) -> Services:
        """The services as the group's facilitator uses them; she is made a user when she first does."""
        if group not in self._desks:
            facilitator = self.group(group).facilitator
            assert facilitator is not None
            user = User(uuid7(), facilitator.name, facilitator.title, UserRole.FACILITATOR)
            with self.store.writing(self.author, Action("add_user")) as uow:
                uow.users.add(user, self.clock.now())
                uow.users.set_groups(user.id, frozenset({self.group(group).id}))
            self._desks[group] = self._services(user.id)
        return self._desks[group]

    def group(self, name: str) -> Group:
        """A group by its name."""
        if name not in self._groups:
            self._groups[name] = self.office.groups.named(name)
        return self._groups[name]

    def session_id(self, group: str, proposed: dt.date) -> UUID:
        """The session that a group's pattern proposed for a day, wherever it was moved."""
        return session_id(self.group(group).id, proposed)

    def person(self, part: Part) -> UUID:
        """Somebody who is in the store by now."""
        return self.people[part.key]

    def _services(self, user_id: UUID) -> Services:
        return build(self.store, Author(user_id, self.store.device), self.clock, to_nobody)
