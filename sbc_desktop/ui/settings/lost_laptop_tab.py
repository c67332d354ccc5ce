"""What to do when the laptop is lost or stolen; read, and printed before it is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.messages import of_a_lost_laptop as words
from sbc_desktop.ui import sheets
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import TwoColumns
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.document import Document


_IN_A_COLUMN = 4


class LostLaptopTab(QWidget):
    """The words of the sheet; the sheet itself, with lines to fill in, is drawn on the worker thread."""

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._runner = services, runner
        self._print = Button(_("Print the sheet"), kind="primary", icon="printer")
        self._save = Button(_("Save on a stick"), kind="quiet", icon="download-simple")
        self._said = Label("", wrap=True)
        self._lay_out()
        self._print.clicked.connect(lambda: self._draw(sheets.print_sheet))
        self._save.clicked.connect(lambda: self._draw(sheets.save_sheet))

    def begin(self) -> None:
        """Nothing here changes; what was said of the last printing goes."""
        self._say("")

    def _say(self, text: str) -> None:
        self._said.setText(text)
        show_if(bool(text), self._said)

    def _draw(self, use: Callable[[Document, QWidget], str]) -> None:
        self._set_busy(True)
        job = Job(lambda _job: self._services.reports.lost_laptop())
        job.succeeded.connect(lambda sheet: self._say(use(sheet, self)))
        job.refused.connect(self._refuse)
        job.ended.connect(self._free)
        self._runner.start(job)

    def _refuse(self, refusal: Refusal) -> None:
        self._say(messages.sentence(refusal))

    def _free(self, _job: object) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for button in (self._print, self._save):
            button.setEnabled(not busy)

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._save)
        row.addWidget(self._print)
        advice = _(
            "Print it before you need it. The sheet has lines for whom to phone, and where stick and code are kept."
        )
        top = Card(_("If the laptop is lost or stolen"), subtitle=advice, action=buttons)
        top.body.addSpacing(4)
        top.body.addWidget(self._said)
        show_if(False, self._said)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        steps = tuple(enumerate(words.steps(), start=1))
        first = _steps(steps[:_IN_A_COLUMN])
        first.addWidget(Label(words.if_it_comes_back(), role="small", strong=True, wrap=True), first.rowCount(), 1)
        first.setRowStretch(first.rowCount(), 1)
        columns.addLayout(first, 10)
        second = _steps(steps[_IN_A_COLUMN:])
        second.setRowStretch(second.rowCount(), 1)
        columns.addLayout(second, 13)
        top.body.addLayout(columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(top)
        hidden = _points(_("What a finder cannot read"), words.closed_to_a_finder(), "shield-check")
        seen = _points(_("What a finder can see"), words.open_to_a_finder(), "eye")
        for card in (hidden, seen):
            card.body.addStretch(1)
        whole.addWidget(TwoColumns(hidden, seen, ratio=(1, 1)), 1)


def _steps(steps: tuple[tuple[int, words.Step], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(1, 1)
    for number, (what, how) in steps:
        row = grid.rowCount()
        grid.addWidget(Label(str(number), strong=True, tone="accent"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(what, strong=True, wrap=True), row, 1)
        grid.addWidget(Label(how, role="small", tone="muted", wrap=True), row + 1, 1)
        grid.setRowMinimumHeight(row + 2, 8)
    return grid


def _points(title: str, points: tuple[str, ...], icon: str) -> Card:
    card = Card(title)
    for point in points:
        card.body.addWidget(Label(point, role="small", icon=icon, wrap=True))
    return card
