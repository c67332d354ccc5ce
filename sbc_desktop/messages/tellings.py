"""How a sentence with facts in it is kept: whole, so that a translator sees all of it."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Telling:
    """One way to say it; the words in braces are the facts it needs."""

    text: str

    @property
    def needs(self) -> frozenset[str]:
        """The names of the facts that must be known."""
        return facts_in(self.text)

    def told(self, facts: Mapping[str, str], _counts: Mapping[str, int]) -> str:
        """The sentence, or "" when a fact is missing."""
        return self.text.format(**facts) if self.needs <= facts.keys() else ""


@dataclass(frozen=True)
class Counted:
    """A telling that differs for one and for many: `say` gives it for the number that the fact `by` holds."""

    by: str
    say: Callable[[int], str]
    below_zero: bool = False

    @property
    def text(self) -> str:
        """The sentence for many."""
        return self.say(2)

    @property
    def needs(self) -> frozenset[str]:
        """The names of the facts that must be known."""
        return facts_in(self.text) | {self.by}

    def told(self, facts: Mapping[str, str], counts: Mapping[str, int]) -> str:
        """The sentence for that number; "" when a fact is missing or the number has the other sign."""
        number = counts.get(self.by)
        if number is None or (number < 0) is not self.below_zero or not self.needs <= facts.keys():
            return ""
        return self.say(abs(number)).format(**{**facts, self.by: str(abs(number))})


def facts_in(text: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(name for _text, name, _form, _turn in string.Formatter().parse(text) if name)
