"""Who may do what. Services declare which right each of their methods needs; an `Access` says whether somebody has it.

A right says how far somebody may go. Which groups she sees is the other half: the gate in storage keeps to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason, Refusal


class Right(Enum):
    """What a method of a service may need, from what everybody has to what a coordinator alone has."""

    # Her own sign-in and screen: nothing about anybody else.
    SIGNED_IN = "signed_in"
    # Figures that name nobody, and what choosing a report needs: groups and periods.
    FIGURES = "figures"
    # The sessions, people and registers of the groups that are hers.
    OWN_GROUPS = "own_groups"
    # Everything that is about all groups, about users, or about how the charity works.
    EVERYTHING = "everything"


_RIGHTS = {
    UserRole.REPORTS_ONLY: frozenset({Right.SIGNED_IN, Right.FIGURES}),
    UserRole.FACILITATOR: frozenset({Right.SIGNED_IN, Right.FIGURES, Right.OWN_GROUPS}),
    UserRole.COORDINATOR: frozenset(Right),
}

Groups = frozenset[UUID] | None


@dataclass(frozen=True)
class Access:
    """What one user may do. `groups` are the only ones there are for her; None is all of them."""

    user_id: UUID | None
    role: UserRole
    groups: Groups = None

    def may(self, right: Right) -> bool:
        """Whether her role has a right."""
        return right in _RIGHTS[self.role]

    def sees(self, group_id: UUID) -> bool:
        """Whether there is such a group for her."""
        return self.groups is None or group_id in self.groups

    @property
    def sees_all_groups(self) -> bool:
        """Whether a figure over all groups is hers to ask for."""
        return self.groups is None

    def check_without_group(self) -> None:
        """CHOICE_MISSING for whoever would not find a person again that is on no group's list."""
        if self.groups is not None:
            raise Refusal(Reason.CHOICE_MISSING, field="group_id")


# Of the program itself, before anybody has signed in: setting up, upgrading, the demo.
UNLIMITED = Access(None, UserRole.COORDINATOR)


def access_of(user_id: UUID | None, role: UserRole, groups: frozenset[UUID], *, somebody_coordinates: bool) -> Access:
    """The access of a user. Where nobody coordinates a facilitator does, or nobody could ever add a coordinator.

    A facilitator has the groups she leads; somebody of reports only has the figures of all groups.
    """
    if role is not UserRole.FACILITATOR:
        return Access(user_id, role)
    return Access(user_id, role, groups) if somebody_coordinates else Access(user_id, UserRole.COORDINATOR)
