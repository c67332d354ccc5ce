"""The words that are said and printed, each in the version in force; changing them adds a version."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from typing import Any

from sbc_desktop import paths
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.consent import ConsentPurpose
from sbc_desktop.domain.wording import Text, Wording, checked_words, filled, question_of
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork


class Wordings:
    """Version 1 of every text comes with the program; later ones are the charity's own."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    def current(self) -> dict[Text, Wording]:
        """Every text as it is said and printed today."""
        with self._store.reading() as uow:
            return {text: newest_wording(uow, text) for text in Text}

    @needs(Right.OWN_GROUPS)
    def questions(self) -> dict[ConsentPurpose, str]:
        """The questions of consent as they are read aloud today, in their order."""
        with self._store.reading() as uow:
            charity = uow.organisation.get().name
            asked = {purpose: newest_wording(uow, question_of(purpose)).words for purpose in ConsentPurpose}
        return {purpose: filled(words, organisation=charity) for purpose, words in asked.items()}

    @needs(Right.OWN_GROUPS)
    def versions(self, text: Text) -> tuple[Wording, ...]:
        """All versions of one text, the newest first."""
        with self._store.reading() as uow:
            return _versions(uow, text)

    @needs(Right.EVERYTHING)
    def change(self, text: Text, words: str) -> Wording:
        """Make these the words from today on; the same words as before add no version."""
        checked = checked_words(words)
        with self._store.writing(self._author, Action("wording_changed")) as uow:
            before = newest_wording(uow, text)
            if checked == before.words:
                return before
            kept = uow.settings.get(_name(text), [])
            uow.settings.set(_name(text), [*kept, [self._clock.today().isoformat(), checked]])
            changed = newest_wording(uow, text)
        self._announce(frozenset({Noun.SETTINGS}))
        return changed


def newest_wording(uow: UnitOfWork, text: Text) -> Wording:
    """The version in force."""
    return _versions(uow, text)[0]


def _versions(uow: UnitOfWork, text: Text) -> tuple[Wording, ...]:
    own = uow.settings.get(_name(text), [])
    changed = [Wording(text, at, words, dt.date.fromisoformat(day)) for at, (day, words) in enumerate(own, start=2)]
    return (*reversed(changed), Wording(text, 1, _shipped()[text]))


def _name(text: Text) -> str:
    return f"wording.{text.value}"


@cache
def _shipped() -> dict[Text, str]:
    tables: dict[str, Any] = tomllib.loads((paths.resources() / "texts" / "wordings.toml").read_text(encoding="utf-8"))
    found = {}
    for text in Text:
        table, _dot, key = text.partition(".")
        found[text] = tables[table][key].strip()
    return found
