"""The reference group's dates, as the calendar of two years has them."""

from __future__ import annotations

import datetime as dt

THIRD_TUESDAYS_OF_TWO_YEARS = [
    *(dt.date(2025, month + 1, day) for month, day in enumerate((21, 18, 18, 15, 20, 17, 15, 19, 16, 21, 18, 16))),
    *(dt.date(2026, month + 1, day) for month, day in enumerate((20, 17, 17, 21, 19, 16, 21, 18, 15, 20, 17, 15))),
]
