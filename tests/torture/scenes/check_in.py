"""The desk is killed in the middle of a morning, up to three times, and goes on where it was."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from sbc_desktop.services.bundle import Services
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.system import change
from tests.torture.lives import Death, Tell
from tests.torture.morning import Act, Room, a_morning, do_all, room_of
from tests.torture.rounds import Round
from tests.torture.stage import KEY, matching, opener, set_up, started

_LIVES = 3
_LONGEST_WAIT = 0.02


class CheckIn:
    """Nothing that was ticked is gone, and nothing is half there."""

    def __init__(self, folder: Path) -> None:
        self._stage = set_up(folder)

    def play(self, at: Round) -> None:
        """Kill it, start it again and compare; with luck again."""
        folder = self._stage.copy_to(at.folder)
        session_id = self._stage.session_id
        acts, room = a_morning(session_id, self._stage.people, at.chance), Room()
        for _ in range(at.chance.randint(1, _LIVES)):
            life = at.suffer(lambda tell, acts=acts: _work(folder, acts, tell), folder, _death(at.chance, len(acts)))  # type: ignore[misc]
            at.relieve()
            with started(folder, at.tally) as services:
                if services is None:
                    return
                for fault in (*services.settings.check(), *_half_written(services, session_id)):
                    at.tally.fault(fault)
                found = room_of(services, session_id)
            done = matching(found, [room, *(act.room for act in acts)], life.told, at.tally)
            room, acts = found, acts[done:]


def _work(folder: Path, acts: Sequence[Act], tell: Tell) -> None:
    do_all(opener().open_with_key(folder, KEY), acts, tell)


def _death(chance: random.Random, acts: int) -> Death:
    # So that it falls anywhere within an act, not only right after one; and now and then on the way to the first.
    return Death(after=chance.randrange(acts) if acts else 0, seconds=chance.uniform(0, _LONGEST_WAIT))


def _half_written(services: Services, session_id: UUID) -> list[str]:
    """Each attendance has its entry in the log of changes, and the other way round."""
    with services._store.reading() as uow:  # noqa: SLF001 - what no service shows
        rows = {row.id for row in uow.db.execute(attendance.select().where(attendance.c.session_id == session_id))}
        logged = uow.db.execute(change.select().where(change.c.session_id == session_id))
        made = {UUID(row.entity_id) for row in logged if row.entity == attendance.name and row.operation == "insert"}
    return [] if rows == made else [f"{len(rows)} attendances and {len(made)} entries about them"]
