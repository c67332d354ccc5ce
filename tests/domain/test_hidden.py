"""Whoever sends a report is told whether anything in it had to be hidden."""

from __future__ import annotations

import datetime as dt

import pytest

from sbc_desktop.domain.heard import Heard
from sbc_desktop.domain.hidden import hides
from sbc_desktop.domain.monthly_summary import Gap, MonthBar, Series
from sbc_desktop.domain.paper import About, Unsaid

JUNE = dt.date(2026, 6, 1)


@pytest.mark.parametrize(
    "report",
    [
        (Series("Peterborough", (MonthBar(JUNE, 12), MonthBar(JUNE, Gap.HIDDEN))),),
        Heard("June", None, 12),
        (3, (Unsaid.HIDDEN,)),
        Unsaid.FEWER_THAN_5,
    ],
)
def test_a_hidden_number_or_a_withheld_table_is_found_however_deep(report: object) -> None:
    assert hides(report)


@pytest.mark.parametrize(
    "report",
    [
        (Series("Peterborough", (MonthBar(JUNE, 12), MonthBar(JUNE, Gap.CANCELLED))),),
        Heard("June", (), 12),
        (About(55), Unsaid.NOT_COUNTED, None),
    ],
)
def test_what_is_not_counted_or_rounded_hides_nobody(report: object) -> None:
    assert not hides(report)
