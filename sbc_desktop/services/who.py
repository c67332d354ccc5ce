"""Who signs in, by the name somebody types after a command. Light to import: nothing is open yet."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sbc_desktop.domain.names import fold
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.unlocking import UnlockName
from sbc_desktop.words import listed


def who_signs_in(names: Sequence[UnlockName], typed: str | None) -> UUID | None:
    """The one who is called so: "Helen", "Helen Ashby" or "Helen A, facilitator"; None where there is no choice.

    WHO_SIGNS_IN lists the names when nobody fits, more than one does, or several could sign in and none was typed.
    """
    if typed is None and len(names) <= 1:
        return None
    for fits in (_is_called, _is_called_in_full, _has_first_name) if typed else ():
        found = [name for name in names if fits(name, fold(typed or ""))]
        if len(found) == 1:
            return found[0].user_id
    named = {"name": typed} if typed else {}
    raise Refusal(Reason.WHO_SIGNS_IN, field="user", names=listed([name.label for name in names]), **named)


def _is_called(name: UnlockName, typed: str) -> bool:
    return typed in (fold(name.label), _short(name))


def _is_called_in_full(name: UnlockName, typed: str) -> bool:
    words = typed.split()
    return len(words) > 1 and f"{words[0]} {words[-1][0]}" == _short(name)


def _has_first_name(name: UnlockName, typed: str) -> bool:
    return typed == _short(name).split()[0]


def _short(name: UnlockName) -> str:
    """Without the role: "helen a"."""
    return fold(name.label.split(",")[0])
