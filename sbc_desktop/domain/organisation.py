"""The charity and those who sign in to its store."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class UserRole(StrEnum):
    """What a user may do: own groups, everything, or reports only."""

    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"
    REPORTS_ONLY = "reports_only"


@dataclass(frozen=True)
class OrganisationDetails:
    """The charity's facts. `programme` is the line on top of every page: "Living with Secondary Breast Cancer"."""

    name: str
    programme: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True)
class User:
    """Somebody who signs in. `title` is what paper prints after the name: "services coordinator"."""

    id: UUID
    name: str
    title: str
    role: UserRole
