"""What documents are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sbc_desktop.reports import attendance_register, monthly_summary, naming, recovery_sheet, roll_call, session_sheet
from tests.reports import invented_months, samples
from tests.reports.invented import AWKWARD, INTERNAL, SHAREABLE, register
from tests.reports.invented import session_sheet as sheet_of

REAL = replace(INTERNAL, demo=False)


def test_each_file_is_named_by_its_day_its_group_its_kind_and_its_edition() -> None:
    month = invented_months
    shareable = replace(SHAREABLE, demo=False)
    assert attendance_register.file_name(register(), REAL) == "2026-06-16 Peterborough register internal.pdf"
    assert session_sheet.file_name(sheet_of(), REAL) == "2026-06-16 Peterborough session sheet internal.pdf"
    assert roll_call.file_name(samples.roll_call(), REAL) == "2026-06-16 Peterborough roll-call internal.pdf"
    assert recovery_sheet.file_name(samples.recovery_sheet(), REAL) == "2026-06-15 recovery code internal.pdf"
    assert (
        monthly_summary.file_name(month.one_group(), shareable) == "2026-06 Peterborough monthly summary shareable.pdf"
    )
    assert monthly_summary.file_name(month.all_groups(), REAL) == "2026-06 all groups monthly summary internal.pdf"


def test_a_file_of_the_demo_says_so() -> None:
    assert attendance_register.file_name(register(), INTERNAL).endswith(" internal demo.pdf")


@pytest.mark.parametrize("group", [AWKWARD, 'A/B\\C:D*E?F"G|H', "Tab\tand\nline", "x" * 200])
def test_no_name_of_a_group_breaks_a_file_name(group: str) -> None:
    name = naming.file_of("2026-06-16", group, "register", REAL)
    assert not set(name) & set('<>:"/\\|?*\t\n')
    assert len(name) < 100


def test_a_group_that_calls_itself_one_is_not_called_so_twice() -> None:
    assert naming.group_line("Peterborough") == "Peterborough group"
    assert naming.group_line("The Tuesday Group") == "The Tuesday Group"
    assert naming.group_line(None) == "All groups"
