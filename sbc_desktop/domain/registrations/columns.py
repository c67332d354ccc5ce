"""What a column of a registration list means, told by its heading.

Headings were taken from public exports of the form services, and from the way charities ask their questions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sbc_desktop.domain.names import fold
from sbc_desktop.domain.refusal import Reason, Refusal


class Meaning(StrEnum):
    """What a column holds. NOT_NEEDED is known and never taken; UNKNOWN is not understood and never taken either."""

    PREFERRED = "preferred"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FULL_NAME = "full_name"
    EMAIL = "email"
    PHONE = "phone"
    BEST_CONTACT = "best_contact"
    VOICEMAIL = "voicemail"
    HAS_TOLD_US = "has_told_us"
    HOSPITAL = "hospital"
    HEARD_FROM = "heard_from"
    NEEDS = "needs"
    EMERGENCY_NAME = "emergency_name"
    EMERGENCY_PHONE = "emergency_phone"
    POSTCODE = "postcode"
    REGISTERED_ON = "registered_on"
    GROUP = "group"
    ORDER_STATUS = "order_status"
    QUANTITY = "quantity"
    CONSENT = "consent"
    WORDING = "wording"
    OWN_WORDS = "own_words"
    NOT_NEEDED = "not_needed"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Which program a list comes from."""

    TEMPLATE = "template"
    EVENTBRITE = "eventbrite"
    MICROSOFT_FORMS = "microsoft_forms"
    GOOGLE_FORMS = "google_forms"
    JOTFORM = "jotform"
    OTHER = "other"


@dataclass(frozen=True)
class Column:
    """One column: where it stands, its heading as it was written, and what it means."""

    index: int
    heading: str
    meaning: Meaning


# Looked through in this order, on the folded heading; the first that fits counts.
_RULES: tuple[tuple[Meaning, str], ...] = (
    (Meaning.NOT_NEEDED, r"^(buyer|purchaser|billing|payer|seating|event|ticket|price|tier|barcode)\b(?! quantity)"),
    (Meaning.NOT_NEEDED, r"\b(birth|born|age\b|nhs|stage|treatment|drug|medication|consultant|religio|ethnic|gender)"),
    (Meaning.NOT_NEEDED, r"\b(paid|payment|fees?|price|currency|cost|donation|invoice)\b"),
    (Meaning.NOT_NEEDED, r"^(order type|attendee|start time|last modified time|ip address|user agent|language)$"),
    (Meaning.NOT_NEEDED, r"^(home|work|street)? ?(address|city|town|county|state|zip|country)\b|^(home|work) "),
    (Meaning.WORDING, r"\bwording\b"),
    (Meaning.CONSENT, r"\bconsent\b|\b(hold|keep|holding|keeping|store|storing) (my|your|these) details\b|^i agree\b"),
    (Meaning.CONSENT, r"\bus (to )?(keep|keeping|hold|holding) "),
    (Meaning.HAS_TOLD_US, r"\bsecondary\b.*\b(breast cancer|diagnosis)\b|\bmetastatic\b|\bsecondary breast cancer\b"),
    (Meaning.NOT_NEEDED, r"\bdiagnos"),
    (Meaning.EMERGENCY_PHONE, r"\bemergency\b.*\b(phone|number|mobile|telephone)\b"),
    (Meaning.EMERGENCY_NAME, r"\b(emergency|next of kin)\b"),
    (Meaning.VOICEMAIL, r"\bvoice ?mail\b"),
    (
        Meaning.BEST_CONTACT,
        r"\bbest way\b|\bprefer\w* .*contact\b|\blike us to contact\b|\bcontact (method|preference)",
    ),
    (Meaning.PREFERRED, r"\b(like to be called|known as|preferred name|prefer to be called|call you)\b"),
    (Meaning.FIRST_NAME, r"^(attendee )?(first|given) ?name\b|^forename\b"),
    (Meaning.LAST_NAME, r"^(attendee )?(last|family) ?name\b|^(attendee )?surname\b"),
    (Meaning.FULL_NAME, r"\bfull name\b|^(your |attendee )?name2?$"),
    (Meaning.EMAIL, r"\be ?mail\b"),
    (Meaning.PHONE, r"\b(phone|mobile|telephone|tel)\b"),
    (Meaning.POSTCODE, r"\bpost ?code\b"),
    (Meaning.HEARD_FROM, r"\b(hear|heard|find out|found out) (about|of)\b"),
    (Meaning.HOSPITAL, r"\bhospital\b"),
    (Meaning.NOT_NEEDED, r"\bfirst session\b"),
    (
        Meaning.REGISTERED_ON,
        r"^(order date|submission date|timestamp|registered on|completion time|submitted( on| at)?)$",
    ),
    (Meaning.ORDER_STATUS, r"^(attendee|order|registration) status$"),
    (Meaning.QUANTITY, r"\bquantity\b"),
    (Meaning.GROUP, r"^(which )?group( name)?$"),
    (Meaning.NEEDS, r"\b(access|communication|adjustments?|comfortable|take part|requirements?)\b|\bhelp you\b"),
    (Meaning.OWN_WORDS, r"\banything (else )?(you|that)\b|\bcomments?\b|\bnotes?\b|\bmessage\b"),
    (Meaning.NOT_NEEDED, r"^(order|order (no|id|number)|id|reference|response id|submission id|entry|row)$"),
)
_COMPILED = tuple((meaning, re.compile(pattern)) for meaning, pattern in _RULES)
_NAMES = frozenset({Meaning.PREFERRED, Meaning.FIRST_NAME, Meaning.FULL_NAME})
_NEVER_TAKEN = frozenset({Meaning.NOT_NEEDED, Meaning.UNKNOWN})
# Several columns may hold these; their answers are joined.
_MAY_REPEAT = _NEVER_TAKEN | {Meaning.NEEDS, Meaning.OWN_WORDS, Meaning.WORDING}
_ANONYMOUS = "anonymous"
_SIGNATURES: tuple[tuple[Source, frozenset[str]], ...] = (
    (
        Source.TEMPLATE,
        frozenset({"reference", "registered on", "name you like to be called", "consent wording version"}),
    ),
    (Source.EVENTBRITE, frozenset({"order id", "attendee email"})),
    (Source.EVENTBRITE, frozenset({"order no", "ticket type"})),
    (Source.EVENTBRITE, frozenset({"order", "ticket type"})),
    (Source.MICROSOFT_FORMS, frozenset({"start time", "completion time", "email"})),
    (Source.GOOGLE_FORMS, frozenset({"timestamp"})),
    (Source.JOTFORM, frozenset({"submission date"})),
)


def meaning_of(heading: str) -> Meaning:
    """What a heading says its column holds."""
    folded = fold(heading)
    return next((meaning for meaning, pattern in _COMPILED if pattern.search(folded)), Meaning.UNKNOWN)


def source_of(headings: Sequence[str]) -> Source:
    """Which program writes headings like these."""
    folded = {fold(heading) for heading in headings}
    return next((source for source, marks in _SIGNATURES if marks <= folded), Source.OTHER)


def looks_like_headings(cells: Sequence[str]) -> bool:
    """Whether a line can be the one with the headings: a name and something else that is understood."""
    meanings = {meaning_of(cell) for cell in cells if cell.strip()}
    return bool(meanings & _NAMES) and len(meanings - _NEVER_TAKEN) > 1


def columns_of(
    headings: Sequence[str], values: Sequence[Sequence[str]], chosen: Mapping[int, Meaning] | None = None
) -> tuple[Column, ...]:
    """Every column with its meaning; COLUMNS_CLASH names the headings when two filled columns mean one thing.

    `values` are the cells of each column. What somebody has `chosen` for a column wins over its heading.
    """
    chosen = chosen or {}
    told = [chosen.get(index, meaning_of(heading)) for index, heading in enumerate(headings)]
    for meaning in set(told) - _MAY_REPEAT:
        places = [index for index, each in enumerate(told) if each is meaning]
        filled = [index for index in places if _is_filled(values[index])]
        if len(filled) > 1:
            raise Refusal(Reason.COLUMNS_CLASH, headings=tuple(headings[index] for index in filled))
        for index in places:
            if index not in (filled or places[:1]):
                told[index] = Meaning.NOT_NEEDED
    return tuple(Column(index, heading, told[index]) for index, heading in enumerate(headings))


def _is_filled(values: Sequence[str]) -> bool:
    """Whether anything stands in a column; forms answered without signing in write "anonymous" into every row."""
    return any(value.strip() and value.strip().casefold() != _ANONYMOUS for value in values)
