"""Closing the register: do the headcount and the ticks agree, and what explains a difference?"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.refusal import Reason, Refusal


class Difference(StrEnum):
    """What explains a headcount that differs from the ticks."""

    SUPPORTER = "supporter"
    UNNAMED = "unnamed"
    LEFT_EARLY = "left_early"
    COUNTED_STAFF = "counted_staff"
    NOT_SURE = "not_sure"


@dataclass(frozen=True)
class Closing:
    """The answers to the three questions, as they were given at the desk."""

    headcount: int
    explained_by: Difference | None = None
    explanation: str = ""
    as_planned: bool = True
    what_was_different: str = ""
    supporters: int = 0
    for_coordinator: str = ""


@dataclass(frozen=True)
class ClosingRecord:
    """One closing or reopening, as the register prints it. `reopened_at` is None while it stands."""

    id: UUID
    closed_at: dt.datetime
    closed_by: str
    headcount: int
    named: int
    unnamed: int
    supporters: int
    live: int
    paper: int
    explained_by: Difference | None
    explanation: str
    as_planned: bool
    what_was_different: str
    reopened_at: dt.datetime | None = None
    reopened_by: str = ""
    reopened_why: str = ""


@dataclass(frozen=True)
class ClosingFacts:
    """What the closing panel starts from: who is on the register now, and every closing before."""

    session_id: UUID
    named: int
    unnamed: int
    supporters: int
    just_today: int
    history: tuple[ClosingRecord, ...]


def difference(headcount: int, named: int, unnamed: int) -> int:
    """How many more (or, below zero, fewer) people were seen than are on the register."""
    return headcount - named - unnamed


def seen_unnamed(closing: Closing, named: int, unnamed: int) -> int:
    """How many more came without a name, when that is what explains the headcount."""
    if closing.explained_by is not Difference.UNNAMED:
        return 0
    return max(0, difference(closing.headcount, named, unnamed))


def check_closing(closing: Closing, named: int, unnamed: int) -> None:
    """A headcount that differs needs a word about why; any word will do, "not sure" included."""
    fields.count(closing.headcount, field="headcount")
    fields.count(closing.supporters, field="supporters")
    gap = difference(closing.headcount, named, unnamed)
    if gap and closing.explained_by is None:
        raise Refusal(Reason.HEADCOUNT_DIFFERS, field="headcount", difference=gap, counted=named + unnamed)
