"""The people we remember: for the coordinator alone, with what is left to do, and the way back from a mistake."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.remembrance import DeathKnownFrom, Remembered, TaskLine
from sbc_desktop.ui.people.remembrance.confirm_panel import ConfirmPanel
from sbc_desktop.ui.people.remembrance.death_panel import wish_in_words
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import TwoColumns
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _, listed, long_date

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.remembrance import Remembrance


class RememberedPage(QWidget):
    """`taken_back` carries the person who is on the lists again."""

    back_requested = Signal()
    taken_back = Signal(object)

    def __init__(self, *, remembrance: Remembrance, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remembrance, self._clock = remembrance, clock
        self._shown: Remembered | None = None
        self._back = Button(_("People"), kind="quiet", icon="arrow-left", flush=True)
        self._trouble = Banner(tone="attention")
        self._list = RowList(_("People we remember"))
        self._empty = EmptyState(
            _("Nobody is remembered here yet"), _("Those who have died are kept here, and nowhere else.")
        )
        self._facts = Card(" ")
        self._tasks = Card(_("Left to do"))
        self._confirm = Button(_("We know more now"), kind="tonal")
        self._mistake = Button(_("It was a mistake"), kind="quiet")
        self._lay_out()
        self._back.clicked.connect(self.back_requested)
        self._list.current_changed.connect(self._show)
        self._confirm.clicked.connect(self._open_confirm)
        self._mistake.clicked.connect(self._take_back)

    def begin(self) -> None:
        """Read everybody again; the one that was shown stays chosen."""
        self._trouble.say("")
        people = self._remembrance.all()
        self._list.show_rows([_face(person) for person in people])
        self._empty.setVisible(not people)
        self._columns.setVisible(bool(people))
        chosen = self._shown.id if self._shown else None
        if people and not self._list.choose(chosen):
            self._list.choose(people[0].id)
        if people:
            self._show(self._list.current_key())
        (self._list if people else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, attendee_id: UUID | None) -> None:
        if attendee_id is None:
            return
        self._shown = person = self._remembrance.get(attendee_id)
        self._facts.title.setText(person.name.on_paper)
        self._facts.clear()
        for line in _lines(person):
            self._facts.body.addWidget(Label(line, wrap=True))
        self._facts.body.addStretch(1)
        self._tasks.clear()
        for task in person.tasks:
            self._tasks.body.addLayout(self._task_row(task))
        if not person.tasks:
            self._tasks.body.addWidget(Label(_("Nothing is left to do."), tone="muted"))
        self._tasks.body.addStretch(1)
        self._confirm.setVisible(not person.certain)
        self._mistake.setVisible(person.may_be_taken_back(self._clock.today()))

    def _task_row(self, task: TaskLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(
            Label(messages.word(task.kind), tone="muted" if task.done else "ink", icon="check" if task.done else ""), 1
        )
        if not task.done:
            done = Button(_("Done"), kind="quiet", flush=True)
            done.setAccessibleName(_("Done: {task}").format(task=messages.word_inside(task.kind)))
            done.clicked.connect(lambda: self._finish(task.id))
            row.addWidget(done)
        return row

    def _finish(self, task_id: UUID) -> None:
        self._remembrance.done(task_id)
        self.begin()

    def _open_confirm(self) -> None:
        person = self._shown
        if person is None:
            return
        panel = ConfirmPanel(self)

        def save(known_from: DeathKnownFrom, died_on: dt.date | None) -> None:
            try:
                self._remembrance.confirm(person.id, known_from, died_on)
            except Refusal as refusal:
                panel.show_refusal(refusal)
                return
            panel.close_panel()
            self.begin()

        panel.submitted.connect(save)
        panel.begin(person.name.on_paper)

    def _take_back(self) -> None:
        person = self._shown
        if person is None:
            return
        try:
            self._remembrance.take_back(person.id)
        except Refusal as refusal:
            self._trouble.say(messages.sentence(refusal))
            return
        self._shown = None
        self.taken_back.emit(person.id)

    def _lay_out(self) -> None:
        names = Card()
        names.body.addWidget(self._list, 1)
        right = QWidget()
        cards = QVBoxLayout(right)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(16)
        cards.addWidget(self._facts, 1)
        cards.addWidget(self._tasks, 1)
        actions = QHBoxLayout()
        actions.addWidget(self._confirm)
        actions.addWidget(self._mistake)
        actions.addStretch(1)
        cards.addLayout(actions)
        self._columns = TwoColumns(names, right, ratio=(24, 29))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(_("People we remember"), role="h1"))
        column.addWidget(Label(_("Only coordinators see this page. It is never printed."), tone="muted"))
        column.addWidget(self._trouble)
        column.addWidget(self._empty, 1)
        column.addWidget(self._columns, 1)


def _face(person: Remembered) -> RowFace:
    left = sum(not task.done for task in person.tasks)
    return RowFace(
        person.name.on_paper,
        listed(person.groups),
        key=person.id,
        icon="heart-straight",
        chip=_("{count} to do").format(count=left) if left else "",
        caret=False,
    )


def _lines(person: Remembered) -> list[str]:
    lines = [_("Written down on {day}").format(day=long_date(person.recorded))]
    if person.certain:
        lines.append(_("We know {how}.").format(how=messages.word_inside(person.known_from)))
    else:
        lines.append(_("We heard it indirectly and are not sure. Nobody has been told."))
    if person.died_on is not None:
        lines.append(_("Died on {day}").format(day=long_date(person.died_on)))
    lines.append(wish_in_words(person.name.first, person.wish))
    return lines
