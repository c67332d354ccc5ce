"""A registration by phone or in person: everything that was said in one conversation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from sbc_desktop.domain.attendee import AccessNeed, MembershipDetails, PersonDetails, checked_details, checked_need
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.remembrance import Wish
from sbc_desktop.domain.wishes import ContactPerson, checked_contact, checked_wish


@dataclass(frozen=True)
class Registration:
    """`place` is None while there is no group yet; `wish` is None when that was not asked."""

    details: PersonDetails
    consents: ConsentAnswers
    place: MembershipDetails | None = None
    needs: tuple[AccessNeed, ...] = ()
    contacts: tuple[ContactPerson, ...] = ()
    wish: Wish | None = None


@dataclass(frozen=True)
class Draft:
    """A registration that was begun. `typed` is what the page holds, in its own form."""

    typed: str
    kept_at: dt.datetime


def checked_registration(said: Registration, today: dt.date) -> Registration:
    """The registration with every text cleaned; YES_NEEDED when nobody said yes to keeping the details."""
    checked = replace(
        said,
        details=checked_details(said.details, today),
        needs=tuple(checked_need(need) for need in said.needs),
        contacts=tuple(checked_contact(person) for person in said.contacts),
        wish=checked_wish(said.wish) if said.wish else None,
    )
    if not said.consents.answers.get(ConsentPurpose.HOLD_DETAILS):
        raise Refusal(Reason.YES_NEEDED, field=ConsentPurpose.HOLD_DETAILS.value)
    return checked
