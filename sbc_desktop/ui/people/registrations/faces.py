"""The rows of the two tables: what the columns of a list mean, and what becomes of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from sbc_desktop import messages
from sbc_desktop.domain.registrations.columns import Meaning
from sbc_desktop.domain.registrations.planning import FieldChange, Outcome, PlannedRow
from sbc_desktop.ui.widgets.table import Cell, Column
from sbc_desktop.ui.widgets.table_model import Row
from sbc_desktop.words import _, listed

if TYPE_CHECKING:
    from sbc_desktop.services.importing.importing import SampledColumn

ROW_COLUMNS = (Column(_("Row"), 64, number=True), Column(_("Who"), 200), Column(_("What will happen")))
COLUMN_COLUMNS = (Column(_("In the list")), Column(_("Taken as"), 190))

_FACES = {
    Outcome.NEW: ("user-plus", "accent"),
    Outcome.UPDATED: ("pencil-simple", "accent"),
    Outcome.SAME: ("check", "muted"),
    Outcome.KNOWN: ("question", "attention"),
    Outcome.LEFT_OUT: ("minus-circle", "muted"),
    Outcome.PROBLEM: ("warning-circle", "attention"),
}
# What wants somebody to look comes first, what changes nothing last.
ORDER = (Outcome.KNOWN, Outcome.PROBLEM, Outcome.UPDATED, Outcome.NEW, Outcome.LEFT_OUT, Outcome.SAME)
_FIELDS = {
    "preferred": _("name they like to be called"),
    "full": _("full name"),
    "phone": _("phone"),
    "email": _("email"),
    "best": _("best way to reach them"),
    "voicemail_safe": _("whether a voicemail is safe"),
    "emergency_name": _("emergency contact"),
    "emergency_phone": _("phone of the emergency contact"),
    "hospital": _("hospital"),
    "postcode_district": _("first half of the postcode"),
    "told_us_on": _("has told us"),
    "status": _("where they stand"),
    "needs": _("what to do for them"),
}


def planned_row(row: PlannedRow) -> Row:
    """One row of the list and what becomes of it."""
    icon, tone = _FACES[row.outcome]
    said = [*map(_change, row.changes), *map(messages.word_inside, row.remarks)]
    if row.problem is not None:
        said = [messages.sentence(row.problem)]
    line = "; ".join(said)
    what = Cell(messages.word(row.outcome), line=line[:1].upper() + line[1:], icon=icon, tone=tone)
    return row.number, (Cell(str(row.number), tone="muted"), Cell(row.name or "–", strong=True), what)


def sampled_column(sampled: SampledColumn) -> Row:
    """One column of the list with the first of its cells, and what it is taken as."""
    column = sampled.column
    taken = column.meaning not in (Meaning.NOT_NEEDED, Meaning.UNKNOWN, Meaning.OWN_WORDS)
    meaning = Cell(messages.word(column.meaning), tone="ink" if taken else "muted")
    return column.index, (Cell(column.heading, line=" · ".join(sampled.samples), strong=taken), meaning)


def counts_in_words(counts: Mapping[Outcome, int]) -> str:
    """Such as "14 new, 2 updated and 1 problem"; outcomes that no row has are left out."""
    return listed([f"{counts[outcome]} {messages.word_inside(outcome)}" for outcome in Outcome if counts[outcome]])


def _change(change: FieldChange) -> str:
    name = _FIELDS.get(change.field, change.field)
    if change.old in ("", None):
        return _("{field}: {new}").format(field=name, new=_plain(change.new))
    return _("{field}: {old} becomes {new}").format(field=name, old=_plain(change.old), new=_plain(change.new))


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return messages.word_inside(value) if isinstance(value, StrEnum) else str(value)
