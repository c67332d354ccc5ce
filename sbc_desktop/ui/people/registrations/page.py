"""Bringing in a list: the file, what its columns mean, what will happen row by row, and then doing it or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations.columns import Meaning
from sbc_desktop.domain.registrations.dates import DateOrder
from sbc_desktop.domain.registrations.planning import IfKnown, Outcome, Plan
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.people.registrations.choosing import ask_for_list
from sbc_desktop.ui.people.registrations.panels import ColumnPanel, DecidePanel
from sbc_desktop.ui.people.registrations.plan_view import PlanView
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.words import _, ngettext

if TYPE_CHECKING:
    from sbc_desktop.services.groups import Groups
    from sbc_desktop.services.importing.importing import Choices, FileFacts, Importing
    from sbc_desktop.services.people import People


class RegistrationsPage(QWidget):
    """One list at a time. Nothing is written before the button at the foot is pressed."""

    back_requested = Signal()

    def __init__(
        self, *, importing: Importing, people: People, groups: Groups, runner: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._importing, self._people, self._groups, self._runner = importing, people, groups, runner
        self._path: Path | None = None
        self._facts: FileFacts | None = None
        self._plan: Plan | None = None
        self._choices: Choices | None = None
        self._job: Job | None = None
        self._back = Button(_("People"), kind="quiet", icon="arrow-left", flush=True)
        self._title = Label(_("Bring in a list"), role="h1")
        self._group = SelectBox(_("For which group"))
        self._choose = Button(_("Choose a file"), kind="tonal", icon="folder-open")
        self._trouble = Banner(tone="attention")
        self._done = Banner(tone="accent", icon="check")
        self._order = Choice(
            _("Which number comes first?"),
            ((_("The day comes first"), DateOrder.DAY_FIRST), (_("The month comes first"), DateOrder.MONTH_FIRST)),
            chips=True,
        )
        self._empty = EmptyState(
            _("Drop a list here"),
            _(
                "A list of registrations from Eventbrite, Microsoft Forms, Google Forms, Jotform or our own template, "
                "as .csv, .tsv or .xlsx. The file itself is not kept."
            ),
        )
        self._view = PlanView()
        self._progress = ProgressLine()
        self._go = Button(_("Bring them in"), kind="primary", icon="download-simple", size="large")
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Start with no file; a list that was brought in within a day can still be taken back."""
        self._path = self._facts = self._plan = self._choices = None
        self._fill_groups()
        self._trouble.say("")
        self._order.hide()
        newest = self._importing.newest()
        if newest is None:
            self._done.say("")
        else:
            words = _("The last list brought in {count} new and {updated} updated.")
            line = _("Within a day it can be taken back whole.")
            self._done.say(words.format(count=newest.added, updated=newest.updated), line, action=_("Take it back"))
        self._show()
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_file(self, path: Path) -> None:
        """Look at a file and plan what it would change; nothing is written."""
        from sbc_desktop.services.importing.importing import Choices

        self._path, self._choices = path, Choices()
        self._facts = self._plan = None
        self._done.say("")
        self._order.hide()
        self._order.set_value(None)
        self._plan_anew()

    # looking and planning

    def _plan_anew(self) -> None:
        path, choices, group_id = self._path, self._choices, self._group.value()
        if path is None or choices is None or group_id is None:
            return
        self._trouble.say("")

        def work(_job: Job) -> None:
            self._facts = self._importing.look(path)
            self._plan = self._importing.plan(path, group_id, choices)

        self._start(work, self._show, _("Reading the list"))

    def _choose_order(self, order: DateOrder) -> None:
        if self._choices is not None:
            self._choices = replace(self._choices, dates=order)
            self._plan_anew()

    def _open_column(self, index: int) -> None:
        sampled = next((one for one in self._facts.columns if one.column.index == index), None) if self._facts else None
        if sampled is None:
            return
        panel = ColumnPanel(self)
        panel.submitted.connect(lambda meaning: self._take_column(panel, index, meaning))
        chosen = self._choices.columns.get(index, sampled.column.meaning) if self._choices else sampled.column.meaning
        panel.begin(sampled.column.heading, chosen, sampled.samples)

    def _take_column(self, panel: ColumnPanel, index: int, meaning: Meaning) -> None:
        panel.close_panel()
        if self._choices is not None:
            self._choices = replace(self._choices, columns={**self._choices.columns, index: meaning})
            self._plan_anew()

    def _open_row(self, number: int) -> None:
        row = next((one for one in self._plan.rows if one.number == number), None) if self._plan else None
        decided = self._choices is not None and number in self._choices.rows
        if row is None or row.attendee_id is None or not (row.outcome is Outcome.KNOWN or decided):
            return
        known: PersonName = self._people.get(row.attendee_id).name
        panel = DecidePanel(self)
        panel.submitted.connect(lambda what: self._decide(panel, number, what))
        panel.begin(row.name, known.on_paper)

    def _decide(self, panel: DecidePanel, number: int, what: IfKnown) -> None:
        panel.close_panel()
        if self._choices is not None:
            self._choices = replace(self._choices, rows={**self._choices.rows, number: what})
            self._plan_anew()

    # writing

    def _bring_in(self) -> None:
        path, choices, group_id = self._path, self._choices, self._group.value()
        if path is None or choices is None:
            return

        def work(job: Job) -> None:
            self._importing.bring_in(path, group_id, choices, progress=job)

        self._start(work, self.begin, _("Bringing them in"))

    def _take_back(self) -> None:
        try:
            self._importing.take_back()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.begin()

    def _start(self, work: Callable[[Job], None], then: Callable[[], None], words: str) -> None:
        job = self._job = Job(work)
        self._words, self._then = words, then
        job.progressed.connect(self._step)
        job.succeeded.connect(self._succeed)
        job.refused.connect(self._refuse)
        job.stopped.connect(self._stopped)
        job.broke.connect(self._broke)
        self._progress.show_step(words, 0, 1)
        self._progress.show()
        self._go.setEnabled(False)
        self._runner.start(job)

    def _step(self, done: int, total: int) -> None:
        self._progress.show_step(self._words, done, total)

    def _succeed(self, _nothing: object) -> None:
        self._job = None
        self._progress.hide()
        self._then()

    def _refuse(self, refusal: Refusal) -> None:
        self._job = None
        self._progress.hide()
        self._order.setVisible(refusal.reason is Reason.DATES_AMBIGUOUS)
        self._trouble.say(messages.sentence(refusal))
        self._show()

    def _stopped(self) -> None:
        self._job = None
        self._progress.hide()
        self._trouble.say(_("Stopped. Nothing was brought in."))
        self._show()

    def _broke(self, _fault: object) -> None:
        self._stopped()
        self._trouble.say(_("That did not work, and the program does not know why. Nothing was brought in."))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    # showing

    def _show(self) -> None:
        facts, plan = self._facts, self._plan
        self._empty.setVisible(facts is None)
        self._view.setVisible(facts is not None)
        if facts is not None:
            self._view.show_list(facts, plan, self._choices.columns if self._choices else {})
        self._show_button(plan)

    def _show_button(self, plan: Plan | None) -> None:
        counts = plan.counts if plan is not None else {}
        coming = counts.get(Outcome.NEW, 0) + counts.get(Outcome.UPDATED, 0)
        undecided = counts.get(Outcome.KNOWN, 0)
        self._go.setVisible(plan is not None)
        self._go.setEnabled(bool(coming) and not undecided)
        words = ngettext("Bring in {count} person", "Bring in {count} people", coming).format(count=coming)
        self._go.setText(words if coming else _("Nothing to bring in"))
        if undecided:
            asks = ngettext(
                "One row may be about someone we know. Press Enter on it and say who it is.",
                "{count} rows may be about someone we know. Press Enter on each and say who it is.",
                undecided,
            )
            self._trouble.say(asks.format(count=undecided))

    def _fill_groups(self) -> None:
        chosen = self._group.value()
        self._group.clear()
        for group in self._groups.all():
            self._group.add(group.name, group.id)
        self._group.choose(chosen)

    # put together

    def _ask_for_file(self) -> None:
        path = ask_for_list(self)
        if path is not None:
            self.open_file(path)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._choose.clicked.connect(self._ask_for_file)
        self._group.activated.connect(lambda _index: self._plan_anew())
        self._order.changed.connect(self._choose_order)
        self._view.column_opened.connect(self._open_column)
        self._view.row_opened.connect(self._open_row)
        self._go.clicked.connect(self._bring_in)
        self._progress.stopped.connect(self._stop)
        self._done.pressed.connect(self._take_back)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._group)
        head.addWidget(self._choose)
        foot = QHBoxLayout()
        foot.addWidget(self._go)
        foot.addWidget(self._progress, 1)
        foot.addStretch(1)
        self._progress.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        for widget in (self._done, self._trouble, self._order):
            column.addWidget(widget)
        column.addWidget(self._empty, 1)
        column.addWidget(self._view, 1)
        column.addLayout(foot)
