"""What tests build on: a real store, services on it, a group, sessions, people. Everything here is invented.

The store is made once in a test run, with a key that costs nothing to stretch, and copied for each test.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import MembershipDetails, PersonDetails
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.group import GroupDetails, MeetingPattern, Mode, Nation, StaffDetails, VenueDetails
from sbc_desktop.domain.organisation import OrganisationDetails, User, UserRole
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.services.announce import Announce, to_nobody
from sbc_desktop.services.check_in import CheckIn
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.closing import CloseRegister
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.speakers import Speakers
from sbc_desktop.storage import keys
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store

PASSPHRASE = "five brown teapots hum"
CHEAP = keys.Stretching(1024, 1, 1)
DATA_KEY = bytes(range(32))
HELEN = User(UUID(int=7), "Helen Ashby", "services coordinator", UserRole.COORDINATOR)
TODAY = dt.date(2025, 1, 10)
FIRST_DATE = dt.date(2025, 1, 21)
THIRD_TUESDAY = Recurrence(Frequency.MONTHLY, 1, 3)
PEOPLE = ("Susan Park", "Beatriz Silva", "Małgorzata Nowak", "Chidi Okafor", "Siân Evans", "Mei Ling Chen", "Prem")

_Service = TypeVar("_Service")


def make_store(folder: Path) -> Store:
    """A new store with one user and the charity's name, open, in `folder`/store."""
    target = folder / "store"
    target.mkdir(parents=True)
    for name, data in _template().items():
        (target / name).write_bytes(data)
    return Store.open(target, DATA_KEY)


def author_of(store: Store) -> Author:
    """The one user, at this computer."""
    return Author(HELEN.id, store.device)


def service(
    kind: Callable[..., _Service], store: Store, today: dt.date | Clock = TODAY, announce: Announce = to_nobody
) -> _Service:
    """One service of a store, on a day or by a clock of its own."""
    clock = today if isinstance(today, Clock) else Clock(today)
    return kind(store=store, author=author_of(store), clock=clock, announce=announce)


def a_pattern(first: dt.date = FIRST_DATE, recurrence: Recurrence = THIRD_TUESDAY, **differing: Any) -> MeetingPattern:
    """Third Tuesdays from 21 January 2025, 10.15am to 12.15pm, unless said otherwise."""
    return replace(MeetingPattern(first, recurrence, dt.time(10, 15), dt.time(12, 15)), **differing)


def a_group(**differing: Any) -> GroupDetails:
    """The Peterborough group, unless said otherwise."""
    peterborough = GroupDetails(
        name="Peterborough",
        area="Peterborough and around",
        nation=Nation.ENGLAND,
        mode=Mode.IN_PERSON,
        pattern=a_pattern(),
        venue=VenueDetails("Christ The Servant King Church", "Hampton", "PE7 8BQ", step_free=True),
        facilitator=StaffDetails("Hanna Brook", "counsellor"),
        registration_address="breastcancernow.org/living-with-peterborough",
        registration_phone="0345 077 1893",
        partner_hospitals=("Peterborough City Hospital",),
    )
    return replace(peterborough, **differing)


def some_people(store: Store, group_id: UUID, *names: str, since: dt.date = dt.date(2025, 1, 2)) -> tuple[UUID, ...]:
    """People registered with a group since a day; seven of many places when no names are given."""
    now = dt.datetime.combine(since, dt.time(12), dt.UTC)
    with store.writing(author_of(store), Action("some_people")) as uow:
        people = [
            uow.attendees.add(PersonDetails(name.split(maxsplit=1)[0], name if " " in name else ""), now)
            for name in names or PEOPLE
        ]
        for attendee_id in people:
            uow.memberships.add(attendee_id, MembershipDetails(group_id), since)
    return tuple(people)


def let_them_come(store: Store, session: GroupSession, *people: UUID) -> None:
    """Check people in at a session, on its day."""
    desk = service(CheckIn, store, session.date)
    for attendee_id in people:
        desk.check_in(session.id, attendee_id)


def hold(store: Store, session: GroupSession, *people: UUID) -> None:
    """Let people come to a session and close its register, on its day."""
    let_them_come(store, session, *people)
    service(CloseRegister, store, session.date).close(session.id, Closing(len(people) + session.unnamed))


def session_on(store: Store, group_id: UUID, year: int, month: int) -> GroupSession:
    """The one session of a group in a month."""
    (found,) = service(Sessions, store).month(year, month, group_id)
    return found


def topic_named(speakers: Speakers, name: str) -> UUID:
    """A topic of the list, retired or not."""
    return next(topic.id for topic in speakers.topics(include_retired=True) if topic.name == name)


def a_talk(speakers: Speakers, *topics: str, **differing: Any) -> TalkDetails:
    """A talk of three quarters of an hour at half past ten, by a speaker who is made when there is none."""
    known = speakers.speakers("Anand")
    speaker_id = known[0].id if known else speakers.save(SpeakerDetails("Anand Pillai", "physiotherapist"))
    on_topics = tuple(topic_named(speakers, name) for name in topics)
    return replace(TalkDetails("Fatigue: what helps", dt.time(10, 30), 45, (speaker_id,), on_topics), **differing)


def refused(act: Callable[[], object]) -> tuple[Reason, str | None]:
    """Why something was refused, and the field the refusal points at."""
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.reason, caught.value.field


def key_file() -> keys.KeyFile:
    """The one user's key, which costs nothing to stretch."""
    return keys.add_slot(
        keys.new_key_file(),
        DATA_KEY,
        PASSPHRASE,
        kind=keys.SlotKind.PASSPHRASE,
        user_id=HELEN.id,
        label="Helen A, coordinator",
        cost=CHEAP,
    )


@cache
def _template() -> dict[str, bytes]:
    """The files of a new store, made once."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "store", DATA_KEY, key_file())
        with store.writing(author_of(store), Action("first_run")) as uow:
            uow.users.add(HELEN, dt.datetime(2025, 1, 2, 9, tzinfo=dt.UTC))
            uow.organisation.save(OrganisationDetails("Example Cancer Charity", "Living with Secondary Breast Cancer"))
        store.close()
        return {path.name: path.read_bytes() for path in store.folder.iterdir() if path.is_file()}
