"""The tables of the monthly summary, each with its definitions under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from decimal import Decimal

from sbc_desktop.domain.monthly_summary import GroupQuarter, KeyFigures, MonthlySummary
from sbc_desktop.domain.paper import About, Edition, Figure, Imprint, Unsaid
from sbc_desktop.reports import boxes
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.ink import CELL, CELL_BOLD, CONTENT, LEFT, MM, NOTE, NOTE_BOLD
from sbc_desktop.reports.lines import Span, width
from sbc_desktop.reports.monthly_words import last_day
from sbc_desktop.reports.tables import SUB_ROW, Cell, Column, Table, figure, total_figure
from sbc_desktop.words import MONTHS, _, ngettext, plain_date

_ABOVE, _BELOW = 1.2, 1.8
_LEAST_OF_NAMES = 26 * MM
_MOST_TO_SHARE = 3 * MM


def draw_key_figures(
    document: Document, summary: MonthlySummary, imprint: Imprint, changes: Sequence[Figure] = ()
) -> None:
    """One column a period, and one for `changes`; the lead figure in bold, definitions under the table."""
    wide = 30.5 * MM
    periods = [Column(figures.label, wide, "right") for figures in summary.figures]
    if changes:
        periods.append(Column(_("Change"), 20 * MM, "right"))
    columns = (Column("", CONTENT - sum(column.wide for column in periods)), *periods)
    table = Table(document, columns, LEFT, _ABOVE, _BELOW)
    table.begin(60 * MM)
    for at, (label, row) in enumerate(rows(summary, imprint)):
        kind = CELL_BOLD if at == 0 else CELL
        indent = SUB_ROW if at == 1 else 0
        change = [_change(changes[at])] if changes else []
        table.row((Cell(label, kind, indent=indent), *(figure(value, kind) for value in row), *change))
    table.end()
    document.y += 1 * MM
    document.running_text(list(definitions(summary)))


def _change(value: Figure) -> Cell:
    """+3, or a dash as wide as the plus: the font has no minus."""
    if isinstance(value, int | Decimal):
        return Cell(f"+{value}" if value > 0 else str(value).replace("-", "–"))
    return figure(value)


def rows(summary: MonthlySummary, imprint: Imprint) -> Iterator[tuple[str, list[Figure]]]:
    """Each row of key figures with its label, a figure a period."""
    labels = (
        _("Attendances"),
        _("of which without a name"),
        _("Average at a session that was held") if summary.group else _("Average at a session with its register in"),
        _("Different people"),
        _("Came for the first time"),
        _("Came twice or more in 12 months"),
        _on_the_list(summary, imprint),
    )
    values = [_values(figures) for figures in summary.figures]
    for at, label in enumerate(labels):
        yield label, [column[at] for column in values]


def _values(figures: KeyFigures) -> list[Figure]:
    """The figures of a period, without its label."""
    return [getattr(figures, field.name) for field in fields(figures)][1:]


def _on_the_list(summary: MonthlySummary, imprint: Imprint) -> str:
    day = plain_date(last_day(summary, imprint.printed_at.date()))
    said = _("On the list on {day}") if summary.group else _("On the lists on {day}")
    rounded = _("{figure}, to the nearest 5") if imprint.edition is Edition.SHAREABLE else "{figure}"
    return rounded.format(figure=said.format(day=day))


def definitions(summary: MonthlySummary) -> Iterator[Span]:
    """Terms in bold with their meaning, in running text."""
    if summary.group:
        once = _("each named person once.")
        first = _("of the different people, those who came to this group for the first time.")
    else:
        once = _("each named person once, also one who goes to two groups.")
        first = _("of the different people, those who came to any group for the first time.")
    terms = [
        (_("Attendances:"), _("people counted at sessions that were held, with or without a name.")),
        (_("Different people:"), once),
        (_("First time:"), first),
        (_("Twice or more:"), _("of the different people, those who came to two sessions or more in the 12 months.")),
    ]
    if any(value is Unsaid.NOT_COUNTED for figures in summary.figures for value in _values(figures)):
        terms.append(("–:", _("not counted for this period.")))
    if any(value is Unsaid.HIDDEN for figures in summary.figures for value in _values(figures)):
        hidden = _("hidden, so that nobody can be recognised, whatever its size.")
        terms.append(("c:", hidden))
    if summary.revised:
        terms.append((_("Revised:"), _("registers came in after these figures were first published.")))
    for term, meaning in terms:
        yield f"{term} ", NOTE_BOLD
        yield f"{meaning} ", NOTE


def draw_by_group(document: Document, summary: MonthlySummary, heading: str) -> None:
    """A row a group for the quarter so far, and all groups together."""
    document.heading(heading, keep=30 * MM)
    table = Table(document, _columns(summary), LEFT, _ABOVE, _BELOW + 0.6)
    table.begin()
    rows = [_cells(group) for group in summary.by_group]
    total = _cells(summary.by_group_total, total=True) if summary.by_group_total else None
    for at, cells in enumerate(rows):
        following = [*rows[at + 1 :], *([total] if total else [])] if at >= len(rows) - 2 else []
        table.row(cells, keep=sum(map(table.height, following)))
    if total:
        table.row(total, total=True)
    table.end()
    if notes := _notes(summary):
        boxes.note(document, notes)


def _columns(summary: MonthlySummary) -> tuple[Column, ...]:
    """As wide as their heads; what the names of the groups leave free is shared out between the numbers."""
    heads = [(_("Planned"), 13.5), (_("Registers in"), 18.5)]
    heads += [(MONTHS[month.month - 1], _month_wide(summary)) for month in summary.quarter]
    heads += [(_("Attendances"), 19.5), (_("Average"), 14.5), (_("Different people"), 25)]
    names = max((width(group.group, CELL_BOLD) for group in summary.by_group), default=0) + 2 * MM
    spare = CONTENT - sum(wide for _head, wide in heads) * MM - max(names, _LEAST_OF_NAMES)
    more = min(max(0, spare) / len(heads), _MOST_TO_SHARE)
    numbers = [Column(head, wide * MM + more, "right") for head, wide in heads]
    return Column("", CONTENT - sum(column.wide for column in numbers)), *numbers


def _month_wide(summary: MonthlySummary) -> float:
    """More room where a month is about so many."""
    rows = [*summary.by_group, *([summary.by_group_total] if summary.by_group_total else [])]
    return 17 if any(isinstance(month, About) for row in rows for month in row.months) else 13


def _cells(row: GroupQuarter, *, total: bool = False) -> list[Cell]:
    kind, shown = (CELL_BOLD, total_figure) if total else (CELL, figure)
    values: list[Figure] = [row.planned, row.registers_in, *row.months]
    values += [row.attendances, row.average, row.different_people]
    return [Cell(row.group, kind), *map(shown, values)]


def _notes(summary: MonthlySummary) -> str:
    notes = []
    both = summary.came_to_two_groups
    if both == 0:
        notes.append(_("Nobody went to two groups in this quarter, so the column of different people adds up."))
    elif both:
        said = ngettext(
            "{n} person went to two groups or more in this quarter; the last line counts each person once.",
            "{n} people went to two groups or more in this quarter; the last line counts each person once.",
            both,
        )
        notes.append(said.format(n=both))
    if not summary.is_complete:
        notes.append(_("Months and averages leave out sessions whose register is not in."))
    return " ".join(notes)
