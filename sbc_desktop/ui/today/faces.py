"""Which icon, tone and action each line of Today has."""

from __future__ import annotations

from dataclasses import dataclass

from sbc_desktop.domain.today import BriefKind, DueKind
from sbc_desktop.words import _


@dataclass(frozen=True)
class LineFace:
    """How one kind of line looks; `action` is the word of its button, "" for none."""

    icon: str
    tone: str
    action: str = ""


DUE_FACES = {
    DueKind.REGISTER_NOT_CLOSED: LineFace("clipboard-text", "attention", _("Close it")),
    DueKind.SUMMARY_READY: LineFace("file-text", "plain", _("Open")),
    DueKind.SEND_THANKS: LineFace("envelope-simple", "plain", _("Open")),
    DueKind.FOLLOW_UP: LineFace("list-checks", "plain", _("Done")),
    DueKind.BACK_UP: LineFace("hard-drives", "plain", _("Back up")),
    DueKind.LITTLE_ROOM: LineFace("warning-circle", "attention"),
    DueKind.WELCOME_CALL: LineFace("phone", "plain", _("Open")),
    DueKind.BANK_HOLIDAY: LineFace("calendar-dots", "attention", _("Look")),
    DueKind.REQUEST: LineFace("shield-check", "attention", _("Open")),
    DueKind.RETENTION: LineFace("trash", "plain", _("Look")),
    DueKind.NO_SPEAKER: LineFace("chalkboard-teacher", "plain", _("Look")),
}

BRIEF_FACES = {
    BriefKind.HAS_DIED: LineFace("hand-heart", "plain"),
    BriefKind.NEW_TODAY: LineFace("hand-waving", "accent"),
    BriefKind.ACCESS: LineFace("person-arms-spread", "attention"),
    BriefKind.SPEAKER: LineFace("chalkboard-teacher", "plain"),
    BriefKind.FROM_LAST_TIME: LineFace("list-checks", "plain"),
    BriefKind.LET_US_KNOW: LineFace("chat-circle-text", "plain"),
}
