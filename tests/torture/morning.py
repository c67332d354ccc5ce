"""A morning at the desk as a row of small acts, and what the roster must say after any number of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event
from uuid import UUID

from sbc_desktop.domain.check_in import Roster, WalkIn
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.session import SessionState
from sbc_desktop.services.bundle import Services
from tests.torture.lives import Tell


@dataclass(frozen=True)
class Room:
    """Who is in the room, as the roster tells it."""

    here: frozenset[UUID] = frozenset()
    apologies: frozenset[UUID] = frozenset()
    newcomers: frozenset[str] = frozenset()
    unnamed: int = 0
    closed: bool = False


@dataclass(frozen=True)
class Act:
    """One act at the desk, and the room after it."""

    do: Callable[[Services], object]
    room: Room


def a_morning(session_id: UUID, people: Sequence[UUID], chance: random.Random, room: Room = Room()) -> list[Act]:
    """Everybody in turn: most come, some let us know or are taken back; newcomers between them; closed at the end."""
    acts: list[Act] = []
    for person in chance.sample(people, len(people)):
        for act in _of_person(session_id, person, chance):
            acts.append(act(room))
            room = acts[-1].room
        if chance.random() < 0.2:
            acts.append(_somebody_new(session_id, room, chance))
            room = acts[-1].room
    count = len(room.here) + len(room.newcomers) + room.unnamed
    acts.append(
        Act(lambda services: services.closing.close(session_id, Closing(count)), replace(room, closed=True)),
    )
    return acts


def do_all(services: Services, acts: Sequence[Act], tell: Tell, breath: float = 0.0) -> None:
    """Do them one after the other, telling each once the service has returned.

    With a breath of some seconds between them, as somebody at a desk takes it, other work has its turn.
    """
    for act in acts:
        act.do(services)
        tell()
        if breath:
            Event().wait(breath)


def room_of(services: Services, session_id: UUID) -> Room:
    """The room as the program shows it."""
    return _room(services.check_in.roster(session_id))


def _of_person(session_id: UUID, person: UUID, chance: random.Random) -> list[Callable[[Room], Act]]:
    def come(room: Room) -> Act:
        after = replace(room, here=room.here | {person}, apologies=room.apologies - {person})
        return Act(lambda services: services.check_in.check_in(session_id, person), after)

    def let_us_know(room: Room) -> Act:
        after = replace(room, apologies=room.apologies | {person})
        return Act(lambda services: services.check_in.let_us_know(session_id, person), after)

    def take_back(room: Room) -> Act:
        after = replace(room, here=room.here - {person}, apologies=room.apologies - {person})
        return Act(lambda services: services.check_in.take_back(session_id, person), after)

    return chance.choice([[come], [come], [come], [let_us_know], [come, take_back, come], [let_us_know, take_back]])


def _somebody_new(session_id: UUID, room: Room, chance: random.Random) -> Act:
    if chance.random() < 0.3:
        return Act(lambda services: services.check_in.unnamed(session_id), replace(room, unnamed=room.unnamed + 1))
    name = f"Newcomer{len(room.newcomers) + 1}"
    newcomer = WalkIn(name, keep_details=True)
    after = replace(room, newcomers=room.newcomers | {name})
    return Act(lambda services: services.check_in.walk_in(session_id, newcomer), after)


def _room(roster: Roster) -> Room:
    return Room(
        here=frozenset(line.attendee_id for line in roster.here if not line.walk_in),
        apologies=frozenset(line.attendee_id for line in roster.let_us_know),
        newcomers=frozenset(line.name.preferred for line in roster.here if line.walk_in),
        unnamed=roster.unnamed,
        closed=roster.session.state is SessionState.HELD,
    )
