"""The table of how people heard about a group, or the sentence that stands in its place."""

from __future__ import annotations

from sbc_desktop.domain import sharing
from sbc_desktop.domain.heard import Heard
from sbc_desktop.domain.paper import Figure, Unsaid
from sbc_desktop.messages import word
from sbc_desktop.reports import boxes
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.ink import CELL, MM
from sbc_desktop.reports.tables import Cell, Column, Table, figure, total_figure
from sbc_desktop.words import _

_PEOPLE, _WITH_SHARE = 14 * MM, 30 * MM
_ABOVE, _BELOW = 1.4, 2.0


def draw_heard(document: Document, heard: Heard, heading: str, x: float, room: float) -> None:
    """A row a way and everybody; percentages only where there are enough people for one."""
    document.heading(heading, x, room, keep=50 * MM if heard.lines else 10 * MM)
    if heard.lines is None:
        document.paragraph(withheld(heard.period), CELL, x, room)
        return
    about = _("People who came, {period}").format(period=heard.period)
    has_shares = isinstance(heard.everybody, int) and sharing.may_tell_percentage(heard.everybody)
    people = _WITH_SHARE if has_shares else _PEOPLE
    columns = (Column(about, room - people), Column(_("People"), people, "right"))
    table = Table(document, columns, x, _ABOVE, _BELOW)
    table.begin()
    for way, count in heard.lines:
        table.row((Cell(word(way)), _share(count, heard.everybody)))
    table.row((Cell(_("All"), total_figure(heard.everybody).kind), total_figure(heard.everybody)), total=True)
    table.end()
    if notes := _notes(heard):
        boxes.note(document, notes, x, room)


def withheld(period: str) -> str:
    """What stands in the place of a table that nobody outside may see."""
    return _("Not shown for {period}: so few people came that some of them might be recognised.").format(period=period)


def hidden_note() -> str:
    """What a c means."""
    hidden = _("c: hidden, so that nobody can be recognised.")
    return f"{hidden} {_('Every hidden number is printed alike, whatever its size. 0 is shown.')}"


def _share(people: Figure, base: Figure) -> Cell:
    """17 of 48 (35%)."""
    if isinstance(people, int) and people and isinstance(base, int) and sharing.may_tell_percentage(base):
        said = _("{n} of {base} ({percent}%)")
        return Cell(said.format(n=people, base=base, percent=sharing.percentage(people, base)))
    return figure(people)


def _notes(heard: Heard) -> str:
    assert heard.lines is not None
    notes = [hidden_note()] if any(people is Unsaid.HIDDEN for _way, people in heard.lines) else []
    if isinstance(heard.everybody, int) and sharing.may_tell_percentage(heard.everybody):
        notes.append(_("Percentages are whole numbers, and given only where there are 20 people or more."))
    return " ".join(notes)
