"""The coordinator's own words of each report: as they were last issued, or as she has been typing since."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sbc_desktop.ui.reports.kinds import Asked, Kind

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

_Key = tuple[str, UUID | None, dt.date]


class OwnWords:
    """What is typed here and not issued yet ends with the sign-in, or is locked away with what else is typed."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._typed: dict[_Key, str] = {}

    def of(self, kind: Kind, asked: Asked) -> str:
        """The words of a report."""
        typed = self._typed.get(_key(kind, asked))
        return self._services.summaries.words(kind.wanted(asked)) if typed is None else typed

    def keep(self, kind: Kind, asked: Asked, words: str) -> None:
        """Remember what is being typed."""
        self._typed[_key(kind, asked)] = words

    def kept(self) -> list[list[Any]]:
        """All that was typed, as texts and ids."""
        return [[key, group_id, first.isoformat(), words] for (key, group_id, first), words in self._typed.items()]

    def keep_again(self, kept: list[list[Any]]) -> None:
        """Take back what was typed."""
        for key, group_id, first, words in kept:
            self._typed.setdefault((key, group_id, dt.date.fromisoformat(first)), words)


def _key(kind: Kind, asked: Asked) -> _Key:
    return kind.key, asked.group_id, asked.first
