"""Which reports there are, what each is for, and what it is about: a session or a month."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sbc_desktop.words import _


class ReportKind(StrEnum):
    """The reports of the gallery, in its order."""

    SHEET = "sheet"
    REGISTER = "register"
    ROLL_CALL = "roll_call"
    MONTHLY = "monthly"


@dataclass(frozen=True)
class KindFace:
    """One entry of the gallery. `inside` says why nobody outside should have it."""

    title: str
    line: str
    icon: str
    inside: str


FACES = {
    ReportKind.SHEET: KindFace(
        _("Paper sheet"),
        _("Before, for the table"),
        "clipboard-text",
        _("It holds first names. Hand it back to the facilitator and shred it within 30 days."),
    ),
    ReportKind.REGISTER: KindFace(
        _("Attendance register"),
        _("After, for the file"),
        "list-checks",
        _("It holds names. Keep it inside, and shred it within 30 days."),
    ),
    ReportKind.ROLL_CALL: KindFace(
        _("Roll-call"),
        _("Who is in the building"),
        "users",
        _("It holds names. For the day of the session only."),
    ),
    ReportKind.MONTHLY: KindFace(
        _("Monthly summary"),
        _("One group or all"),
        "chart-bar-fill",
        _("It holds exact numbers, small ones too. Keep it inside."),
    ),
}
