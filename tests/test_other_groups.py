"""For a facilitator there are no groups but hers: no list shows another, and no id of another opens anything."""

from __future__ import annotations

import datetime as dt
import inspect
import os
import typing
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.access import Access
from sbc_desktop.domain.attendee import MembershipDetails, PersonDetails, Status
from sbc_desktop.domain.check_in import WalkIn
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.preferences import Preferences
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.registering import Registration
from sbc_desktop.domain.remembrance import DeathDetails, DeathKnownFrom
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.domain.session import CancelReason, SessionChange
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.domain.wording import Text
from sbc_desktop.services.bundle import Services
from sbc_desktop.services.document import Document
from sbc_desktop.services.unsaved import LockedAway
from sbc_desktop.storage.tables import metadata
from tests.test_roles import METHODS, Asked
from tests.two_groups import FOREIGN, SECOND_DATE, Ids, TwoGroups, open_two_groups

NOBODY = UUID(int=99)
A_NAME = "Zedekiah"
# What a method is given where it asks for more than ids. A new type of argument needs a line here.
EXAMPLES: dict[Any, Any] = {
    str: A_NAME,
    int: 1,
    bool: True,
    dt.date: SECOND_DATE.replace(day=25),
    dt.time: dt.time(14),
    # Where nothing can be read or written.
    Path: Path(os.devnull) / "nowhere",
    Document: Document("Roll-call", "roll-call.pdf", b"%PDF", 1),
    Status: Status.BREAK,
    Text: next(iter(Text)),
    CancelReason: CancelReason.WEATHER,
    SessionChange: SessionChange(starts=dt.time(10)),
    WalkIn: WalkIn("Dot"),
    Closing: Closing(1),
    PersonDetails: PersonDetails("Bridie"),
    SpeakerDetails: SpeakerDetails("Orla Quinn"),
    Preferences: Preferences("Example Cancer Charity", "Living with Secondary Breast Cancer", idle_minutes=7),
    LockedAway: LockedAway(None, bytes(64)),
    TalkDetails: TalkDetails("Sleep", dt.time(10, 30), 30, (), ()),
    DeathDetails: DeathDetails(DeathKnownFrom.FAMILY),
    ConsentAnswers: ConsentAnswers({ConsentPurpose.HOLD_DETAILS: True}, ConsentRoute.IN_PERSON),
}
# Whoever walks in may be on another list: this alone takes a person of any group, and only checks her in.
FROM_ANYWHERE = {("check_in.same_person", "attendee_id")}
# Of another group the desk is told enough to say "this is her", once a whole name was said.
TELLS_WHO_WALKS_IN = {"check_in.likely"}

ALLOWED = [asked for asked in METHODS if asked.right and Access(None, UserRole.FACILITATOR).may(asked.right)]


def _parameters(asked: Asked) -> dict[str, Any]:
    """The parameters of a method with their types, without those that are left to their defaults."""
    plain = inspect.unwrap(asked.method)
    hints = typing.get_type_hints(plain)
    wanted = list(inspect.signature(plain).parameters.values())[1:]
    return {one.name: hints[one.name] for one in wanted if one.default is one.empty or one.name in Ids.__annotations__}


def _given(asked: Asked, ids: Ids) -> dict[str, Any]:
    return {name: _example(name, kind, ids) for name, kind in _parameters(asked).items()}


def _example(name: str, kind: Any, ids: Ids) -> Any:
    if (one := ids.named(name)) is not None:
        return one
    if kind is UUID:
        return NOBODY
    if kind is MembershipDetails:
        return MembershipDetails(ids.group_id)
    if kind is Registration:
        return Registration(PersonDetails("Bridie"), EXAMPLES[ConsentAnswers], MembershipDetails(ids.group_id))
    if kind is Wanted:
        return Wanted(next(iter(SummaryKind)), ids.group_id, SECOND_DATE)
    if typing.get_origin(kind) is not None:
        return None if type(None) in typing.get_args(kind) else ()
    if kind not in EXAMPLES and isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    assert kind in EXAMPLES, f"a method asks for {kind}: put an example of it into EXAMPLES"
    return EXAMPLES[kind]


ASKING_BY_ID = [
    pytest.param(asked, name, id=f"{asked}-{name}")
    for asked in ALLOWED
    for name in _parameters(asked)
    if name in Ids.__annotations__ and (str(asked), name) not in FROM_ANYWHERE
]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoGroups]:
    yield from open_two_groups(tmp_path)


@pytest.fixture
def facilitator(two: TwoGroups) -> Services:
    return two.signed_in(UserRole.FACILITATOR)


def _outcome(services: Services, asked: Asked, given: dict[str, Any]) -> tuple[object, ...]:
    """What a method answers; of a refusal its reason and field."""
    try:
        answer = getattr(getattr(services, asked.service), asked.name)(**given)
    except Refusal as refusal:
        return refusal.reason, refusal.field, {k: v for k, v in refusal.facts.items() if v not in given.values()}
    return ("answered", answer)


def _rows(two: TwoGroups) -> dict[str, list[Any]]:
    """Everything in the store but the history."""
    with two.store.reading() as uow:
        tables = [table for table in metadata.sorted_tables if table.name != "change"]
        return {table.name: sorted(map(repr, uow.db.execute(sa.select(table)))) for table in tables}


def _foreign_words(answer: object) -> list[str]:
    told = answer.title if isinstance(answer, Document) else repr(answer)
    return [word for word in FOREIGN if word in told]


@pytest.mark.parametrize(("asked", "parameter"), ASKING_BY_ID)
def test_an_id_of_another_group_is_one_that_does_not_exist(two: TwoGroups, asked: Asked, parameter: str) -> None:
    services = two.signed_in(UserRole.FACILITATOR)
    given = _given(asked, two.hers)
    before, unknown = _rows(two), _outcome(services, asked, given | {parameter: NOBODY})
    theirs = {two.theirs.named(parameter), two.theirs.held_id if parameter == "session_id" else None}
    for foreign in filter(None, theirs):
        assert _outcome(services, asked, given | {parameter: foreign}) == unknown
        assert _rows(two) == before


@pytest.mark.parametrize("asked", ALLOWED, ids=str)
def test_no_answer_speaks_of_another_group(two: TwoGroups, asked: Asked) -> None:
    services = two.signed_in(UserRole.FACILITATOR)
    outcome = _outcome(services, asked, _given(asked, two.hers))
    assert str(asked) in TELLS_WHO_WALKS_IN or _foreign_words(outcome) == []


SHOWING = (
    "groups.all",
    "sessions.listed",
    "people.find",
    "people.likely",
    "speakers.talks",
    "today.page",
    "reports.groups",
)


@pytest.mark.parametrize("asked", [asked for asked in ALLOWED if str(asked) in SHOWING], ids=str)
def test_the_same_question_of_a_coordinator_is_about_all_groups(two: TwoGroups, asked: Asked) -> None:
    services = two.signed_in(UserRole.COORDINATOR)
    given = _given(asked, two.hers) | ({"group_id": None} if "group_id" in _parameters(asked) else {})
    assert _foreign_words(_outcome(services, asked, given))
