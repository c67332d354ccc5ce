"""What is said and printed word for word: the script of a registration, the questions of consent, the privacy notice.

Each text has versions, so that it is known years later what somebody said yes to.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sbc_desktop.domain import fields
from sbc_desktop.domain.consent import ConsentPurpose
from sbc_desktop.domain.refusal import Reason, Refusal

LONGEST = 6000


class Text(StrEnum):
    """Every text by its table and key in resources/texts/wordings.toml; the script in the order of a conversation."""

    WELCOME = "script.welcome"
    NAME = "script.name"
    REACH = "script.reach"
    TOLD = "script.told"
    HEARD = "script.heard"
    NEEDS = "script.needs"
    EMERGENCY = "script.emergency"
    WISHES = "script.wishes"
    CONSENT = "script.consent"
    CLOSING = "script.closing"
    HOLD_DETAILS = "consent.hold_details"
    PHONE = "consent.phone"
    VOICEMAIL = "consent.voicemail"
    EMAIL = "consent.email"
    TEXT = "consent.text"
    POST = "consent.post"
    TELL_NURSE = "consent.tell_nurse"
    EMERGENCY_CONTACT = "consent.emergency_contact"
    PRIVACY = "notice.privacy"


@dataclass(frozen=True)
class Wording:
    """One version of a text. `since` is None for the version that came with the program."""

    text: Text
    version: int
    words: str
    since: dt.date | None = None

    @property
    def label(self) -> str:
        """How an answer names the words it was given to: "phone-2"."""
        return f"{self.text.partition('.')[2]}-{self.version}"


def question_of(purpose: ConsentPurpose) -> Text:
    """The question that is read aloud for a purpose."""
    return Text(f"consent.{purpose.value}")


def filled(words: str, *, organisation: str, name: str = "") -> str:
    """The words with the charity's name in them, and the person's where they ask for it."""
    return words.replace("{organisation}", organisation).replace("{name}", name)


def checked_words(words: str) -> str:
    """The words without space around them, or a refusal when nothing is left or they are far too long."""
    cleaned = fields.note(words, field="words", limit=LONGEST)
    if not cleaned:
        raise Refusal(Reason.WORDS_MISSING, field="words")
    return cleaned
