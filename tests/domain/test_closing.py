"""The headcount and the ticks agree, or somebody says why not."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.closing import Closing, Difference, check_closing, difference
from sbc_desktop.domain.refusal import Reason, Refusal


def test_a_difference_is_counted_from_what_was_seen() -> None:
    assert [difference(seen, named=7, unnamed=1) for seen in (8, 9, 6)] == [0, 1, -2]


def test_a_headcount_that_agrees_needs_no_word() -> None:
    check_closing(Closing(8), named=7, unnamed=1)


@pytest.mark.parametrize("seen", [7, 9])
def test_a_headcount_that_differs_needs_a_word(seen: int) -> None:
    with pytest.raises(Refusal) as refused:
        check_closing(Closing(seen), named=7, unnamed=1)
    assert (refused.value.reason, refused.value.field) == (Reason.HEADCOUNT_DIFFERS, "headcount")
    check_closing(Closing(seen, explained_by=Difference.NOT_SURE), named=7, unnamed=1)


@pytest.mark.parametrize(("closing", "field"), [(Closing(-1), "headcount"), (Closing(0, supporters=-1), "supporters")])
def test_nobody_counts_below_nought(closing: Closing, field: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_closing(closing, named=0, unnamed=0)
    assert refused.value.field == field
