"""Every public method of every service says which right it needs, and refuses whoever has it not."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from sbc_desktop.domain.access import Access, Right
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.gate import SURFACES
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.services import bundle
from sbc_desktop.services.announce import to_nobody
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import NEEDED
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.system import change
from tests.factories import TODAY, author_of, make_store, refused


@dataclass(frozen=True)
class Asked:
    """A public method of a service of the bundle."""

    service: str
    name: str
    method: Any

    @property
    def right(self) -> Right | None:
        """What it says that it needs; None for one that says nothing."""
        return NEEDED.get(self.registered)

    @property
    def registered(self) -> str:
        """What it is called where rights and surfaces are registered."""
        of = inspect.unwrap(self.method) if callable(self.method) else type(self.method)
        return f"{of.__module__}.{of.__qualname__}"

    def __str__(self) -> str:
        return f"{self.service}.{self.name}"


def _methods() -> Iterator[Asked]:
    """Of everything in the bundle that is a service: all but what is plain values."""
    for service, kind in typing.get_type_hints(bundle.Services).items():
        if kind.__module__.startswith("sbc_desktop.services.") and kind is not Clock:
            for name, method in inspect.getmembers(kind):
                if not name.startswith("_"):
                    yield Asked(service, name, method)


METHODS = tuple(_methods())
BEYOND = [
    pytest.param(asked, role, id=f"{asked}-{role}")
    for asked in METHODS
    for role in UserRole
    if asked.right and not Access(None, role).may(asked.right)
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One for all: who is refused changes nothing in it."""
    opened = make_store(tmp_path_factory.mktemp("roles"))
    yield opened
    opened.close()


def signed_in(store: Store, role: UserRole, *groups: UUID) -> bundle.Services:
    """The services of the store for somebody of a role; a facilitator leads these groups."""
    store.access = Access(author_of(store).user_id, role, frozenset(groups) if role is UserRole.FACILITATOR else None)
    return bundle.build(store, author_of(store), Clock(TODAY), to_nobody)


def _called(services: bundle.Services, asked: Asked) -> Callable[[], object]:
    """The method with nothing sensible in it: whoever may not ask is told so before anybody looks at that."""
    method = getattr(getattr(services, asked.service), asked.name)
    wanted = [one for one in inspect.signature(method).parameters.values() if one.default is one.empty]
    return lambda: method(**{one.name: None for one in wanted if one.kind is not one.VAR_POSITIONAL})


def test_every_public_method_of_every_service_says_what_it_needs() -> None:
    silent = [str(asked) for asked in METHODS if asked.right is None]
    assert silent == [], "see tests/test_house_rules.py for what to write"


def test_the_walk_sees_the_whole_bundle() -> None:
    assert {asked.service for asked in METHODS} >= {"check_in", "people", "reports", "settings", "unsaved"}
    assert len(METHODS) > 100


def test_what_names_people_is_for_those_who_look_after_groups() -> None:
    of_the_bundle = {asked.registered: asked for asked in METHODS}
    naming = [of_the_bundle[name] for name in SURFACES if name in of_the_bundle]
    assert naming
    assert [str(asked) for asked in naming if asked.right in (Right.SIGNED_IN, Right.FIGURES)] == []


@pytest.mark.parametrize(("asked", "role"), BEYOND)
def test_a_role_without_the_right_is_refused_and_it_is_written_down(store: Store, asked: Asked, role: UserRole) -> None:
    services = signed_in(store, role)
    assert refused(_called(services, asked)) == (Reason.NOT_ALLOWED, None)
    with store.reading() as uow:
        written = uow.db.execute(change.select().order_by(change.c.clock.desc())).first()
    assert written is not None
    assert (written.kind, written.user_id) == (EventKind.ROLE_REFUSED, author_of(store).user_id)
    assert written.fields["asked"][1] == asked.method.__qualname__


def test_a_refusal_writes_nothing_else(store: Store) -> None:
    services = signed_in(store, UserRole.FACILITATOR)
    with store.reading() as uow:
        before = len(uow.db.execute(change.select()).all())
    refused(services.speakers.first_topics)
    store.access = Access(None, UserRole.COORDINATOR)
    assert services.speakers.topics() == ()
    with store.reading() as uow:
        assert len(uow.db.execute(change.select()).all()) == before + 1
