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


@dataclass(frozen=True)
class UserDetails:
    """What a coordinator fills in about a user. `groups` matter for a facilitator alone, who sees no others."""

    name: str
    title: str = ""
    role: UserRole = UserRole.FACILITATOR
    groups: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class UserLine:
    """One user in the list of users.

    `disabled`: cannot sign in at present. `removed`: never again; kept for what the history says of her. `you`: asks.
    """

    user: User
    groups: frozenset[UUID] = frozenset()
    disabled: bool = False
    removed: bool = False
    you: bool = False
