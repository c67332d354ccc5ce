"""What is said beside a field. What was typed is still in it, and the sentence says so."""

from __future__ import annotations

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.messages.tellings import Counted, Telling
from sbc_desktop.words import _

OF_FIELDS: dict[Reason, tuple[Telling | Counted, ...]] = {
    Reason.NAME_MISSING: (Telling(_("A name is needed here. Everything else you typed is still there.")),),
    Reason.NAME_TOO_LONG: (
        Telling(_("This has {length} letters and there is room for {limit}. Nothing is lost; please make it shorter.")),
        Telling(_("This name is longer than there is room for. Nothing is lost; please make it shorter.")),
    ),
    Reason.CONTROL_CHARACTERS: (
        Telling(_("There is a hidden character in this text. Nothing is lost; please type the text again.")),
    ),
    Reason.TEXT_TOO_LONG: (
        Telling(_("This has {length} letters and there is room for {limit}. Nothing is lost; please make it shorter.")),
        Telling(_("This text is longer than there is room for. Nothing is lost; please make it shorter.")),
    ),
    Reason.WORDS_MISSING: (Telling(_("A few words are needed here. What stood here before is still in use.")),),
    Reason.YES_NEEDED: (
        Telling(_("Without a yes to keeping their details nothing is kept. All you typed is still here.")),
    ),
    Reason.PHONE_UNCLEAR: (
        Telling(_("This does not read as a phone number. It is still here; please check it, or leave it empty.")),
    ),
    Reason.EMAIL_UNCLEAR: (
        Telling(_("This does not read as an email address. It is still here; please check it, or leave it empty.")),
    ),
    Reason.DATE_UNCLEAR: (
        Telling(_("“{text}” does not read as a date. Nothing is lost; write it like 21/01/2025 or 21 January 2025.")),
        Telling(_("This does not read as a date. It is still here; write it like 21/01/2025 or 21 January 2025.")),
    ),
    Reason.DATE_TOO_EARLY: (
        Telling(_("{date} is too long ago. Nothing is lost; please choose {earliest} or later.")),
        Telling(_("This day is too long ago. Nothing is lost; please choose a later one.")),
    ),
    Reason.DATE_TOO_LATE: (
        Telling(_("{date} is more than {years} years ahead. Nothing is lost; please choose an earlier day.")),
        Telling(_("This day is too far ahead. Nothing is lost; please choose an earlier one.")),
    ),
    Reason.DATE_STILL_TO_COME: (
        Telling(_("{date} is still to come. Nothing is lost; please choose today or an earlier day.")),
        Telling(_("This day is still to come. Nothing is lost; please choose today or an earlier one.")),
    ),
    Reason.TIME_UNCLEAR: (
        Telling(_("This does not read as a time. It is still here; write it like 10.15am or 14:30.")),
    ),
    Reason.END_BEFORE_START: (
        Telling(_("The end, {ends}, is not after the start, {starts}. Nothing is lost; please change one of them.")),
        Telling(_("The end is not after the start. Nothing is lost; please change one of them.")),
    ),
    Reason.CAPACITY_TOO_SMALL: (
        Telling(_("A group needs room for at least one person. Nothing is lost; please type 1 or more.")),
    ),
    Reason.NUMBER_UNCLEAR: (
        Telling(_("Please type a whole number, {most} at most. What you typed is still here.")),
        Telling(_("Please type a whole number, 0 or more. What you typed is still here.")),
    ),
    Reason.ZONE_UNKNOWN: (
        Telling(_("“{zone}” is no time zone this program knows. Nothing is lost; in the UK it is Europe/London.")),
        Telling(_("This is no time zone this program knows. Nothing is lost; in the UK it is Europe/London.")),
    ),
    Reason.CHOICE_MISSING: (Telling(_("Please choose one here. Everything else you typed is still there.")),),
    Reason.RULE_MEETS_NO_DATE: (
        Telling(
            _(
                "“{rule}” meets no date between {first} and {until}. "
                "Nothing is lost; please change the rule or the dates."
            )
        ),
        Telling(_("This rule never meets a date. Nothing is lost; please choose another one.")),
    ),
    Reason.RULE_STARTS_ELSEWHERE: (
        Telling(_("“{rule}” does not meet on {date}. Nothing is lost; the next day it meets is {next}.")),
        Telling(_("The first date is not a day of this rule. Nothing is lost; please change one of them.")),
    ),
    Reason.PASSPHRASE_WEAK: (
        Telling(_("This passphrase is easy to guess. Nothing is lost; four or five odd words together are better.")),
    ),
    Reason.PASSPHRASES_DIFFER: (
        Telling(_("The two passphrases are not the same. Nothing is lost; please type the second one again.")),
    ),
}
