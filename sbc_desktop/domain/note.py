"""A facilitator's note is about the group: whether one names somebody of the roster, so that the desk can ask."""

from __future__ import annotations

from collections.abc import Iterable

from sbc_desktop.domain.names import PersonName, fold

# Names that are everyday words as well: only with a capital do they name somebody.
_WORDS_TOO = frozenset(
    "april art blessing comfort dawn eve faith grace hope ivy jean joy june mark may olive pat patience pearl rose "
    "ruby sky sunny violet will".split()
)
_SHORTEST = 3


def names_somebody(note: str, names: Iterable[PersonName]) -> bool:
    """Whether a note holds the first name or the surname of one of these people, however it is typed."""
    words = " " + " ".join(folded for word in note.split() if (folded := _as_a_name(word))) + " "
    return any(f" {part} " in words for name in names for part in _parts(name))


def _parts(name: PersonName) -> Iterable[str]:
    return (part for part in (fold(name.first), fold(name.surname)) if len(part) >= _SHORTEST)


def _as_a_name(word: str) -> str:
    """A word folded, its possessive dropped ("Joyce's"); "" for an everyday word in small letters."""
    bare = word.strip(".,;:!?()\"“”'‘’")
    folded = fold(bare.removesuffix("'s").removesuffix("’s"))
    return "" if folded in _WORDS_TOO and bare[:1].islower() else folded
