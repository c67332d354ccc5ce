"""One of each component, filled with long names, for what must hold for all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button, IconButton
from sbc_desktop.ui.widgets.cards import Card, DeepCard
from sbc_desktop.ui.widgets.chips import Chip, CountPill, KeyCap
from sbc_desktop.ui.widgets.choice import Check, Choice
from sbc_desktop.ui.widgets.date_tile import DateTile
from sbc_desktop.ui.widgets.dates import DateField, TimeField
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.fields import Field, PasswordField, TextArea
from sbc_desktop.ui.widgets.icon_disc import IconDisc
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.mark import Mark
from sbc_desktop.ui.widgets.month_calendar import DayMark, MonthCalendar
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage, TwoColumns
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.rail import Rail
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.select import Select, SelectBox
from sbc_desktop.ui.widgets.stepper import Stepper
from sbc_desktop.ui.widgets.table import Cell, Column, Table
from sbc_desktop.ui.widgets.tabs import Tabs

TODAY = dt.date(2026, 10, 20)
KINDS = ("primary", "secondary", "tonal", "chosen", "quiet", "danger", "deep", "deep_quiet")
LONG = "Oluwaseun Wilhelmina Featherstonehaugh-Mac an Bhreithiún, 60"


def _select() -> QWidget:
    made = Select("Group", icon="users-three")
    made.add(LONG, 1)
    return made


def _box() -> QWidget:
    made = SelectBox("Which group")
    made.add(LONG, 1)
    return made


def _rows() -> QWidget:
    made = RowList("Sessions")
    made.show_rows(
        [
            RowFace("Coming up", heading=True),
            RowFace(LONG, LONG, 1, TODAY, chip="Held", chip_icon="check", count="9 came"),
            RowFace(LONG, "", 2, icon="clock"),
        ]
    )
    return made


def _table() -> QWidget:
    made = Table("Talks", (Column("Talk"), Column("Came", 60, number=True), Column("Follow-up", 120)))
    made.show_rows([(1, (Cell(LONG, LONG, strong=True), Cell("12"), Cell("All done", icon="check", tone="muted")))])
    return made


def _calendar() -> QWidget:
    made = MonthCalendar("Sessions", TODAY)
    made.show_marks({TODAY: DayMark("Pet", LONG)})
    return made


def _tile() -> QWidget:
    made = DateTile()
    made.set_date(TODAY)
    return made


def _progress() -> QWidget:
    made = ProgressLine()
    made.show_step("Drawing 12 of 36 registers", 12, 36)
    return made


def _card() -> QWidget:
    made = Card(LONG, subtitle=LONG, action=Button("Edit", kind="quiet"))
    made.body.addWidget(Label(LONG, wrap=True))
    return made


def _wrong_field() -> QWidget:
    made = Field("Phone", hint="Only if you would like to")
    made.set_error("This number is too short. Nothing was lost.")
    return made


COMPONENTS: dict[str, Callable[[], QWidget]] = {
    **{f"{kind} button": partial(Button, "Save", kind=kind, icon="check", key="Enter") for kind in KINDS},
    "button that is off": lambda: _off(Button("Save", kind="primary")),
    "icon button": lambda: IconButton("x", "Close"),
    "label": lambda: Label(LONG, elide=True),
    "wrapped label": lambda: Label(LONG, wrap=True, icon="info"),
    "hairline": HairLine,
    "field": lambda: Field("Name", example="Beatriz"),
    "field that is wrong": _wrong_field,
    "passphrase": lambda: PasswordField("Passphrase", size="large"),
    "text area": lambda: TextArea("Note", example="About the group"),
    "select": _select,
    "select box": _box,
    "date": lambda: DateField("Day"),
    "time": lambda: TimeField("Starts"),
    "choice": lambda: Choice("Edition", (("Shareable", 1), ("Internal", 2))),
    "choice of boxes": lambda: Choice("Edition", (("Shareable\nProtected", 1), ("Internal\nExact", 2))),
    "choice of chips": lambda: Choice("Why", (("A supporter", 1), ("Not sure", 2)), chips=True),
    "check": lambda: Check("Step-free"),
    "stepper": lambda: Stepper("People"),
    "small stepper": lambda: Stepper("People", small=True),
    "card": _card,
    "deep card": DeepCard,
    "chip": lambda: Chip("Held", icon="check"),
    "key cap": lambda: KeyCap("Ctrl+Z"),
    "count": lambda: CountPill(filled=True),
    "banner": lambda: Banner(LONG, LONG, action="Review", tone="attention"),
    "empty state": lambda: EmptyState("Nobody here yet", "The first tick will show up here.", button="Add somebody"),
    "progress": _progress,
    "date tile": _tile,
    "icon disc": lambda: IconDisc("clock"),
    "mark": Mark,
    "rail": lambda: Rail(demo=True, who=LONG),
    "tabs": lambda: Tabs("Speakers", ("Talks", "Topics")),
    "page header": lambda: PageHeader(LONG, line="Below it", actions=(Button("Add"),)),
    "page": ScrollPage,
    "two columns": lambda: TwoColumns(Card("Left"), Card("Right"), ratio=(29, 24)),
    "rows": _rows,
    "table": _table,
    "calendar": _calendar,
}


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget
