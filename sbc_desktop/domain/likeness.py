"""How like a recorded name is to one that a newcomer gives: word by word, short names and one slip allowed."""

from __future__ import annotations

from collections.abc import Sequence

from sbc_desktop.domain.names import PersonName, fold
from sbc_desktop.domain.nicknames import related
from sbc_desktop.domain.ranking import one_slip

_SAME, _BEGINS, _SHORT, _SLIP = range(4)
_SHORTEST_SLIP = 4


def likeness(name: PersonName, text: str) -> int | None:
    """0 for the same words, more the further off, None when a typed word fits nothing of the name.

    Somebody recorded by a first name alone is like anybody of that name: her surname is not known.
    """
    words = fold(text).split()
    recorded = [*fold(name.preferred).split(), *fold(name.full).split()]
    if not words or not recorded:
        return None
    if not name.surname:
        words = words[:1]
    marks = [_mark(word, recorded) for word in words]
    known = [mark for mark in marks if mark is not None]
    return sum(known) if len(known) == len(marks) else None


def is_named(name: PersonName, text: str) -> bool:
    """Whether the first typed word is a first name of hers, a short form or a slip of one, not its first letters."""
    words = fold(text).split()
    recorded = [*fold(name.preferred).split(), *fold(name.full).split()[:1]]
    return bool(words) and _mark(words[0], recorded) not in (None, _BEGINS)


def _mark(typed: str, recorded: Sequence[str]) -> int | None:
    if typed in recorded:
        return _SAME
    if any(word.startswith(typed) for word in recorded):
        return _BEGINS
    if related(typed) & set(recorded):
        return _SHORT
    long_enough = len(typed) >= _SHORTEST_SLIP
    return _SLIP if long_enough and any(one_slip(typed, word) for word in recorded) else None
