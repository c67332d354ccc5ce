"""The name somebody types after a command says who signs in, or the names there are say what to type."""

from __future__ import annotations

from uuid import UUID

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.unlocking import UnlockName
from sbc_desktop.services.who import who_signs_in

HELEN, RUTH, OTHER_RUTH = UUID(int=1), UUID(int=2), UUID(int=3)
NAMES = (
    UnlockName(HELEN, "Helen A, facilitator"),
    UnlockName(RUTH, "Ruth A, coordinator"),
    UnlockName(OTHER_RUTH, "Ruth B, facilitator"),
)


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Helen", HELEN),
        ("helen a", HELEN),
        ("Helen Ashby", HELEN),
        ("Helen A, facilitator", HELEN),
        ("Ruth Mary Achterberg", RUTH),
        ("RUTH B", OTHER_RUTH),
    ],
)
def test_whoever_is_called_so_signs_in(typed: str, who: UUID) -> None:
    assert who_signs_in(NAMES, typed) == who


@pytest.mark.parametrize("typed", ["Ruth", "Hel", "Ashby", "Idris", "facilitator", "Helen Brown"])
def test_who_is_not_clear_is_asked_for_again_with_the_names(typed: str) -> None:
    with pytest.raises(Refusal) as caught:
        who_signs_in(NAMES, typed)
    assert (caught.value.reason, caught.value.facts["name"]) == (Reason.WHO_SIGNS_IN, typed)
    assert "Ruth B, facilitator" in str(caught.value.facts["names"])


def test_where_several_could_sign_in_nobody_is_guessed() -> None:
    with pytest.raises(Refusal) as caught:
        who_signs_in(NAMES, None)
    assert "name" not in caught.value.facts


def test_where_one_alone_can_no_name_is_needed() -> None:
    assert who_signs_in(NAMES[:1], None) is None
