"""What the rows of the two panels look like right now, worked out before anything is painted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from sbc_desktop.domain.check_in import Presence, Roster, RosterLine
from sbc_desktop.domain.ranking import Match, Ranking
from sbc_desktop.words import _


class Weight(Enum):
    """How loudly a name is said: PLAIN while nothing is typed, then MATCH, LIKE (nickname or slip) and QUIET."""

    PLAIN = "plain"
    MATCH = "match"
    LIKE = "like"
    QUIET = "quiet"


@dataclass(frozen=True)
class Face:
    """One row as the hall sees it. `letters` of the label are underlined; `begins_likes` has the thin line above."""

    key: UUID
    label: str
    pronouns: str
    presence: Presence
    new_today: bool
    needs: bool
    weight: Weight
    letters: int
    chosen: bool
    begins_likes: bool

    @property
    def is_here(self) -> bool:
        """Whether the tick is on."""
        return self.presence is Presence.CAME

    @property
    def words(self) -> str:
        """What a screen reader says of the row."""
        state = {
            Presence.NONE: _("not here yet"),
            Presence.CAME: _("is here"),
            Presence.LET_US_KNOW: _("let us know"),
        }[self.presence]
        marks = (_("new today") if self.new_today else "", _("access needs") if self.needs else "")
        return ", ".join(part for part in (self.label, self.pronouns, state, *marks) if part)


def expected_faces(
    roster: Roster, ranking: Ranking, chosen: UUID | None, *, apologies: bool = False
) -> tuple[Face, ...]:
    """The rows of Expected: matches on top in rank order, then those below the line, then the rest of the list.

    Those who let us know are among them when they match, or when `apologies` asks for them.
    """
    matches = [match for match in ranking.matches if not match.line.is_here]
    likes = [match for match in ranking.also if not match.line.is_here]
    found = {match.line.attendee_id for match in (*matches, *likes)}
    rest = [*roster.expected, *(roster.let_us_know if apologies else ())]
    return (
        *(_face(match.line, Weight.MATCH, match.letters, chosen) for match in matches),
        *(_face(match.line, Weight.LIKE, 0, chosen, first=match is likes[0]) for match in likes),
        *(_face(line, _rest(ranking), 0, chosen) for line in rest if line.attendee_id not in found),
    )


def here_faces(roster: Roster, ranking: Ranking, chosen: UUID | None, *, on_top: bool) -> tuple[Face, ...]:
    """The rows of Here, in the order of the list; matches go on top only where not all rows are in sight."""
    found = {match.line.attendee_id: match for match in (*ranking.matches, *ranking.also) if match.line.is_here}
    lines: Iterable[RosterLine] = roster.here
    if on_top:
        lines = [*(match.line for match in found.values()), *(one for one in lines if one.attendee_id not in found)]
    return tuple(_here_face(line, found.get(line.attendee_id), ranking, chosen) for line in lines)


def _here_face(line: RosterLine, match: Match | None, ranking: Ranking, chosen: UUID | None) -> Face:
    if match is None:
        return _face(line, _rest(ranking), 0, chosen)
    return _face(line, Weight.MATCH if match in ranking.matches else Weight.LIKE, match.letters, chosen)


def _rest(ranking: Ranking) -> Weight:
    return Weight.QUIET if ranking.matches or ranking.also else Weight.PLAIN


def _face(line: RosterLine, weight: Weight, letters: int, chosen: UUID | None, *, first: bool = False) -> Face:
    return Face(
        key=line.attendee_id,
        label=line.label,
        pronouns=line.pronouns,
        presence=line.presence,
        new_today=line.new_today,
        needs=line.needs,
        weight=weight,
        letters=letters,
        chosen=line.attendee_id == chosen,
        begins_likes=first,
    )
