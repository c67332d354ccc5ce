"""Every choice of the domain has its word."""

from __future__ import annotations

import importlib
import pkgutil
from enum import StrEnum

import pytest

from sbc_desktop import domain
from sbc_desktop.domain.attendee import BestContact, HeardFrom, Route, Status
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.messages import word, word_inside


def _choices() -> list[StrEnum]:
    modules = [
        importlib.import_module(f"{domain.__name__}.{found.name}") for found in pkgutil.iter_modules(domain.__path__)
    ]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    enums = [kind for kind in kinds if issubclass(kind, StrEnum) and kind not in (StrEnum, Reason)]
    return [member for kind in sorted(enums, key=lambda kind: kind.__name__) for member in kind]


@pytest.mark.parametrize("member", _choices(), ids=lambda member: f"{type(member).__name__}.{member.name}")
def test_every_member_of_every_enum_has_a_word(member: StrEnum) -> None:
    assert word(member)[0].isupper()


def test_members_that_hold_the_same_text_keep_their_own_words() -> None:
    assert Route.PHONE.value == str(BestContact.PHONE)
    assert (word(Route.PHONE), word(BestContact.PHONE)) == ("By phone", "Phone")


def test_a_word_inside_a_sentence_keeps_small_letters_but_not_those_of_a_gp() -> None:
    assert word_inside(Status.BREAK) == "taking a break"
    assert word_inside(HeardFrom.GP) == "GP"
