"""How a person looks in the list, and the statuses in words and icons."""

from __future__ import annotations

from sbc_desktop import messages
from sbc_desktop.domain.attendee import PersonLine, Status
from sbc_desktop.ui.widgets.row_list import RowFace
from sbc_desktop.words import _, short_date

STATUS_CHIPS = {
    Status.ENQUIRY: ("question", "plain"),
    Status.WAITING: ("clock", "plain"),
    Status.REGISTERED: ("clipboard-text", "accent"),
    Status.WELCOMED: ("phone", "accent"),
    Status.ATTENDING: ("check", "accent"),
    Status.BREAK: ("coffee", "plain"),
    Status.LEFT: ("arrow-square-out", "plain"),
    Status.SIGNPOSTED: ("arrow-square-out", "plain"),
    Status.DIED: ("hand-heart", "plain"),
}
# What the person form and the status panel offer; a death has a page of its own.
CHOOSABLE = tuple(status for status in Status if status is not Status.DIED)


def row_of(person: PersonLine) -> RowFace:
    """One line of the directory."""
    name = person.name.on_paper
    called = person.name.preferred
    title = name if called in name else f"{name} ({called})"
    groups = "; ".join(f"{group}, {messages.word_inside(status)}" for group, status in person.groups)
    last = _("Last came {day}").format(day=short_date(person.last_came)) if person.last_came else ""
    return RowFace(
        title=f"{title}  {person.pronouns}" if person.pronouns else title,
        line=". ".join(part for part in (groups or _("On no list yet"), last) if part),
        key=person.id,
        icon="user-circle",
        chip=_("What to do") if person.has_needs else "",
        chip_icon="person-arms-spread",
        chip_tone="attention",
        count=person.phone,
    )
