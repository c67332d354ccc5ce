"""How many keys a check-in takes: median 2, 95th percentile 4, Enter included, on rosters of 7 to 60 mixed names.

Everybody on the roster arrives in random order, and those who are here rank behind, as at the desk. The
counsellor knows who stands before her and looks at the screen after each key; she does not know what the
next key would bring:

1. She types the first letter of the name the person is called by. On top: Enter. Second: Down, Enter.
2. Else one more letter: the next of the first name, but the surname's initial ("s p") when somebody
   listed above has the same first name, since the initial is what the tiles show to tell them apart.
3. Else, after the first name's third letter, or after the initials, she goes down to her row with the arrows.

Where Enter would choose nobody (two who look the same), the first Down goes to the first row.
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from sbc_desktop.domain.check_in import Presence, RosterLine
from sbc_desktop.domain.names import fold, squeeze
from sbc_desktop.domain.ranking import Ranking, rank
from tests.journeys.mixed_names import roster_of

SEEDS = 30
CLOSE_ENOUGH = 1
LETTERS_BEFORE_ARROWS = 3


def keys_for(lines: Sequence[RosterLine], person: RosterLine) -> int:
    """Keys until the person is checked in, by the counsellor's way of typing described above."""
    letters = list(squeeze(person.name.first)[:LETTERS_BEFORE_ARROWS])
    typed = ""
    while letters:
        typed += letters.pop(0)
        ranking = rank(lines, typed)
        arrows = _arrows(ranking, person)
        if arrows <= CLOSE_ENOUGH:
            break
        if len(typed) == 1 and _same_name_above(ranking, person):
            letters = list(squeeze(person.name.surname)[:1])
    return len(typed) + arrows + len(["Enter"])


def _arrows(ranking: Ranking, person: RosterLine) -> int:
    rows = [match.line.attendee_id for match in (*ranking.matches, *ranking.also)]
    return rows.index(person.attendee_id) + (ranking.choice is None)


def _same_name_above(ranking: Ranking, person: RosterLine) -> bool:
    above = ranking.matches[: _arrows(ranking, person)]
    return any(fold(match.line.name.first) == fold(person.name.first) for match in above)


def _a_morning(size: int, seed: int) -> Iterator[int]:
    """The keys of each check-in of one session at which everybody comes."""
    chance = random.Random(seed * 1000 + size)
    lines = roster_of(size, chance)
    for index in chance.sample(range(size), size):
        yield keys_for(lines, lines[index])
        lines[index] = replace(lines[index], presence=Presence.CAME)


@pytest.mark.parametrize("size", [7, 15, 40, 60])
def test_half_of_the_check_ins_take_two_keys_and_of_twenty_nineteen_take_four_at_most(size: int) -> None:
    keys = sorted(count for seed in range(SEEDS) for count in _a_morning(size, seed))
    assert statistics.median(keys) == 2
    assert keys[int(len(keys) * 0.95)] <= 4


def test_enter_never_takes_somebody_else_of_the_same_looks() -> None:
    for seed in range(SEEDS):
        lines = roster_of(40, random.Random(seed))
        for line in lines:
            if line.look_alike:
                choice = rank(lines, squeeze(line.name.first)).choice
                assert choice is None or not choice.line.look_alike
