"""Finding people among all of them: the directory's pages, and who a newcomer at the desk may be.

Search runs in SQL over the folded column, with a limit; nothing reads all people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.access import Groups
from sbc_desktop.domain.attendee import PersonLine, Status
from sbc_desktop.domain.check_in import LikelyPerson, Presence
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.likeness import is_named, likeness
from sbc_desktop.domain.names import PersonName, desk_labels, fold, squeeze
from sbc_desktop.domain.nicknames import related
from sbc_desktop.storage import gate
from sbc_desktop.storage.attendees import search_words
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.people import access_need, attendee, membership
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_FEWEST_DIGITS = 3
_CANDIDATES = 200
_FIRST_LETTERS = 3
# Sorts after every letter that folding leaves.
_LAST_LETTER = "\U0010ffff"
_COLUMNS = (attendee.c.id, attendee.c.name, attendee.c.full_name, attendee.c.pronouns, attendee.c.phone)

_HAS_NEEDS = sa.select(access_need.c.id).where(access_need.c.attendee_id == attendee.c.id).exists().label("has_needs")


@dataclass(frozen=True)
class Wanted:
    """What the directory is asked for: words of a name, digits of a phone or a mail address; a group; a status."""

    text: str = ""
    group_id: UUID | None = None
    status: Status | None = None


class StoredDirectory:
    """Reads lists of people of all groups."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("directory")
    def find(self, wanted: Wanted, *, limit: int, offset: int = 0) -> tuple[PersonLine, ...]:
        """One page, those called so first, then those whose full name begins so, then the others, by name."""
        rows = self._page(wanted, limit, offset)
        memberships = self._uow.memberships.of([row.id for row in rows])
        return tuple(
            PersonLine(
                id=row.id,
                name=PersonName(row.name, row.full_name),
                pronouns=row.pronouns,
                groups=tuple((place.group_name, place.status) for place in memberships[row.id]),
                phone=row.phone,
                has_needs=row.has_needs,
                last_came=row.last_came,
            )
            for row in rows
        )

    def count(self, wanted: Wanted) -> int:
        """How many people `find` would list without a limit."""
        return self._count(_conditions(wanted, self._uow.reach))

    @shows_people("directory")
    def likely(self, text: str, *, limit: int, everywhere: bool = False) -> tuple[LikelyPerson, ...]:
        """People whose name is like this one, the likest first: short names and slips included.

        `everywhere` looks beyond the user's groups too, for the desk: somebody of another group is found once her
        first name has been said, and not by its first letters, so that nobody can leaf through other groups.
        """
        words = fold(text).split()
        names: dict[UUID, PersonName] = {}
        marks: dict[UUID, int] = {}
        for condition in _wider_and_wider(words):
            if words and len(marks) < limit:
                found = self._like(condition, everywhere=everywhere)
                names |= {row.id: name for row, name in found if row.own or is_named(name, text)}
                marks = _marks(names, text)
        likest = sorted(marks, key=lambda key: (marks[key], fold(names[key].preferred), key))[:limit]
        memberships = self._uow.memberships.of(likest, everywhere=everywhere)
        labels = desk_labels({key: names[key] for key in likest})
        return tuple(
            LikelyPerson(key, labels[key], tuple(place.group_name for place in memberships[key])) for key in likest
        )

    def unlisted_namesake(self, name: PersonName) -> UUID | None:
        """Somebody of exactly this name whose death is recorded; for the coordinator's eyes, never the desk's."""
        same = attendee.c.search_fold == search_words(name)
        full = attendee.c.full_fold == fold(name.preferred)
        statement = sa.select(attendee.c.id).where(gate.known(), attendee.c.death_recorded.is_not(None), same | full)
        return self._uow.db.execute(statement.limit(1)).scalar()

    def _page(self, wanted: Wanted, limit: int, offset: int) -> Sequence[Any]:
        """Those called so come from the index in order and fill most pages; only then is anybody else looked at."""
        called, typed, reach = _called(wanted.text), fold(wanted.text), self._uow.reach
        if called is None:
            return self._rows(_conditions(wanted, reach), limit, offset)
        rows = self._rows((*_standing(wanted, reach), called), limit, offset)
        if len(rows) == limit:
            return rows
        before = offset + len(rows) if rows or not offset else self._count((*_standing(wanted, reach), called))
        full_first = sa.case((attendee.c.full_fold.startswith(typed, autoescape=True), 0), else_=1)
        others = self._rows(
            (*_conditions(wanted, reach), ~called), limit - len(rows), max(0, offset - before), full_first
        )
        return [*rows, *others]

    def _rows(
        self, conditions: Iterable[sa.ColumnElement[bool]], limit: int, offset: int, *order: sa.ColumnElement[Any]
    ) -> Sequence[Any]:
        ordered = (*order, attendee.c.name_fold, attendee.c.id)
        statement = sa.select(*_COLUMNS, _HAS_NEEDS, _last_came(self._uow.reach)).where(*conditions).order_by(*ordered)
        return self._uow.db.execute(statement.limit(limit).offset(offset)).all()

    def _count(self, conditions: Iterable[sa.ColumnElement[bool]]) -> int:
        statement = sa.select(sa.func.count()).select_from(attendee).where(*conditions)
        return int(self._uow.db.execute(statement).scalar_one())

    def _like(self, condition: sa.ColumnElement[bool], *, everywhere: bool) -> list[tuple[Any, PersonName]]:
        own = gate.person_in_reach(self._uow.reach)
        columns = (attendee.c.id, attendee.c.name, attendee.c.full_name, own.label("own"))
        statement = sa.select(*columns).where(gate.in_directory(), condition, sa.true() if everywhere else own)
        rows = self._uow.db.execute(statement.limit(_CANDIDATES))
        return [(row, PersonName(row.name, row.full_name)) for row in rows]


def _last_came(reach: Groups) -> sa.Label[Any]:
    return (
        sa.select(sa.func.max(group_session.c.date))
        .join(attendance, attendance.c.session_id == group_session.c.id)
        .where(attendance.c.attendee_id == attendee.c.id, attendance.c.presence == Presence.CAME)
        .where(gate.in_reach(group_session.c.group_id, reach))
        .scalar_subquery()
        .label("last_came")
    )


def _conditions(wanted: Wanted, reach: Groups) -> Iterable[sa.ColumnElement[bool]]:
    """Everything that is asked for."""
    yield from _standing(wanted, reach)
    if wanted.text.strip():
        yield _matches(wanted.text)


def _standing(wanted: Wanted, reach: Groups) -> Iterable[sa.ColumnElement[bool]]:
    """Whom the gate lets into the directory, and of them those of the group and the status."""
    yield gate.in_directory()
    yield gate.person_in_reach(reach)
    if wanted.group_id is not None or wanted.status is not None:
        place = sa.select(membership.c.id).where(membership.c.attendee_id == attendee.c.id)
        place = place.where(gate.in_reach(membership.c.group_id, reach))
        if wanted.group_id is not None:
            place = place.where(membership.c.group_id == wanted.group_id)
        if wanted.status is not None:
            place = place.where(membership.c.status == wanted.status)
        yield place.exists()


def _called(text: str) -> sa.ColumnElement[bool] | None:
    """Those whose known-as name begins so, as a range of the index; None where no letters were typed."""
    typed = squeeze(text)
    return sa.between(attendee.c.name_fold, typed, f"{typed}{_LAST_LETTER}") if typed else None


def _matches(text: str) -> sa.ColumnElement[bool]:
    """Every typed word begins a word of the name, or the letters do without spaces; or phone, or mail."""
    words = fold(text).split()
    found = [sa.and_(*(_has_word(word) for word in words))] if words else []
    if len(words) > 1:
        found.append(_has_word("".join(words)))
    digits = "".join(filter(str.isdigit, text))
    if len(digits) >= _FEWEST_DIGITS:
        found.append(attendee.c.phone_digits.contains(digits, autoescape=True))
    if "@" in text:
        found.append(attendee.c.email_fold.startswith(text.strip().casefold(), autoescape=True))
    return sa.or_(sa.false(), *found)


def _has_word(word: str) -> sa.ColumnElement[bool]:
    return attendee.c.search_fold.contains(f" {word}", autoescape=True)


def _wider_and_wider(words: Sequence[str]) -> Iterable[sa.ColumnElement[bool]]:
    """Whom to look at for these words: the likest first, so that among hundreds nobody likelier is left out."""
    yield sa.and_(sa.true(), *(_like(word, len(word)) for word in words))
    yield sa.and_(sa.true(), *(_like(word, _FIRST_LETTERS) for word in words))
    # A slip among the first letters, or somebody recorded by one name alone.
    yield sa.or_(sa.false(), *(_like(word, _FIRST_LETTERS) for word in words))


def _like(word: str, letters: int) -> sa.ColumnElement[bool]:
    """Has a word that begins with so many of the same letters, or another name for the same person."""
    return sa.or_(*(_has_word(beginning) for beginning in (word[:letters], *sorted(related(word)))))


def _marks(names: Mapping[UUID, PersonName], text: str) -> dict[UUID, int]:
    marks = {key: likeness(name, text) for key, name in names.items()}
    return {key: mark for key, mark in marks.items() if mark is not None}
