"""One of each document, and the texts of their pages as they were when somebody last looked and was content.

After a wanted change: look at the pages, then write the texts anew with `python -m tests.reports.samples`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sbc_desktop.domain.attendance_register import RegisterState
from sbc_desktop.domain.check_in import RollCallLine
from sbc_desktop.domain.recovery_sheet import RecoverySheet
from sbc_desktop.domain.roll_call import RollCall
from sbc_desktop.domain.session import CancelReason
from sbc_desktop.reports.attendance_register import draw_attendance_register
from sbc_desktop.reports.lost_laptop import draw_lost_laptop
from sbc_desktop.reports.monthly_summary import draw_monthly_summary
from sbc_desktop.reports.period_attendance import draw_period_attendance
from sbc_desktop.reports.period_summary import draw_period_summary
from sbc_desktop.reports.recovery_sheet import draw_recovery_sheet
from sbc_desktop.reports.roll_call import draw_roll_call
from sbc_desktop.reports.session_sheet import draw_session_sheet
from sbc_desktop.reports.session_summary import draw_session_summary
from tests.reports import invented, invented_months, reading
from tests.reports.invented import INTERNAL, NAMES, PRINTED

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
JULY_SHAREABLE = replace(invented.SHAREABLE, printed_at=PRINTED + dt.timedelta(days=14))
JULY = replace(INTERNAL, printed_at=PRINTED + dt.timedelta(days=14))


def _cancelled() -> object:
    nobody = replace(invented.register(), came=(), unnamed=0, headcount=None, in_roles=(), volunteers=0, supporters=0)
    return replace(nobody, state=RegisterState.CANCELLED, cancelled_because=CancelReason.WEATHER, history=())


def roll_call() -> RollCall:
    """Five people, two of whom need help, with one facilitator and others without a name."""
    here = tuple(RollCallLine(name, PRINTED, at in {1, 3}) for at, name in enumerate(NAMES[:5]))
    return RollCall("Peterborough", invented.JUNE, PRINTED, invented.LONG_VENUE, here, ("Helen, facilitator",), 3, 2)


def recovery_sheet() -> RecoverySheet:
    """A code that opens nothing."""
    code = ("7KQM", "4TXB", "H2WN", "9RCD", "FV6P", "J3YA", "E8ZG", "M5SH")
    return RecoverySheet(code, "Peterborough, Fenbridge, Scotland online", PRINTED - dt.timedelta(days=2))


SAMPLES: dict[str, tuple[Any, Any, Any]] = {
    "session sheet": (draw_session_sheet, invented.session_sheet("Akosua", "Siân", "Susan Sp", "Susan St"), INTERNAL),
    "session sheet of 60": (draw_session_sheet, invented.session_sheet(*NAMES * 10), INTERNAL),
    "session sheet of nobody": (draw_session_sheet, invented.session_sheet(), INTERNAL),
    "register": (draw_attendance_register, invented.register(*NAMES), INTERNAL),
    "register of 60": (draw_attendance_register, invented.register(*NAMES * 9, invented.ONE_LONG_WORD), INTERNAL),
    "register of a cancelled session": (draw_attendance_register, _cancelled(), INTERNAL),
    "month of one group": (draw_monthly_summary, invented_months.one_group(), JULY),
    "shareable month": (draw_monthly_summary, invented_months.shareable(), JULY_SHAREABLE),
    "month of all groups": (draw_monthly_summary, invented_months.all_groups(), JULY),
    "month of 12 groups": (draw_monthly_summary, invented_months.many_groups(12), JULY),
    "quarter of all groups": (draw_period_summary, invented_months.quarter(), JULY_SHAREABLE),
    "session summary": (draw_session_summary, invented_months.session(), JULY_SHAREABLE),
    "attendance over a period": (draw_period_attendance, invented_months.attendance(), INTERNAL),
    "roll-call": (draw_roll_call, roll_call(), INTERNAL),
    "lost laptop": (lambda _nothing, *where: draw_lost_laptop(*where), None, INTERNAL),
    "recovery sheet": (draw_recovery_sheet, recovery_sheet(), INTERNAL),
}


@cache
def data(name: str) -> bytes:
    """The sample as a PDF, drawn once for all tests."""
    return reading.drawn(*SAMPLES[name])


@cache
def printed(name: str) -> str:
    """The text of the sample's pages."""
    return "\n=== next page ===\n".join(reading.pages(data(name))) + "\n"


def path(name: str) -> Path:
    """Where the text of the sample is kept."""
    return GOLDEN / f"{name.replace(' ', '-')}.txt"


if __name__ == "__main__":
    for sample in SAMPLES:
        path(sample).write_text(printed(sample), encoding="utf-8", newline="\n")
