"""One row of a registration list as a person and her place on a group's list, or what is wrong with it in words."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.attendee import (
    AccessNeed,
    MembershipDetails,
    PersonDetails,
    Route,
    Status,
    checked_details,
)
from sbc_desktop.domain.names import fold
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations import cells
from sbc_desktop.domain.registrations.columns import Column, Meaning, Source

_CANCELLED = ("not attending", "cancelled", "canceled", "deleted", "transferred", "refunded")


class RowRemark(StrEnum):
    """What a careful person would say about a row that is taken all the same."""

    ZERO_PUT_BACK = "zero_put_back"
    NO_CONSENT = "no_consent"
    SAID_NO = "said_no"
    SEVERAL_PLACES = "several_places"
    FORMULA_LEFT_OUT = "formula_left_out"
    DATE_UNLIKELY = "date_unlikely"
    OWN_WORDS = "own_words"
    SHARED_EMAIL = "shared_email"
    TWICE_IN_FILE = "twice_in_file"
    LEFT_ALONE = "left_alone"


@dataclass(frozen=True)
class Registration:
    """What one row says. `number` is the row's number in the file, as a spreadsheet counts."""

    number: int
    fingerprint: str
    details: PersonDetails
    place: MembershipDetails
    needs: tuple[AccessNeed, ...]
    consent: bool | None
    wording: str
    remarks: tuple[RowRemark, ...]


@dataclass(frozen=True)
class Terms:
    """What all rows are read by: the group they are for, today, and the day each registered, read as one column."""

    group_id: UUID
    group_name: str
    today: dt.date
    source: Source
    dates: Mapping[int, dt.date]


def read_row(number: int, row: Sequence[str], columns: Sequence[Column], terms: Terms) -> Registration:
    """The row's registration, or the refusal that says what is wrong with it. It never raises anything else."""
    return _Row(number, row, columns, terms).registration()


class _Row:
    def __init__(self, number: int, row: Sequence[str], columns: Sequence[Column], terms: Terms) -> None:
        self._number = number
        self._terms = terms
        self._remarks: list[RowRemark] = []
        self._texts: dict[Meaning, str] = {}
        for column in columns:
            text = row[column.index].strip() if column.index < len(row) else ""
            if text and column.meaning not in (Meaning.NOT_NEEDED, Meaning.UNKNOWN):
                self._take(column.meaning, text)

    def registration(self) -> Registration:
        self._refuse_what_is_not_for_us()
        preferred, full = self._names()
        consent = self._consent()
        told = cells.said_yes(self._text(Meaning.HAS_TOLD_US))
        since = self._since()
        details = PersonDetails(
            preferred=preferred,
            full=full,
            phone=self._phone(),
            email="" if self._text(Meaning.EMAIL).casefold() == "anonymous" else self._text(Meaning.EMAIL),
            best=cells.best_contact(self._text(Meaning.BEST_CONTACT)),
            voicemail_safe=cells.said_yes(self._text(Meaning.VOICEMAIL)),
            emergency_name=self._text(Meaning.EMERGENCY_NAME),
            emergency_phone=self._text(Meaning.EMERGENCY_PHONE),
            hospital=self._text(Meaning.HOSPITAL),
            postcode_district=self._text(Meaning.POSTCODE),
            told_us_on=since if told else None,
        )
        return Registration(
            number=self._number,
            fingerprint=self._fingerprint(),
            details=checked_details(details, self._terms.today),
            place=self._place(since, consent=bool(consent)),
            needs=self._needs(since),
            consent=consent,
            wording=fields.line(self._text(Meaning.WORDING), field="wording", limit=40),
            remarks=tuple(dict.fromkeys(self._remarks)),
        )

    def _take(self, meaning: Meaning, text: str) -> None:
        if cells.is_formula(text):
            self._remarks.append(RowRemark.FORMULA_LEFT_OUT)
        elif meaning is Meaning.OWN_WORDS:
            self._remarks.append(RowRemark.OWN_WORDS)
        else:
            before = self._texts.get(meaning)
            self._texts[meaning] = f"{before}\n{text}" if before else text

    def _text(self, meaning: Meaning) -> str:
        return self._texts.get(meaning, "")

    def _refuse_what_is_not_for_us(self) -> None:
        if fold(self._text(Meaning.ORDER_STATUS)) in _CANCELLED:
            raise Refusal(Reason.ROW_CANCELLED, row=self._number)
        group = self._text(Meaning.GROUP)
        if group and fold(group) != fold(self._terms.group_name):
            raise Refusal(Reason.ROW_OF_ANOTHER_GROUP, row=self._number, group=self._terms.group_name)
        quantity = self._text(Meaning.QUANTITY)
        if quantity.isdecimal() and int(quantity) > 1:
            self._remarks.append(RowRemark.SEVERAL_PLACES)

    def _names(self) -> tuple[str, str]:
        """What she likes to be called, and her full name where it says more."""
        first, last = self._text(Meaning.FIRST_NAME), self._text(Meaning.LAST_NAME)
        full = self._text(Meaning.FULL_NAME) or " ".join(part for part in (first, last) if part)
        preferred = self._text(Meaning.PREFERRED) or first or (full.split()[0] if full else "")
        return preferred, "" if fold(full) == fold(preferred) else full

    def _consent(self) -> bool | None:
        consent = cells.said_yes(self._text(Meaning.CONSENT))
        if not consent:
            self._remarks.append(RowRemark.NO_CONSENT if consent is None else RowRemark.SAID_NO)
        return consent

    def _phone(self) -> str:
        number, put_back = cells.phone(self._text(Meaning.PHONE))
        if put_back:
            self._remarks.append(RowRemark.ZERO_PUT_BACK)
        return number

    def _since(self) -> dt.date:
        """The day of registering. One before the charity can have asked, or still to come, is not believed."""
        text = self._text(Meaning.REGISTERED_ON)
        if not text:
            return self._terms.today
        day = self._terms.dates.get(self._number)
        if day is None:
            raise Refusal(Reason.DATE_UNCLEAR, text=text)
        if not fields.EARLIEST_DATE <= day <= self._terms.today:
            self._remarks.append(RowRemark.DATE_UNLIKELY)
            return self._terms.today
        return day

    def _place(self, since: dt.date, *, consent: bool) -> MembershipDetails:
        return MembershipDetails(
            group_id=self._terms.group_id,
            status=Status.REGISTERED if consent else Status.ENQUIRY,
            since=since,
            route=Route.ONLINE,
            heard_from=cells.heard_from(self._text(Meaning.HEARD_FROM)),
        )

    def _needs(self, since: dt.date) -> tuple[AccessNeed, ...]:
        found = cells.needs(self._text(Meaning.NEEDS), commas=self._terms.source is Source.GOOGLE_FORMS)
        return tuple(AccessNeed(heading, fields.line(text, field="needs"), since) for heading, text in found)

    def _fingerprint(self) -> str:
        """The same for the same answers, whatever else the program that wrote the list puts beside them."""
        told = "\x1f".join(f"{meaning}={self._texts[meaning]}" for meaning in sorted(self._texts))
        return hashlib.sha256(f"{self._terms.group_id}\x1e{told}".encode()).hexdigest()
