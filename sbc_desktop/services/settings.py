"""What a user may set, and what the program can say about its store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sbc_desktop import __version__
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.organisation import OrganisationDetails, User, UserRole
from sbc_desktop.domain.preferences import Preferences, Theme, checked_preferences
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs, not_allowed
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store

_KEPT = ("theme", "idle_minutes", "welcome_line")


@dataclass(frozen=True)
class StoreFacts:
    """What "About these records" shows. `size` is in bytes, with what is not yet folded into the file."""

    folder: Path
    version: str
    size: int
    groups: int
    people: int
    sessions: int


def _of_charity(preferences: Preferences) -> tuple[str, ...]:
    return preferences.organisation, preferences.programme, preferences.welcome_line


class Settings:
    """Reads and saves preferences; each save is one action."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.SIGNED_IN)
    def get(self) -> Preferences:
        """The preferences as they are; those never set have their first values."""
        with self._store.reading() as uow:
            charity = uow.organisation.get()
            kept = {name: value for name, value in uow.settings.all().items() if name in _KEPT}
        if "theme" in kept:
            kept["theme"] = Theme(kept["theme"])
        return replace(Preferences(charity.name, charity.programme), **kept)

    @needs(Right.SIGNED_IN)
    def save(self, preferences: Preferences) -> None:
        """Save all of them; a text that cannot be kept is refused by its field.

        What stands on every page is the charity's: NOT_ALLOWED when anybody but a coordinator changes it.
        """
        checked = checked_preferences(preferences)
        if not self._store.access.may(Right.EVERYTHING) and _of_charity(checked) != _of_charity(self.get()):
            raise not_allowed(self._store, self._author, "Settings.save")
        with self._store.writing(self._author, Action("settings")) as uow:
            charity = uow.organisation.get()
            uow.organisation.save(replace(charity, name=checked.organisation, programme=checked.programme))
            for name in _KEPT:
                uow.settings.set(name, getattr(checked, name))
        self._announce(frozenset({Noun.SETTINGS}))

    @needs(Right.SIGNED_IN)
    def charity(self) -> OrganisationDetails:
        """The charity's own facts, as paper prints them."""
        with self._store.reading() as uow:
            return uow.organisation.get()

    @needs(Right.SIGNED_IN)
    def user(self) -> User:
        """Who is signed in; without a name when the store does not know her any more."""
        with self._store.reading() as uow:
            found = self._author.user_id and uow.users.get(self._author.user_id)
        return found or User(self._author.user_id or UUID(int=0), "", "", UserRole.FACILITATOR)

    @needs(Right.SIGNED_IN)
    def about(self) -> StoreFacts:
        """Counts and place of the store."""
        with self._store.reading() as uow:
            groups, people, sessions = uow.figures.totals(self._clock.today())
        return StoreFacts(self._store.folder, __version__, self._store.size(), groups, people, sessions)

    @needs(Right.SIGNED_IN)
    def check(self) -> list[str]:
        """What is wrong inside the store, in the database's own words; empty when all is well."""
        return self._store.integrity_faults()
