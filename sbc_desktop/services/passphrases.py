"""How hard a passphrase is to guess, and which ones are taken. The library that knows is loaded when it is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.words import _

STRONG_ENOUGH = 3
_LOOKED_AT = 72  # letters of a passphrase that the strength meter reads; it grows slow beyond


@dataclass(frozen=True)
class Strength:
    """How hard a passphrase is to guess: 0 to 4, with a sentence. From 3 on it is taken."""

    score: int
    sentence: str


def strength(passphrase: str, words: Iterable[str] = ()) -> Strength:
    """How hard it is to guess; `words` are those a thief would try first, such as names on the form."""
    from zxcvbn import zxcvbn

    found = zxcvbn(passphrase[:_LOOKED_AT], user_inputs=list(words)) if passphrase else {"score": 0}
    return Strength(found["score"], _sentences()[found["score"]])


def check_strong(passphrase: str, words: Iterable[str] = (), *, field: str = "passphrase") -> None:
    """Refuse with PASSPHRASE_WEAK what is easily guessed."""
    if strength(passphrase, words).score < STRONG_ENOUGH:
        raise Refusal(Reason.PASSPHRASE_WEAK, field=field)


def _sentences() -> tuple[str, ...]:
    return (
        _("Very easy to guess. Try four or five words that do not belong together."),
        _("Easy to guess. A few more words make it strong."),
        _("Not strong enough yet. One or two more words will do."),
        _("Strong. Hard to guess, also for a computer."),
        _("Very strong. Write it down nowhere near this laptop."),
    )
