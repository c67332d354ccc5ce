"""The words of lists of registrations: what columns mean, where a list comes from, what becomes of its rows."""

from __future__ import annotations

from enum import StrEnum

from sbc_desktop.domain.registrations.columns import Meaning, Source
from sbc_desktop.domain.registrations.dates import DateOrder
from sbc_desktop.domain.registrations.planning import IfKnown, Outcome
from sbc_desktop.domain.registrations.reading import RowRemark
from sbc_desktop.words import _

TERMS_OF_LISTS: dict[type[StrEnum], dict[str, str]] = {
    Meaning: {
        Meaning.PREFERRED: _("name they like to be called"),
        Meaning.FIRST_NAME: _("first name"),
        Meaning.LAST_NAME: _("last name"),
        Meaning.FULL_NAME: _("full name"),
        Meaning.EMAIL: _("email"),
        Meaning.PHONE: _("phone"),
        Meaning.BEST_CONTACT: _("best way to reach them"),
        Meaning.VOICEMAIL: _("whether a voicemail is safe"),
        Meaning.HAS_TOLD_US: _("has told us"),
        Meaning.HOSPITAL: _("hospital"),
        Meaning.HEARD_FROM: _("how they heard"),
        Meaning.NEEDS: _("what to do for them"),
        Meaning.EMERGENCY_NAME: _("emergency contact"),
        Meaning.EMERGENCY_PHONE: _("phone of the emergency contact"),
        Meaning.POSTCODE: _("first half of the postcode"),
        Meaning.REGISTERED_ON: _("day of registering"),
        Meaning.GROUP: _("group"),
        Meaning.ORDER_STATUS: _("whether the booking stands"),
        Meaning.QUANTITY: _("number of places"),
        Meaning.CONSENT: _("whether we may hold the details"),
        Meaning.WORDING: _("version of the wording"),
        Meaning.OWN_WORDS: _("in their own words: not imported, please read it in the list"),
        Meaning.NOT_NEEDED: _("we don’t need this: not imported"),
        Meaning.UNKNOWN: _("not understood: not imported"),
    },
    Source: {
        Source.TEMPLATE: _("our own template"),
        Source.EVENTBRITE: "Eventbrite",
        Source.MICROSOFT_FORMS: "Microsoft Forms",
        Source.GOOGLE_FORMS: "Google Forms",
        Source.JOTFORM: "Jotform",
        Source.OTHER: _("another program"),
    },
    DateOrder: {DateOrder.DAY_FIRST: _("day first"), DateOrder.MONTH_FIRST: _("month first")},
    IfKnown: {
        IfKnown.KEEP: _("leave the record as it is"),
        IfKnown.UPDATE: _("this is them: update the record"),
        IfKnown.NEW: _("somebody new"),
    },
    Outcome: {
        Outcome.NEW: _("new"),
        Outcome.UPDATED: _("updated"),
        Outcome.SAME: _("same as before"),
        Outcome.KNOWN: _("looks like someone we know"),
        Outcome.LEFT_OUT: _("left out"),
        Outcome.PROBLEM: _("problem"),
    },
    RowRemark: {
        RowRemark.ZERO_PUT_BACK: _("the 0 at the start of the phone number was put back"),
        RowRemark.NO_CONSENT: _("no clear yes to our holding the details, so this is an enquiry"),
        RowRemark.SAID_NO: _("said no to our holding the details, so this is an enquiry: please ask"),
        RowRemark.SEVERAL_PLACES: _("booked more than one place; only this person is taken"),
        RowRemark.FORMULA_LEFT_OUT: _("a cell that begins like a formula was left out"),
        RowRemark.DATE_UNLIKELY: _("the date cannot be right, so today’s is used"),
        RowRemark.OWN_WORDS: _("wrote something in their own words: please read it in the list"),
        RowRemark.SHARED_EMAIL: _("shares an address or a number with someone we know"),
        RowRemark.TWICE_IN_FILE: _("comes twice in this list"),
        RowRemark.LEFT_ALONE: _("someone with this address or number has died, so the record is left alone"),
    },
}
