"""The edges of a document."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from sbc_desktop.domain.paper import Imprint


def test_a_document_is_to_be_shredded_thirty_days_after_it_was_printed() -> None:
    printed = dt.datetime(2026, 6, 17, 23, 59, tzinfo=ZoneInfo("Europe/London"))
    assert Imprint("A programme", printed, "Ruth").shred_by == dt.date(2026, 7, 17)
