"""Short names lead to people and people to short names, one step only."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.names import fold
from sbc_desktop.domain.nicknames import _RELATED, related


@pytest.mark.parametrize(
    ("short", "name"),
    [("sue", "susan"), ("peggy", "margaret"), ("liz", "elizabeth"), ("kasia", "katarzyna"), ("bill", "william")],
)
def test_the_relation_holds_both_ways(short: str, name: str) -> None:
    assert name in related(short)
    assert short in related(name)


def test_pat_is_patricia_or_patrick_but_patricia_is_not_patrick() -> None:
    assert {"patricia", "patrick"} <= related("pat")
    assert "patrick" not in related("patricia")


def test_an_unknown_name_has_no_others_and_nobody_is_her_own_nickname() -> None:
    assert related("zzz") == frozenset()
    assert not [name for name, others in _RELATED.items() if name in others]


def test_every_name_is_written_as_folding_leaves_it() -> None:
    assert [name for name in _RELATED if fold(name) != name] == []
