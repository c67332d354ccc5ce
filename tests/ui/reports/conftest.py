"""Fixtures of the reports: the page as it opens."""

from __future__ import annotations

import pytest

from sbc_desktop.ui.reports.page import ReportsPage
from tests.ui.office import Office


@pytest.fixture
def page(office: Office) -> ReportsPage:
    """The page with the summary it opens with."""
    with office.qtbot.waitSignal(office.main.places.reports.drawn, timeout=20_000):
        office.go("reports")
    found: ReportsPage = office.main.places.reports
    return found
