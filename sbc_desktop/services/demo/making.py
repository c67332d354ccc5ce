"""Makes the demo store: nearly two years of groups played with the real services, in a few seconds.

Everything is drawn by lots that depend on names and days, so the same day gives the same people, sessions and
figures, and the months before do not change with the day on which the demo is made.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import to_nobody
from sbc_desktop.services.clock import SetClock
from sbc_desktop.services.demo import people, sessions, speakers
from sbc_desktop.services.demo import specials as rare
from sbc_desktop.services.demo.calendar import Calendar
from sbc_desktop.services.demo.cast import Cast, Setting
from sbc_desktop.services.demo.place import DEMO_PASSPHRASE, begin, demo_key, finish, is_ready, make_room
from sbc_desktop.services.demo.scenes import SET_UP, Scene, at, in_order
from sbc_desktop.services.demo.stage import Stage
from sbc_desktop.services.first_run import FirstRun, NewStore
from sbc_desktop.services.progress import Progress
from sbc_desktop.services.users import Users
from sbc_desktop.storage.keys import Stretching
from sbc_desktop.storage.store import Store

BEGINS = dt.date(2025, 1, 6)
EARLIEST = dt.date(2025, 1, 21)
# The passphrase is known to everybody, so nothing is won by making it slow to try.
_QUICK = Stretching(8 * 1024, 1, 1)
_BEFORE_ITS_FIRST_SESSION = dt.timedelta(days=44)


@dataclass(frozen=True)
class DemoMade:
    """What is in the demo."""

    passphrase: str
    groups: int
    people: int
    sessions: int


def make_demo(
    folder: Path, today: dt.date, *, again: bool = False, specials: bool = False, progress: Progress | None = None
) -> DemoMade:
    """Make the demo for a day, unless it is there already; NOT_A_DEMO where the folder holds something else.

    `specials` adds what is rare, for trying out.
    """
    if today < EARLIEST:
        raise Refusal(Reason.DATE_TOO_EARLY, date=today, earliest=EARLIEST)
    if again or not is_ready(folder, today, specials=specials):
        make_room(folder)
        begin(folder)
        _make(folder, today, progress, specials=specials)
        finish(folder, today, specials=specials)
    return _counted(folder, today)


def _make(folder: Path, today: dt.date, progress: Progress | None, *, specials: bool) -> None:
    cast, clock = Cast(), SetClock(at(BEGINS, 9))
    created = FirstRun(clock, _QUICK).create(folder, _first(cast))
    store = Store.open(folder, created.key.raw)
    try:
        stage = Stage(store, clock, cast, today, created.user_id)
        _play(stage, progress, specials=specials)
    finally:
        store.close()


def _first(cast: Cast) -> NewStore:
    return NewStore(
        passphrase=DEMO_PASSPHRASE,
        organisation=cast.programme,
        user_name=cast.coordinator,
        user_role=UserRole.COORDINATOR,
        user_title="services coordinator",
        group=cast.settings[0].details,
        demo=True,
    )


def _play(stage: Stage, progress: Progress | None, *, specials: bool) -> None:
    calendar = Calendar(stage.cast, stage.today)
    not_closed = calendar.last_held(stage.cast.settings[1].details.name)
    scenes = in_order(
        [
            *_setting_up(stage),
            *people.scenes(stage, calendar),
            *speakers.scenes(stage, calendar),
            *sessions.scenes(stage, calendar, not_closed),
            *(rare.scenes(stage, stage.cast.specials) if specials else ()),
        ],
        until=at(stage.today, 8, 30),
    )
    for done, scene in enumerate(scenes, 1):
        stage.clock.set(scene.moment)
        scene.play()
        if progress:
            progress.step(done, len(scenes))


def _setting_up(stage: Stage) -> list[Scene]:
    """The other groups, some weeks before they first meet, and those with a role."""
    latest = stage.today - dt.timedelta(days=1)
    scenes = [
        Scene(at(BEGINS, 10), SET_UP, lambda: _add_roles(stage)),
        Scene(at(BEGINS, 11), SET_UP, lambda: _add_users(stage)),
    ]
    for setting in stage.cast.settings[1:]:
        day = max(min(setting.details.pattern.from_date - _BEFORE_ITS_FIRST_SESSION, latest), BEGINS)
        scenes.append(Scene(at(day, 9, 30), SET_UP, lambda one=setting: _add_group(stage, one)))  # type: ignore[misc]
    return scenes


def _add_group(stage: Stage, setting: Setting) -> None:
    stage.office.groups.add(setting.details)


def _add_roles(stage: Stage) -> None:
    for role in stage.cast.roles:
        stage.roles[role.details.name] = stage.office.groups.save_staff(role.details)


def _add_users(stage: Stage) -> None:
    """Beside the coordinator one of each role, so that anybody can see the program as they do."""
    users = Users(store=stage.store, author=stage.author, clock=stage.clock, announce=to_nobody, cost=_QUICK)
    users.enable(stage.desk(stage.cast.settings[0].details.name).user.id, DEMO_PASSPHRASE)
    users.add(stage.cast.reader, DEMO_PASSPHRASE)


def _counted(folder: Path, today: dt.date) -> DemoMade:
    key = demo_key(folder)
    store = Store.open(folder, key.raw)
    try:
        with store.reading() as uow:
            return DemoMade(DEMO_PASSPHRASE, *uow.figures.totals(today))
    finally:
        store.close()
