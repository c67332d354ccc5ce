"""What a report of the gallery is: how it looks there, what it is about, and how it is drawn.

The entries themselves stand in `shelves`: one more there is one more in the gallery.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.report import SummaryKind, Wanted

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.document import Document


class About(Enum):
    """What has to be chosen before it can be drawn; a group, too, for all but NOTHING."""

    SESSION = auto()
    PERIOD = auto()
    DATES = auto()
    GROUP = auto()
    NOTHING = auto()


@dataclass(frozen=True)
class Asked:
    """What was chosen. `first` and `last` are days of the period; of a session, both are its day."""

    group_id: UUID | None = None
    session_id: UUID | None = None
    first: dt.date = dt.date.min
    last: dt.date = dt.date.min
    edition: Edition = Edition.SHAREABLE
    words: str | None = None


@dataclass(frozen=True)
class Way:
    """Where a paper is made that is not drawn here: a place, what to say of it, and the words of the button."""

    place: str
    sentence: str
    button: str


@dataclass(frozen=True)
class Kind:
    """One entry of the gallery.

    With `figures` it comes in two editions and is issued when it leaves; else `draw` makes it, and `note` says who
    may have it; with a `way` it is made elsewhere. `picture` are the parts of its small picture. `of_past` offers
    sessions that have begun only, and `of_cancelled` those that were cancelled, too. `is_open`: it names nobody and
    holds no figures.
    """

    key: str
    title: str
    whom: str
    holds: str
    picture: tuple[str, ...]
    about: About
    figures: SummaryKind | None = None
    draw: Callable[[Services, Asked], Document] | None = None
    note: str = ""
    way: Way | None = None
    right: Right = Right.OWN_GROUPS
    of_all: bool = False
    of_past: bool = False
    of_cancelled: bool = False
    has_words: bool = False
    has_data: bool = False
    is_open: bool = False

    def wanted(self, asked: Asked) -> Wanted:
        """The report of figures that is asked for."""
        assert self.figures is not None
        return Wanted(self.figures, asked.group_id, asked.first, asked.edition, asked.words, asked.session_id)

    def drawn(self, services: Services, asked: Asked) -> Document:
        """The document, with nothing written; on any thread."""
        if self.figures is not None:
            return services.summaries.draw(self.wanted(asked))
        assert self.draw is not None
        return self.draw(services, asked)

    def may_go_out(self, edition: Edition) -> bool:
        """Whether anybody may be shown it, on a slide or in a letter."""
        return self.is_open or (self.figures is not None and edition is Edition.SHAREABLE)


@dataclass(frozen=True)
class Shelf:
    """Reports that are for the same people."""

    title: str
    kinds: tuple[Kind, ...]
