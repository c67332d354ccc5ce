"""Who is meant by what was typed at the desk, best first; and whether Enter may take her.

Above the thin line: not here yet first, then by how the typed letters fit, then those who came last time.
Below it: nicknames and one slip of the finger. What stands below only adds and is never chosen by Enter;
nor is one of two people who look the same on the screen.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from sbc_desktop.domain.check_in import Presence, RosterLine
from sbc_desktop.domain.names import PersonName, fold
from sbc_desktop.domain.nicknames import related

# Fewer letters than this would find half the roster by a slip of the finger.
_TYPO_FROM = 4
_NICKNAME_FROM = 3
_ROSTERS_REMEMBERED = 512


class Fit(IntEnum):
    """How typed letters fit a name, best first; WHOLE is a known-as name typed to its end ("Jo" before "Joanna")."""

    WHOLE = 0
    KNOWN_AS = 1
    FIRST_NAME = 2
    SURNAME = 3
    INITIALS = 4
    NICKNAME = 5
    TYPO = 6


@dataclass(frozen=True)
class Match:
    """A line that fits; `letters` is how many characters of its label, from the left, were typed."""

    line: RosterLine
    letters: int
    fit: Fit


@dataclass(frozen=True)
class Ranking:
    """The answer to one key press. `also` stands below the thin line; `choice` is what Enter takes."""

    matches: tuple[Match, ...] = ()
    also: tuple[Match, ...] = ()
    choice: Match | None = None


def rank(lines: Sequence[RosterLine], typed: str) -> Ranking:
    """Rank the roster for what was typed; empty when nothing was. Below 1 ms for 60 people."""
    words = fold(typed).split()
    if not words:
        return Ranking()
    fits = [(line, _fit(_keys(line.name), words)) for line in lines]
    found = sorted(((line, fit) for line, fit in fits if fit is not None), key=_order)
    matches = [Match(line, _letters(line, fit, words), fit) for line, fit in found if fit < Fit.NICKNAME]
    also = [Match(line, 0, fit) for line, fit in found if fit >= Fit.NICKNAME]
    # Nicknames come before slips of the finger also among those who are here.
    also.sort(key=lambda match: match.fit)
    return Ranking(tuple(matches), tuple(also), _choice(matches))


def fit_of(name: PersonName, typed: str) -> Fit | None:
    """How typed letters fit one name, None when they do not."""
    words = fold(typed).split()
    return _fit(_keys(name), words) if words else None


@dataclass(frozen=True, slots=True)
class _Keys:
    """One name, folded and cut up once. `called` to `surnames` are runs of letters that typing may begin."""

    first: str
    called: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    initials: tuple[str, ...]
    in_order: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]
    nicknames: frozenset[str]


@lru_cache(maxsize=_ROSTERS_REMEMBERED)
def _keys(name: PersonName) -> _Keys:
    first, surname, full = fold(name.first).split(), fold(name.surname).split(), fold(name.full).split()
    called = [*first, *surname]
    official = full or called
    given = official[: len(official) - len(surname)] if official[-len(surname) :] == surname else official
    return _Keys(
        first="".join(first),
        called="".join(called),
        given=tuple({*_runs(official)[: len(given)], *_runs(called)[1 : len(first)]}),
        surnames=tuple({*_runs(surname), "".join([*surname, *first])} if surname else ()),
        initials=tuple({"".join(word[0] for word in words) for words in _abbreviated(first, surname, official)}),
        in_order=(tuple(called), tuple(official)),
        words=tuple({*called, *official}),
        nicknames=frozenset().union(*(related(word) for word in (*first, *given))),
    )


def _runs(words: Sequence[str]) -> list[str]:
    return ["".join(words[start:]) for start in range(len(words))]


def _abbreviated(first: list[str], surname: list[str], official: list[str]) -> Iterable[list[str]]:
    return [words for words in ([*first, *surname], [*first[:1], *surname[-1:]], official) if len(words) > 1]


def _fit(keys: _Keys, words: list[str]) -> Fit | None:
    typed = "".join(words)
    if typed == keys.first:
        return Fit.WHOLE
    # A space typed says where the first name ends: "s p" is Susan Parker before it is Mrs Spencer.
    if keys.called.startswith(typed) or _in_order(words, keys.in_order[0]):
        return Fit.KNOWN_AS
    if any(run.startswith(typed) for run in keys.given) or _in_order(words, keys.in_order[1]):
        return Fit.FIRST_NAME
    if any(run.startswith(typed) for run in keys.surnames):
        return Fit.SURNAME
    if len(typed) > 1 and any(run.startswith(typed) for run in keys.initials):
        return Fit.INITIALS
    if typed in keys.nicknames or (
        len(typed) >= _NICKNAME_FROM and any(name.startswith(typed) for name in keys.nicknames)
    ):
        return Fit.NICKNAME
    if len(typed) >= _TYPO_FROM and _mistyped(keys, words, typed):
        return Fit.TYPO
    return None


def _in_order(typed: list[str], words: Sequence[str]) -> bool:
    """Whether each typed word begins a word of the name, in order, the first with the first."""
    if len(typed) < 2 or not words or not words[0].startswith(typed[0]):
        return False
    rest = iter(words[1:])
    return all(any(word.startswith(part) for word in rest) for part in typed[1:])


def _mistyped(keys: _Keys, words: list[str], typed: str) -> bool:
    wanted = keys.words if len(words) == 1 else (keys.called, *keys.given)
    return any(one_slip(typed, word) for word in wanted)


def one_slip(typed: str, word: str) -> bool:
    """Whether the typed letters begin the word but for one letter wrong, missing, too many or swapped.

    A slip in the last letter typed counts only when the word ends about there: else "mary" would find every Mar-.
    """
    at = _same_letters(typed, word)
    if at == len(typed):
        return False
    after = typed[at + 1 :]
    if not after:
        return abs(len(word) - len(typed)) <= 1
    swapped = typed[at : at + 2] == word[at : at + 2][::-1]
    return (
        word.startswith(after, at + 1)
        or word.startswith(after, at)
        or word.startswith(typed[at:], at + 1)
        or (swapped and word.startswith(typed[at + 2 :], at + 2))
    )


def _same_letters(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _order(found: tuple[RosterLine, Fit]) -> tuple[int, Fit, bool, int]:
    line, fit = found
    return _WAITING.index(line.presence), fit, not line.came_last_time, line.order


_WAITING = (Presence.NONE, Presence.LET_US_KNOW, Presence.CAME)


def _choice(matches: Sequence[Match]) -> Match | None:
    if not matches:
        return None
    top = matches[0].line
    if top.look_alike:
        shown = fold(top.name.at_desk)
        if any(fold(match.line.name.at_desk) == shown for match in matches[1:] if match.line.look_alike):
            return None
    return matches[0]


def _letters(line: RosterLine, fit: Fit, words: list[str]) -> int:
    """How many characters of the label the typed letters cover, marks and apostrophes included."""
    if fit > Fit.KNOWN_AS:
        return 0
    typed = "".join(words) if _keys(line.name).called.startswith("".join(words)) else words[0]
    covered = 0
    for count, character in enumerate(line.label):
        if covered >= len(typed):
            return _with_marks(line.label, count)
        covered += len(fold(character).replace(" ", ""))
    return len(line.label)


def _with_marks(label: str, count: int) -> int:
    while count < len(label) and unicodedata.combining(label[count]):
        count += 1
    return count
