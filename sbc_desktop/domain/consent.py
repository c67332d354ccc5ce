"""What somebody has agreed to: an answer for each purpose, added to and never overwritten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

# The question of the walk-in panel: "May we keep your details?"
DESK_WORDING = "desk-1"


class ConsentPurpose(StrEnum):
    """What somebody may say yes or no to, each by itself; in the order in which it is asked."""

    HOLD_DETAILS = "hold_details"
    PHONE = "phone"
    VOICEMAIL = "voicemail"
    EMAIL = "email"
    TEXT = "text"
    POST = "post"
    TELL_NURSE = "tell_nurse"
    EMERGENCY_CONTACT = "emergency_contact"


class ConsentState(StrEnum):
    """The three answers; asking again adds a row."""

    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ConsentRoute(StrEnum):
    """How an answer was taken."""

    ONLINE = "online"
    PHONE = "phone"
    PAPER = "paper"
    IN_PERSON = "in_person"


@dataclass(frozen=True)
class Consent:
    """One answer. `taken_by` is the name of the user who wrote it down, "" when nobody of the charity did."""

    purpose: ConsentPurpose
    state: ConsentState
    given_at: dt.datetime
    route: ConsentRoute
    wording: str
    taken_by: str = ""


@dataclass(frozen=True)
class ConsentAnswers:
    """What somebody said just now, yes or no, to some of the purposes, and how it was taken."""

    answers: Mapping[ConsentPurpose, bool]
    route: ConsentRoute


def newest(history: Iterable[Consent]) -> dict[ConsentPurpose, Consent]:
    """The answer in force for each purpose that was asked, of a history with the newest first."""
    found: dict[ConsentPurpose, Consent] = {}
    for answer in history:
        found.setdefault(answer.purpose, answer)
    return {purpose: found[purpose] for purpose in ConsentPurpose if purpose in found}


def state_after(before: ConsentState | None, said_yes: bool) -> ConsentState:
    """What an answer makes of the one before: a no after a yes takes it back."""
    if said_yes:
        return ConsentState.GIVEN
    return ConsentState.WITHDRAWN if before in (ConsentState.GIVEN, ConsentState.WITHDRAWN) else ConsentState.DECLINED
