"""What stands over every public method of a service: which right it needs. Who has it not is refused here.

The screens also leave out what somebody may not do, but only as a courtesy: this is where it is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store


class _Service(Protocol):
    """A service holds its store, which knows who opened it, and its author."""

    _store: Store
    _author: Author


_Self = TypeVar("_Self", bound=_Service)
_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")
_Method = Callable[Concatenate[_Self, _Given], _Answer]

# Every method that says what it needs, by module and name.
NEEDED: dict[str, Right] = {}


def needs(right: Right) -> Callable[[_Method[_Self, _Given, _Answer]], _Method[_Self, _Given, _Answer]]:
    """Say which right a public method of a service needs; NOT_ALLOWED, written down, for a user without it.

    It goes above `@shows_people`. Ids of groups, sessions and people are no part of it: what is not of a user's
    groups does not exist for her, and storage sees to that.
    """

    def declare(method: _Method[_Self, _Given, _Answer]) -> _Method[_Self, _Given, _Answer]:
        name = method.__qualname__
        NEEDED[f"{method.__module__}.{name}"] = right

        @wraps(method)
        def allowed(self: _Self, /, *args: _Given.args, **kwargs: _Given.kwargs) -> _Answer:
            if not self._store.access.may(right):
                raise not_allowed(self._store, self._author, name)
            return method(self, *args, **kwargs)

        return allowed

    return declare


def not_allowed(store: Store, author: Author, asked: str) -> Refusal:
    """The refusal for what a role may not do, written down; for the few methods where that depends on what is asked."""
    # Whether or not the log can take one more line, the answer is no.
    with suppress(Refusal), store.writing(author, Action("refused")) as uow:
        uow.changes.event(EventKind.ROLE_REFUSED, facts={"asked": asked})
    return Refusal(Reason.NOT_ALLOWED)
