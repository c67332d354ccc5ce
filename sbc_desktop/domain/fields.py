"""Checks of what a person typed into one field: the cleaned value, or a refusal that names the field.

Nothing typed is ever thrown away here: the caller keeps the text and shows the sentence beside it.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from zoneinfo import ZoneInfo, available_timezones

from sbc_desktop.domain.refusal import Reason, Refusal

NAME_LIMIT = 120
LINE_LIMIT = 200
NOTE_LIMIT = 1000
EARLIEST_DATE = dt.date(2000, 1, 1)
YEARS_AHEAD = 10
MOST_PEOPLE = 1000

# Marks nobody sees, which come along when a name is pasted: two names that look the same must be the same.
_UNSEEN = dict.fromkeys([0x00AD, 0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_SEEN = "LNPS"  # letters, numbers, punctuation and signs, as Unicode files them


def line(text: str, *, field: str, limit: int = LINE_LIMIT) -> str:
    """One line of free text, trimmed and in NFC; empty is allowed. Case is never changed."""
    cleaned = _in_one_line(text, field)
    if len(cleaned) > limit:
        raise Refusal(Reason.TEXT_TOO_LONG, field=field, limit=limit, length=len(cleaned))
    return cleaned


def note(text: str, *, field: str, limit: int = NOTE_LIMIT) -> str:
    """Several lines of free text, line breaks kept."""
    cleaned = unicodedata.normalize("NFC", text.translate(_UNSEEN).replace("\r\n", "\n")).strip()
    _refuse_controls(cleaned.replace("\n", " ").replace("\t", " "), field)
    if len(cleaned) > limit:
        raise Refusal(Reason.TEXT_TOO_LONG, field=field, limit=limit, length=len(cleaned))
    return cleaned


def name(text: str, *, field: str, limit: int = NAME_LIMIT) -> str:
    """A name that must be given: any script, apostrophes, hyphens, one word or many."""
    cleaned = _in_one_line(text, field)
    if not any(unicodedata.category(character)[0] in _SEEN for character in cleaned):
        raise Refusal(Reason.NAME_MISSING, field=field)
    if len(cleaned) > limit:
        raise Refusal(Reason.NAME_TOO_LONG, field=field, limit=limit, length=len(cleaned))
    return cleaned


def session_date(day: dt.date, *, field: str, today: dt.date) -> dt.date:
    """A date a session can have: from 2000 to ten years ahead of today."""
    if day < EARLIEST_DATE:
        raise Refusal(Reason.DATE_TOO_EARLY, field=field, date=day, earliest=EARLIEST_DATE)
    if day.year > today.year + YEARS_AHEAD:
        raise Refusal(Reason.DATE_TOO_LATE, field=field, date=day, years=YEARS_AHEAD)
    return day


def times(starts: dt.time, ends: dt.time, *, field: str) -> tuple[dt.time, dt.time]:
    """Start and end on one day; the end comes after the start."""
    if ends <= starts:
        raise Refusal(Reason.END_BEFORE_START, field=field, starts=starts, ends=ends)
    return starts, ends


def capacity(number: int, *, field: str) -> int:
    """How many people the group has room for: at least one. It warns, it never blocks the desk."""
    if number < 1:
        raise Refusal(Reason.CAPACITY_TOO_SMALL, field=field, number=number)
    return count(number, field=field)


def count(number: int, *, field: str, most: int = MOST_PEOPLE) -> int:
    """How many people somebody counted: none, or as many as a hall can hold."""
    if not 0 <= number <= most:
        raise Refusal(Reason.NUMBER_UNCLEAR, field=field, number=number, most=most)
    return number


def zone(text: str, *, field: str) -> str:
    """A time zone's name such as Europe/London, known to this program's own zone data."""
    if text not in available_timezones():
        raise Refusal(Reason.ZONE_UNKNOWN, field=field, zone=text)
    return ZoneInfo(text).key


def phone(text: str, *, field: str) -> str:
    """A phone number as the UK writes it; kept as typed when it is unusual but has digits enough."""
    cleaned = line(text, field=field, limit=40)
    if not cleaned:
        return ""
    import phonenumbers

    try:
        number = phonenumbers.parse(cleaned, "GB")
    except phonenumbers.NumberParseException:
        raise Refusal(Reason.PHONE_UNCLEAR, field=field) from None
    if not phonenumbers.is_possible_number(number):
        raise Refusal(Reason.PHONE_UNCLEAR, field=field)
    national = number.country_code == 44
    style = phonenumbers.PhoneNumberFormat.NATIONAL if national else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style) if phonenumbers.is_valid_number(number) else cleaned


def email(text: str, *, field: str) -> str:
    """A mail address, its form checked without asking any network; empty is allowed."""
    cleaned = line(text, field=field)
    if not cleaned:
        return ""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(cleaned, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        raise Refusal(Reason.EMAIL_UNCLEAR, field=field) from None


def _in_one_line(text: str, field: str) -> str:
    cleaned = " ".join(unicodedata.normalize("NFC", text.translate(_UNSEEN)).split())
    _refuse_controls(cleaned, field)
    return cleaned


def _refuse_controls(text: str, field: str) -> None:
    # Cc: control characters; Cs: lone surrogates, which no encoding can write.
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise Refusal(Reason.CONTROL_CHARACTERS, field=field)
