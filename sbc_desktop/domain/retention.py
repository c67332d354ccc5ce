"""How long what is kept: the rules a charity may change, and what is due for deletion by them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.refusal import Reason, Refusal

_MOST_MONTHS = 120


@dataclass(frozen=True)
class RetentionRules:
    """Months after which it is due; `printed_register` is in days, for the paper that no program can shred."""

    never_came: int = 6
    last_contact: int = 24
    left: int = 3
    died: int = 12
    apology_reasons: int = 3
    notes: int = 24
    request_log: int = 36
    printed_register: int = 30


class DueBecause(StrEnum):
    """Why somebody's details are due for deletion."""

    NEVER_CAME = "never_came"
    LAST_CONTACT = "last_contact"
    LEFT = "left"
    DIED = "died"


@dataclass(frozen=True)
class PersonDue:
    """Somebody whose details are due, and since which day."""

    id: UUID
    name: PersonName
    because: DueBecause
    since: dt.date


@dataclass(frozen=True)
class DueForDeletion:
    """Everything that is due: people one by one, and numbers of reasons, notes and answered requests."""

    people: tuple[PersonDue, ...]
    apology_reasons: int
    notes: int
    requests: int

    def __bool__(self) -> bool:
        return bool(self.people or self.apology_reasons or self.notes or self.requests)


@dataclass(frozen=True)
class Standing:
    """What is known of somebody's time with us. `left_on` is set when they have left every group."""

    added: dt.date
    last_came: dt.date | None
    last_word: dt.date
    left_on: dt.date | None
    death_recorded: dt.date | None


def due_because(standing: Standing, rules: RetentionRules, today: dt.date) -> tuple[DueBecause, dt.date] | None:
    """Why somebody's details are due today, and since when; None when they are not."""
    if standing.death_recorded is not None:
        due = _after(standing.death_recorded, rules.died), DueBecause.DIED
    elif standing.left_on is not None:
        due = _after(standing.left_on, rules.left), DueBecause.LEFT
    elif standing.last_came is None:
        due = _after(standing.last_word, rules.never_came), DueBecause.NEVER_CAME
    else:
        due = _after(max(standing.last_came, standing.last_word), rules.last_contact), DueBecause.LAST_CONTACT
    return (due[1], due[0]) if due[0] <= today else None


def checked_rules(rules: RetentionRules) -> RetentionRules:
    """The rules, or NUMBER_UNCLEAR by the field that is not a number of months or days anybody could mean."""
    for field in fields(rules):
        number = getattr(rules, field.name)
        if not 1 <= number <= _MOST_MONTHS:
            raise Refusal(Reason.NUMBER_UNCLEAR, field=field.name, number=number, most=_MOST_MONTHS)
    return rules


def months_before(today: dt.date, months: int) -> dt.date:
    """The day that lies so many months back."""
    from dateutil.relativedelta import relativedelta

    return today - relativedelta(months=months)


def _after(day: dt.date, months: int) -> dt.date:
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)
