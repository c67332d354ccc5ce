"""A list that was looked at: what will happen row by row, and what each of its columns is taken as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.registrations.columns import Meaning
from sbc_desktop.domain.registrations.planning import Plan
from sbc_desktop.ui.people.registrations.faces import (
    COLUMN_COLUMNS,
    ORDER,
    ROW_COLUMNS,
    counts_in_words,
    planned_row,
    sampled_column,
)
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.pages import TwoColumns
from sbc_desktop.ui.widgets.table import Table
from sbc_desktop.words import _, ngettext

if TYPE_CHECKING:
    from sbc_desktop.services.importing.importing import FileFacts


class PlanView(QWidget):
    """`row_opened` carries a row's number, `column_opened` a column's place."""

    row_opened = Signal(object)
    column_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = Table(_("What will happen"), ROW_COLUMNS)
        self._columns = Table(_("Columns of the list"), COLUMN_COLUMNS)
        self._rows_card = Card(_("What will happen"), subtitle=" ")
        self._columns_card = Card(" ", subtitle=_("Press Enter on a column to take it as something else."))
        self._rows_card.body.addWidget(self._rows, 1)
        self._columns_card.body.addWidget(self._columns, 1)
        self._rows.opened.connect(self.row_opened)
        self._columns.opened.connect(self.column_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TwoColumns(self._rows_card, self._columns_card, ratio=(31, 22)))

    def show_list(self, facts: FileFacts, plan: Plan | None, chosen: Mapping[int, Meaning]) -> None:
        """Fill both tables; without a plan there is nothing yet that would happen."""
        words = ngettext("{source}, {count} row", "{source}, {count} rows", facts.rows)
        self._columns_card.title.setText(words.format(source=messages.word(facts.source), count=facts.rows))
        taken = (
            replace(one, column=replace(one.column, meaning=chosen.get(one.column.index, one.column.meaning)))
            for one in facts.columns
            if one.column.heading or one.samples
        )
        self._columns.show_rows([sampled_column(one) for one in taken])
        rows = sorted(plan.rows, key=lambda row: (ORDER.index(row.outcome), row.number)) if plan is not None else []
        self._rows.show_rows([planned_row(row) for row in rows])
        self._rows_card.subtitle.setText(counts_in_words(plan.counts) if plan is not None else "")
