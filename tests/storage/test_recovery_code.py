"""The recovery code can be read aloud, typed without a slip, and mistyped without harm."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import recovery_code

CODE = recovery_code.new()


def test_it_is_eight_groups_of_four_without_letters_that_look_like_numbers() -> None:
    assert [len(group) for group in recovery_code.groups(CODE)] == [4] * 8
    assert not set(CODE) & set("ILOU")
    assert recovery_code.new() != CODE


def test_spaces_dashes_small_letters_and_look_alikes_make_no_difference() -> None:
    alike = CODE.replace("0", "o").replace("1", "l")
    assert recovery_code.checked(" - ".join(recovery_code.groups(alike.lower()))) == CODE


def test_hardly_one_slip_in_a_thousand_gets_past_the_checksum() -> None:
    slips = {CODE[:place] + typed + CODE[place + 1 :] for place in range(32) for typed in recovery_code.ALPHABET}
    assert sum(_passes(slip) for slip in slips - {CODE}) < 15


def _passes(typed: str) -> bool:
    try:
        return bool(recovery_code.checked(typed))
    except Refusal:
        return False


@pytest.mark.parametrize(
    "typed",
    ["", CODE[:-1], CODE + "0", CODE[:-1] + "!", "Siân" * 8],
    ids=["nothing", "one-short", "one-long", "a-sign", "other-letters"],
)
def test_what_cannot_have_been_printed_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as stopped:
        recovery_code.checked(typed)
    assert stopped.value.reason is Reason.RECOVERY_CODE_WRONG
    assert stopped.value.facts["slip"]
