"""Registering by phone: everything of one conversation in one action, or nothing; and the draft of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.attendee import HeardFrom, MembershipDetails, PersonDetails, Route, Status
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute, newest
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.registering import Registration
from sbc_desktop.domain.remembrance import Wish, WishIfAway
from sbc_desktop.domain.wishes import ContactPerson
from sbc_desktop.services.consents import Consents
from sbc_desktop.services.registering import Registering
from sbc_desktop.services.wishes import Wishes
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.system import change
from tests.desk import A_NEED, House, open_house
from tests.factories import refused

YES = ConsentAnswers({ConsentPurpose.HOLD_DETAILS: True, ConsentPurpose.VOICEMAIL: False}, ConsentRoute.PHONE)
TYPED = '{"Name": "Beatriz Santos"}'


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An open store; closed at the end."""
    house = open_house(tmp_path)
    yield house
    house.store.close()


def registering(house: House) -> Registering:
    """The service."""
    return Registering(**house.given)


def a_registration(group_id: UUID) -> Registration:
    """Beatriz, who rang."""
    return Registration(
        PersonDetails("Beatriz", "Beatriz Santos", phone="07700 900114", emergency_name="Rui"),
        YES,
        MembershipDetails(group_id, Status.REGISTERED, route=Route.PHONE, heard_from=HeardFrom.FORUM),
        (A_NEED,),
        (ContactPerson("Her brother", "brother", may_contact=False),),
        Wish(WishIfAway.ASK_FAMILY, "Ring Rui first."),
    )


def test_everything_that_was_said_is_on_the_record(house: House) -> None:
    group_id = house.group()
    beatriz = registering(house).register(a_registration(group_id))
    person = house.people.get(beatriz)
    assert (person.name.on_paper, person.contact.phone, person.needs) == ("Beatriz Santos", "07700 900114", (A_NEED,))
    (place,) = person.memberships
    assert (place.group_id, place.status, place.heard_from) == (group_id, Status.REGISTERED, HeardFrom.FORUM)
    assert person.contact.voicemail_safe is False
    assert Wishes(**house.given).contacts(beatriz) == (ContactPerson("Her brother", "brother", may_contact=False),)
    assert Wishes(**house.given).of(beatriz)[0].wish == Wish(WishIfAway.ASK_FAMILY, "Ring Rui first.")
    assert set(newest(Consents(**house.given).of(beatriz))) == set(YES.answers)


@pytest.mark.parametrize("answers", [{}, {ConsentPurpose.HOLD_DETAILS: False}, {ConsentPurpose.PHONE: True}])
def test_without_a_yes_to_keeping_details_nothing_is_kept(house: House, answers: dict[ConsentPurpose, bool]) -> None:
    said = replace(a_registration(house.group()), consents=ConsentAnswers(answers, ConsentRoute.PHONE))
    assert refused(lambda: registering(house).register(said)) == (Reason.YES_NEEDED, "hold_details")
    assert house.rows(attendee) == []


def test_a_registration_that_cannot_be_kept_whole_is_not_kept_at_all(house: House) -> None:
    said = a_registration(house.group())
    unclear = replace(said, contacts=(ContactPerson("Rui", phone="12"),))
    assert refused(lambda: registering(house).register(unclear)) == (Reason.PHONE_UNCLEAR, "contact_phone")
    assert house.rows(attendee) == []


def test_a_draft_is_there_after_a_restart_and_goes_when_it_is_registered(house: House) -> None:
    registering(house).keep_draft("{}")
    registering(house).keep_draft(TYPED)
    house.reopen()
    draft = registering(house).draft()
    assert draft is not None
    assert (draft.typed, draft.kept_at) == (TYPED, house.clock.now())
    registering(house).register(a_registration(house.group()))
    assert registering(house).draft() is None


def test_a_draft_that_is_thrown_away_leaves_nothing_behind_in_any_table(house: House) -> None:
    before = house.rows(change)
    registering(house).keep_draft(TYPED)
    registering(house).drop_draft()
    assert registering(house).draft() is None
    with house.store.reading() as uow:
        held = repr([list(uow.db.execute(sa.select(table))) for table in metadata.tables.values()])
    assert "Beatriz" not in held
    assert house.rows(change) == before


def test_wishes_are_added_and_the_newest_counts(house: House) -> None:
    jean, wishes = house.person("Jean Whitlock"), Wishes(**house.given)
    wishes.save(jean, (), Wish(WishIfAway.NOTHING))
    wishes.save(jean, (), Wish(WishIfAway.HAS_DIED, "With cake, please."))
    wishes.save(jean, (), Wish(WishIfAway.HAS_DIED, "With cake, please. "))
    wishes.save(jean, ())
    assert [said.wish.if_away for said in wishes.of(jean)] == [WishIfAway.HAS_DIED, WishIfAway.NOTHING]


def test_those_around_somebody_are_kept_in_their_order_and_can_go(house: House) -> None:
    jean, wishes = house.person("Jean Whitlock"), Wishes(**house.given)
    rui, ann = ContactPerson("Rui", "son", "07700 900114"), ContactPerson("Ann", may_contact=False, note="never")
    wishes.save(jean, [rui, ann])
    assert wishes.contacts(jean) == (rui, ann)
    wishes.save(jean, [ann])
    assert wishes.contacts(jean) == (ann,)
