"""From codes to plain English: one sentence for every refusal, and the word for every choice.

Screens, commands and paper all take them from here, so that the same thing is called the same everywhere.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sbc_desktop.domain.refusal import Refusal

__all__ = ["sentence", "word", "word_inside"]


def sentence(refusal: Refusal) -> str:
    """What to tell the person who was refused: what happened, that nothing was lost, what to do."""
    from sbc_desktop.messages.sentences import sentence_of

    return sentence_of(refusal)


def word(member: StrEnum) -> str:
    """The word as a label, a chip or a table cell begins it: "Taking a break"."""
    text = word_inside(member)
    return text[:1].upper() + text[1:]


def word_inside(member: StrEnum) -> str:
    """The word inside a sentence: "taking a break", "GP"."""
    # The words come with every choice of the domain; the unlock page needs none of them.
    from sbc_desktop.messages.terms import TERMS

    return TERMS[type(member)][member]
