"""What somebody wishes for the time when she is not there: what the group may be told, and whom we may ring."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from sbc_desktop.domain import fields
from sbc_desktop.domain.remembrance import Wish


@dataclass(frozen=True)
class ContactPerson:
    """Somebody around a person. `may_contact` False: whom we must not ring or write to."""

    who: str
    relation: str = ""
    phone: str = ""
    may_contact: bool = True
    note: str = ""


@dataclass(frozen=True)
class SaidWish:
    """A wish and the day it was said."""

    wish: Wish
    said_on: dt.date


def checked_wish(wish: Wish) -> Wish:
    """The wish with its own words cleaned, or a refusal by the field."""
    return replace(wish, in_own_words=fields.line(wish.in_own_words, field="in_own_words", limit=300))


def checked_contact(person: ContactPerson) -> ContactPerson:
    """The person with every text cleaned, or a refusal whose `field` is the attribute's name."""
    return replace(
        person,
        who=fields.name(person.who, field="who"),
        relation=fields.line(person.relation, field="relation"),
        phone=fields.phone(person.phone, field="contact_phone"),
        note=fields.line(person.note, field="note"),
    )
