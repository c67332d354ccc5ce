"""What somebody was typing when the program locked: kept in memory, for her alone, until she unlocks again."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.store import Store


@dataclass(frozen=True)
class LockedAway:
    """Typing that only the next unlocking of the same user can read."""

    user_id: UUID | None
    sealed: bytes = field(repr=False)


class UnsavedTyping:
    """Locks typing away before the store closes, and gives it back after it was opened again."""

    def __init__(self, store: Store, author: Author) -> None:
        self._store = store
        self._author = author

    @needs(Right.SIGNED_IN)
    def lock_away(self, typing: str) -> LockedAway:
        """Encrypt it for the signed-in user."""
        return LockedAway(self._author.user_id, self._store.seal(self._purpose, typing.encode()))

    @needs(Right.SIGNED_IN)
    def bring_back(self, kept: LockedAway) -> str | None:
        """What was locked away; None for another user, or when the store has another key by now."""
        plain = self._store.unseal(self._purpose, kept.sealed)
        return None if plain is None else plain.decode()

    @property
    def _purpose(self) -> str:
        return f"unsaved typing of {self._author.user_id}"
