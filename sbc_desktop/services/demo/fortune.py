"""Who comes to a session of the demo: drawn by lot, but the same lot every time.

Each draw is seeded with the group, the day and the name, never with today: what happened in a month is the same
whenever the demo is made, and one more person on the list changes nobody else's luck.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from sbc_desktop.domain.check_in import ApologyReason
from sbc_desktop.services.demo.cast import Part, Setting

_QUIET_MONTHS = (8, 12)
_JUST_JOINED = dt.timedelta(days=45)


@dataclass(frozen=True)
class Gathering:
    """What the desk will enter for one session, in the order of arriving."""

    here: tuple[Part, ...]
    let_us_know: tuple[tuple[Part, ApologyReason], ...]
    unnamed: int
    supporters: int
    from_paper: int


def gathering(
    setting: Setting, day: dt.date, listed: Sequence[Part], reasons: Mapping[str, int], *, speaker: bool
) -> Gathering:
    """Draw one session. `day` is the day the pattern proposed; `listed` are those on the group's list."""
    group = setting.details.name
    lot = _lot(group, day, "")
    count = min(_how_many(setting, day, lot, speaker=speaker), len(listed))
    drawn = sorted(listed, key=lambda part: _readiness(part, group, day), reverse=True)
    here = sorted(drawn[:count], key=lambda part: _lot(group, day, f"{part.key} arrives").random())
    online = not setting.details.venue
    return Gathering(
        here=tuple(here),
        let_us_know=_apologies(drawn[count:], group, day, reasons),
        unnamed=int(not online and lot.random() < 0.25),
        supporters=0 if online else lot.choice((0, 0, 1, 1, 2)),
        from_paper=count if not online and lot.random() < 0.06 else 0,
    )


def in_turn(choices: Sequence[str], day: dt.date) -> str:
    """One of several texts, another one each month."""
    return choices[(day.year * 12 + day.month) % len(choices)]


def chance(likely: float, group: str, day: dt.date, what: str) -> bool:
    """Whether something happens at a session."""
    return _lot(group, day, what).random() < likely


def _how_many(setting: Setting, day: dt.date, lot: Random, *, speaker: bool) -> int:
    least, most = setting.with_a_speaker if speaker else setting.ordinarily
    return lot.randint(least, most) - (day.month in _QUIET_MONTHS)


def _readiness(part: Part, group: str, day: dt.date) -> float:
    """A weighted draw without putting back; somebody who has just joined nearly always tries her first session."""
    since = part.joined(group) or day
    weight = 3.0 if day - since < _JUST_JOINED else max(part.comes, 0.01)
    return float(_lot(group, day, part.key).random() ** (1 / weight**2))


def _apologies(
    away: Sequence[Part], group: str, day: dt.date, reasons: Mapping[str, int]
) -> tuple[tuple[Part, ApologyReason], ...]:
    likely = [part for part in away if chance(0.35 * part.comes + 0.1, group, day, f"{part.key} lets us know")]
    names, weights = list(reasons), list(reasons.values())
    return tuple(
        (part, ApologyReason(_lot(group, day, f"{part.key} because").choices(names, weights)[0])) for part in likely[:3]
    )


def _lot(group: str, day: dt.date, what: str) -> Random:
    return Random(f"{group} {day} {what}")  # noqa: S311 - invented people, no secret
