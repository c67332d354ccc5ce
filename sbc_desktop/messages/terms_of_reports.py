"""The words for what reports are and what their tables are about."""

from __future__ import annotations

from enum import StrEnum

from sbc_desktop.domain.heard import HeardBy
from sbc_desktop.domain.published import TableKind
from sbc_desktop.domain.report import DataForm, SummaryKind
from sbc_desktop.domain.speakers_and_topics import TopicState
from sbc_desktop.words import _

TERMS_OF_REPORTS: dict[type[StrEnum], dict[str, str]] = {
    SummaryKind: {
        SummaryKind.MONTHLY: _("monthly summary"),
        SummaryKind.QUARTERLY: _("quarterly summary"),
        SummaryKind.YEARLY: _("summary of the year"),
        SummaryKind.FINANCIAL_YEAR: _("summary of the financial year"),
        SummaryKind.SESSION: _("session summary"),
        SummaryKind.SPEAKERS: _("speakers and topics"),
    },
    DataForm: {
        DataForm.CSV: _("CSV, for any program"),
        DataForm.XLSX: _("spreadsheet"),
    },
    TopicState: {
        TopicState.HEARD: _("heard by at least one group in the 12 months"),
        TopicState.NOT_FOR_A_YEAR: _("not heard by any group for 12 months"),
        TopicState.NEVER: _("not heard by any group yet"),
    },
    HeardBy: {
        HeardBy.NURSE: _("breast oncology nurse"),
        HeardBy.INFORMATION_CENTRE: _("hospital information centre"),
        HeardBy.CHARITY: _("charity helpline, website or forum"),
        HeardBy.FRIEND: _("friend or member"),
        HeardBy.PRESS: _("press or poster"),
        HeardBy.ANOTHER_WAY: _("another way"),
        HeardBy.NOT_STATED: _("not stated"),
    },
    TableKind: {
        TableKind.PEOPLE: _("different people"),
        TableKind.NEW: _("came for the first time"),
        TableKind.AGAIN: _("came twice or more"),
        TableKind.HEARD: _("how people heard"),
    },
}
