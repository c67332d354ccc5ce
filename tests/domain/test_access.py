"""What each role may do, and whose groups there are for it."""

from __future__ import annotations

from uuid import UUID

import pytest

from sbc_desktop.domain.access import UNLIMITED, Access, Right, access_of
from sbc_desktop.domain.organisation import UserRole

HERS = frozenset({UUID(int=3)})
ANNE = UUID(int=1)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (UserRole.REPORTS_ONLY, {Right.SIGNED_IN, Right.FIGURES}),
        (UserRole.FACILITATOR, {Right.SIGNED_IN, Right.FIGURES, Right.OWN_GROUPS}),
        (UserRole.COORDINATOR, set(Right)),
    ],
)
def test_each_role_has_its_rights(role: UserRole, may: set[Right]) -> None:
    assert {right for right in Right if Access(None, role).may(right)} == may


def test_a_facilitator_sees_the_groups_she_leads() -> None:
    access = access_of(ANNE, UserRole.FACILITATOR, HERS, somebody_coordinates=True)
    assert access == Access(ANNE, UserRole.FACILITATOR, HERS)
    assert not access.sees_all_groups


def test_a_facilitator_without_groups_sees_none() -> None:
    assert access_of(ANNE, UserRole.FACILITATOR, frozenset(), somebody_coordinates=True).groups == frozenset()


@pytest.mark.parametrize("role", [UserRole.COORDINATOR, UserRole.REPORTS_ONLY])
def test_the_other_roles_are_about_all_groups_whatever_was_chosen(role: UserRole) -> None:
    assert access_of(ANNE, role, HERS, somebody_coordinates=True) == Access(ANNE, role)


def test_where_nobody_coordinates_a_facilitator_does() -> None:
    access = access_of(ANNE, UserRole.FACILITATOR, HERS, somebody_coordinates=False)
    assert access == Access(ANNE, UserRole.COORDINATOR)


def test_where_nobody_coordinates_reports_only_stays_reports_only() -> None:
    access = access_of(ANNE, UserRole.REPORTS_ONLY, HERS, somebody_coordinates=False)
    assert not access.may(Right.OWN_GROUPS)


def test_the_program_itself_is_not_limited() -> None:
    assert UNLIMITED.sees_all_groups
    assert UNLIMITED.may(Right.EVERYTHING)
