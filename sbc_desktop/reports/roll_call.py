"""The roll-call: everybody in the building, to be ticked outside; who needs help to get out stands first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.roll_call import RollCall
from sbc_desktop.reports import boxes, marks, naming
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.fonts import REGULAR
from sbc_desktop.reports.ink import CONTENT, LEFT, MM, NOTE, Type
from sbc_desktop.reports.page import Page
from sbc_desktop.reports.tables import Cell, Column, Table
from sbc_desktop.words import _, clock_time, long_date, ngettext

_NAME = Type(REGULAR, 12, 16)
_BOX = 4.6 * MM
_MOST_BOXES = 60


def title(roll_call: RollCall) -> str:
    """What the document is called for people."""
    return ", ".join((_("Roll-call"), roll_call.group, long_date(roll_call.date)))


def file_name(roll_call: RollCall, imprint: Imprint) -> str:
    """2026-06-16 Peterborough roll-call internal.pdf."""
    return naming.file_of(roll_call.date.isoformat(), roll_call.group, _("roll-call"), imprint)


def draw_roll_call(roll_call: RollCall, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the roll-call and tell how many pages it has."""
    line = naming.document_line(_("Roll-call"), roll_call.group, long_date(roll_call.date), imprint.edition)
    document = Document(title(roll_call), Edges(imprint, naming.group_line(roll_call.group), line))
    when = f"{long_date(roll_call.date)}, {clock_time(roll_call.at.time())}"
    document.headline(_("Roll-call"), " · ".join(part for part in (when, roll_call.venue) if part))
    boxes.verdict(document, _how_many(roll_call))
    document.y += 6 * MM
    first = [(here.label, clock_time(here.arrived.time())) for here in roll_call.here if here.needs_help_out]
    others = [(here.label, clock_time(here.arrived.time())) for here in roll_call.here if not here.needs_help_out]
    _draw_names(document, _("Need help to get out"), first)
    _draw_names(document, _("Everybody else") if first else _("Here by name"), others)
    _draw_names(document, _("Working with the group today"), [(name, "") for name in roll_call.staff])
    _draw_counted(document, _("Here without a name"), roll_call.unnamed)
    _draw_counted(document, _("Supporters"), roll_call.supporters)
    return document.write(target)


def _how_many(roll_call: RollCall) -> str:
    count = roll_call.everybody
    if not count:
        return _("Nobody is in the building, as far as the register knows.")
    said = ngettext("{n} person is in the building.", "{n} people are in the building.", count).format(n=count)
    return f"{said} {_('Tick each person whom you see outside.')}"


def _draw_names(document: Document, heading: str, people: Sequence[tuple[str, str]]) -> None:
    if not people:
        return
    document.heading(f"{heading}: {len(people)}", keep=22 * MM)
    arrived = _("Came at") if any(time for _name, time in people) else ""
    columns = (
        Column("", 9 * MM),
        Column(_("Name"), CONTENT - 39 * MM, gap=4 * MM),
        Column(arrived, 30 * MM, "right"),
    )
    table = Table(document, columns, LEFT, 2.5, 3)
    table.begin()
    for name, time in people:
        table.row((Cell("", _NAME, mark=_box), Cell(name, _NAME), Cell(time, NOTE)))
    table.end()
    document.y += 6 * MM


def _draw_counted(document: Document, heading: str, count: int) -> None:
    """A box each; nobody's name is known here."""
    if not count:
        return
    document.heading(f"{heading}: {count}", keep=8 * MM)
    across = int(CONTENT // (7 * MM))
    for at in range(min(count, _MOST_BOXES)):
        if at and at % across == 0:
            document.y += 7 * MM
            document.need(7 * MM)
        marks.tick_box(document.page, LEFT + at % across * 7 * MM, document.y, _BOX, _BOX)
    document.y += 11 * MM


def _box(page: Page, x: float, y: float) -> None:
    marks.tick_box(page, x - 4.5 * MM, y - _BOX / 2, _BOX, _BOX)
