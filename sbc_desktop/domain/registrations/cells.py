"""What a cell says, read as a careful person would: yes or no, a phone number, how somebody heard, what helps her."""

from __future__ import annotations

import re

from sbc_desktop.domain.attendee import BestContact, HeardFrom, NeedHeading
from sbc_desktop.domain.names import fold
from sbc_desktop.domain.refusal import Reason, Refusal

# A spreadsheet takes what begins so for a sum to work out.
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d\s(])")
_SHORTENED_NUMBER = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_LOST_ZERO = re.compile(r"[1-9]\d{9}")
# A number of the UK as it is dialled from abroad; "+44 (0)7700" is written as well.
_FROM_ABROAD = re.compile(r"(?:\+44|0044|44(?=\d{10}$))\s*(?:\(0\)\s*)?0?(?=\d)")
_YES = ("yes", "y", "true", "i agree", "agree", "i consent", "consent", "ok", "1")
_NO = ("no", "n", "false", "i do not", "i dont", "0")

_HEARD = (
    (HeardFrom.BREAST_ONCOLOGY_NURSE, ("nurse", "bcn")),
    (HeardFrom.ONCOLOGIST, ("oncologist", "consultant")),
    (HeardFrom.HOSPITAL_INFORMATION_CENTRE, ("information centre", "info centre", "macmillan centre", "hospital")),
    (HeardFrom.GP, ("gp", "doctor", "surgery")),
    (HeardFrom.HOSPICE, ("hospice",)),
    (HeardFrom.CHARITY_HELPLINE, ("helpline",)),
    (HeardFrom.FORUM, ("forum",)),
    (HeardFrom.OTHER_CHARITY, ("other charity", "another charity")),
    (HeardFrom.CHARITY_WEBSITE, ("website", "web", "online", "charity", "internet", "search")),
    (HeardFrom.FRIEND_OR_MEMBER, ("friend", "member", "family", "word of mouth")),
    (HeardFrom.PRESS_OR_POSTER, ("press", "poster", "newspaper", "leaflet", "radio", "facebook", "social media")),
)
_HEADINGS = (
    (NeedHeading.COMMUNICATION_PROFESSIONAL, ("interpreter", "bsl", "translator", "sign language")),
    (NeedHeading.COMMUNICATION_SUPPORT, ("hearing", "loop", "lip", "microphone", "speak")),
    (NeedHeading.INFORMATION_FORMAT, ("print", "font", "18pt", "easy read", "braille", "handout", "audio")),
    (NeedHeading.CONTACT_METHOD, ("text me", "email me", "call me", "phone me", "by text", "by email", "by post")),
)
_BEST = (
    (BestContact.TEXT, ("text", "sms", "whatsapp")),
    (BestContact.EMAIL, ("email", "e mail")),
    (BestContact.POST, ("post", "letter")),
    (BestContact.PHONE, ("phone", "call", "mobile", "telephone", "ring")),
)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for something to work out; a phone number's + is none."""
    return _FORMULA.match(text.strip()) is not None


def said_yes(text: str) -> bool | None:
    """True for an explicit yes, False for an explicit no, None for anything else."""
    words = f"{fold(text)} "
    if words.startswith(tuple(f"{word} " for word in _NO)):
        return False
    return True if words.startswith(tuple(f"{word} " for word in _YES)) else None


def phone(text: str) -> tuple[str, bool]:
    """The number as it is dialled in the UK, to be checked with the record, and whether a leading 0 was put back.

    PHONE_SHORTENED where a spreadsheet wrote 4.47701E+11 and the digits are gone.
    """
    digits = text.strip().removesuffix(".0")
    if _SHORTENED_NUMBER.fullmatch(digits):
        raise Refusal(Reason.PHONE_SHORTENED, text=digits)
    lost = _LOST_ZERO.fullmatch(digits) is not None
    if lost:
        digits = f"0{digits}"
    digits = _FROM_ABROAD.sub("0", digits, count=1) if _FROM_ABROAD.match(digits) else digits
    return digits, lost


def heard_from(text: str) -> HeardFrom:
    """The first way of hearing that is named."""
    words = f" {fold(text)}"
    return next(
        (way for way, marks in _HEARD if any(f" {mark}" in words for mark in marks)),
        HeardFrom.NOT_STATED,
    )


def best_contact(text: str) -> BestContact:
    """The way that is named first."""
    words = f" {fold(text)}"
    named = [(words.index(f" {mark}"), way) for way, marks in _BEST for mark in marks if f" {mark}" in words]
    return min(named, default=(0, BestContact.NOT_STATED))[1]


def needs(text: str, *, commas: bool) -> tuple[tuple[NeedHeading, str], ...]:
    """What to do for somebody, each with its heading. Forms join several choices by ";", a line break or a comma."""
    parts = re.split(r"[;\n]|, (?=[A-Z])" if commas else r"[;\n]", text)
    wanted = dict.fromkeys(" ".join(part.split()) for part in parts)
    return tuple((_heading(part), part) for part in wanted if part and said_yes(part) is None and _says(part))


def _heading(text: str) -> NeedHeading:
    words = f" {fold(text)}"
    found = (heading for heading, marks in _HEADINGS if any(mark in words for mark in marks))
    return next(found, NeedHeading.COMFORT_AND_ACCESS)


def _says(text: str) -> bool:
    return fold(text) not in ("none", "nothing", "na", "n a", "not applicable", "no thank you", "")
