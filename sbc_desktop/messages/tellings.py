"""How a sentence with facts in it is kept: whole, so that a translator sees all of it."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass

from sbc_desktop.words import ngettext


@dataclass(frozen=True)
class Telling:
    """One way to say it; the words in braces are the facts it needs."""

    text: str

    @property
    def needs(self) -> frozenset[str]:
        """The names of the facts that must be known."""
        return frozenset(name for _text, name, _form, _turn in string.Formatter().parse(self.text) if name)

    def told(self, facts: Mapping[str, str], _counts: Mapping[str, int]) -> str:
        """The sentence, or "" when a fact is missing."""
        return self.text.format(**facts) if self.needs <= facts.keys() else ""


@dataclass(frozen=True)
class Counted(Telling):
    """A telling that differs for one and for many; `text` is the one for many, `by` the fact that counts."""

    one: str
    by: str
    below_zero: bool = False

    def told(self, facts: Mapping[str, str], counts: Mapping[str, int]) -> str:
        """The sentence for that number; "" when the number is missing or has the other sign."""
        number = counts.get(self.by)
        if number is None or (number < 0) is not self.below_zero or not self.needs <= facts.keys() | {self.by}:
            return ""
        return ngettext(self.one, self.text, abs(number)).format(**{**facts, self.by: str(abs(number))})
