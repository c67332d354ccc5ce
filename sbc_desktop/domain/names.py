"""Names as the desk shows them, and names folded for search and sorting.

Folding ignores case, accents, apostrophes, hyphens and spaces, and writes Greek and Cyrillic letters as
Latin ones, because the keyboard at the desk is a British one. It is the same here, in the store's folded
columns and on paper, so that one order and one match holds everywhere.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

# Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ı": "i", "ŋ": "n"}
)


# Greek and Cyrillic nearly as a Greek and a Ukrainian passport write them, once the marks are gone.
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρστυφχψω", "a v g d e z i th i k l m n x o p r s t y f ch ps o".split(), strict=True)
)
_CYRILLIC = dict(
    zip(
        "абвгґдежзиіклмнопрстуфхцчшщыэюяєѕјљњћџђ",
        "a b v h g d e zh z y i k l m n o p r s t u f kh ts ch sh shch y e yu ya ye dz j lj nj c dz d".split(),
        strict=True,
    )
)
_SIGNS = {"ь": "", "ъ": ""}
_PLAIN = _UNDECOMPOSED | str.maketrans(_GREEK | _CYRILLIC | _SIGNS)


# Apostrophes that Unicode counts as letters, as in a Hawaiian or Tongan name.
_FIRST_MODIFIER, _LAST_MODIFIER = "\u02b0", "\u02ff"
_DASHES = "-‐‑–"
_ASCII = {
    code: " " if chr(code).isspace() or chr(code) == "-" else "" for code in range(128) if not chr(code).isalnum()
}


def fold(text: str) -> str:
    """Words in small plain letters with one space between; marks, apostrophes and hyphens are gone."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII).split())
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    unmarked = "".join(character for character in decomposed if not unicodedata.combining(character))
    latin = unmarked.replace("αυ", "au").replace("ευ", "eu").replace("ου", "ou").translate(_PLAIN)
    return " ".join("".join(map(_kept, latin)).split())


def squeeze(text: str) -> str:
    """Folded without the spaces, so that "mei ling", "Mei-Ling" and "meiling" are one."""
    return fold(text).replace(" ", "")


def sort_key(text: str) -> tuple[str, str]:
    """Sorts without accents first, then by the text itself so that the order is always the same."""
    return fold(text), text


@dataclass(frozen=True)
class PersonName:
    """The name somebody likes to be called and, if given, her full name."""

    preferred: str
    full: str = ""

    @property
    def on_paper(self) -> str:
        """The name on a register: the full name when she gave one."""
        return self.full or self.preferred

    @property
    def surname(self) -> str:
        """The last word of the full name (or of a preferred name of several words); "" for a one-word name."""
        words = (self.full or self.preferred).split()
        return words[-1] if len(words) > 1 and words[-1] != self.preferred else ""

    @property
    def first(self) -> str:
        """What she is called at the desk, without the surname."""
        words = self.preferred.split()
        if len(words) > 1 and words[-1] == self.surname:
            return " ".join(words[:-1])
        return self.preferred

    @property
    def at_desk(self) -> str:
        """First name and the surname's initial: "Beatriz S"; a one-word name stands alone."""
        return f"{self.first} {_letters(self.surname, 1)}" if self.surname else self.first

    @property
    def initials(self) -> str:
        """Folded initials for typing "sp"."""
        return "".join(word[0] for word in fold(f"{self.first} {self.surname}").split())


def desk_labels(names: Mapping[UUID, PersonName]) -> dict[UUID, str]:
    """What each roster row shows: "Susan S", or "Susan Sp" and "Susan St" where two would look the same."""
    labels = {key: name.at_desk for key, name in names.items()}
    for length in range(2, 40):
        clashes = _clashing(labels)
        if not clashes:
            break
        for key in clashes:
            name = names[key]
            if name.surname:
                labels[key] = f"{name.first} {_letters(name.surname, length)}"
    return labels


def look_alikes(names: Mapping[UUID, PersonName]) -> frozenset[UUID]:
    """Those whose first name and initial somebody else on the list shares: Enter never chooses between them."""
    return frozenset(_clashing({key: name.at_desk for key, name in names.items()}))


def sheet_labels(names: Mapping[UUID, PersonName]) -> dict[UUID, str]:
    """What the paper sheet prints: the first name, with as much of the surname as tells two apart."""
    first = {key: name.first for key, name in names.items()}
    shared = _clashing(first)
    return first | desk_labels({key: names[key] for key in shared})


def _letters(surname: str, count: int) -> str:
    return unicodedata.normalize("NFC", surname)[:count]


def _clashing(labels: Mapping[UUID, str]) -> Iterable[UUID]:
    times = Counter(fold(label) for label in labels.values())
    return [key for key, label in labels.items() if times[fold(label)] > 1]


def _kept(character: str) -> str:
    if character.isspace() or character in _DASHES:
        return " "
    return character if character.isalnum() and not _FIRST_MODIFIER <= character <= _LAST_MODIFIER else ""
