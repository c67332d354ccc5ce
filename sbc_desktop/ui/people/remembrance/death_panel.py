"""The short screen: the name repeated, what is known, what was wished, what is left to do. Nothing else is asked."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.remembrance import (
    BeforeRecording,
    DeathDetails,
    DeathKnownFrom,
    RemembranceTask,
    Wish,
    proposed_tasks,
)
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.choice import Check, Choice
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _

HOW_WE_KNOW = (
    (_("Family"), DeathKnownFrom.FAMILY),
    (_("Nurse"), DeathKnownFrom.NURSE),
    (_("The group"), DeathKnownFrom.GROUP),
)
_HEARD = (_("Heard indirectly"), DeathKnownFrom.INDIRECTLY)


class DeathPanel(FormPanel):
    """`submitted` carries the DeathDetails."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(" ", _("Write it down"), parent)
        self._what_happens = Label("", wrap=True)
        self._wish = Label("", tone="muted", wrap=True, icon="heart-straight")
        self._how = Choice(_("How do we know?"), (*HOW_WE_KNOW, _HEARD), chips=True)
        self._unsure = Label(_("We are not sure, so nobody is told anything yet."), role="small", tone="muted")
        self._day = DateField(_("The day, if you know it"))
        self._tasks = {task: Check(messages.word(task)) for task in RemembranceTask}
        for widget in (self._what_happens, self._wish):
            self.body.addWidget(widget)
        self.body.addWidget(Label(_("How do we know?"), strong=True))
        self.body.addWidget(self._how)
        self.body.addWidget(self._unsure)
        self.body.addWidget(self._day)
        self.body.addWidget(Label(_("Left to do"), strong=True))
        for check in self._tasks.values():
            self.body.addWidget(check)
        self.body.addStretch(1)
        self.body.setSpacing(10)
        self._how.changed.connect(self._choose_how)

    def begin(self, about: BeforeRecording) -> None:
        """Open for one person."""
        self.set_title(_("{name} has died").format(name=about.name.on_paper))
        words = _(
            "From now on {name} is on no list, in no search and no mailing. What happened at past sessions stays. "
            "If this is a mistake, it can be taken back for 30 days."
        )
        self._what_happens.setText(words.format(name=about.name.first))
        self._wish.setText(wish_in_words(about.name.first, about.wish))
        self._how.set_value(DeathKnownFrom.FAMILY)
        self._unsure.hide()
        proposed = proposed_tasks(about.wish)
        for task, check in self._tasks.items():
            check.setChecked(task in proposed)
        self.open(self._how)

    def _choose_how(self, how: DeathKnownFrom) -> None:
        self._unsure.setVisible(how is DeathKnownFrom.INDIRECTLY)
        if how is DeathKnownFrom.INDIRECTLY:
            for task in (RemembranceTask.TELL_GROUP, RemembranceTask.CARD_TO_FAMILY, RemembranceTask.TELL_REFERRER):
                self._tasks[task].setChecked(False)

    def fields(self) -> dict[str, Labelled]:
        """The one field that can be refused."""
        return {"died_on": self._day}

    def submit(self) -> None:
        """Read what is known and ask for writing it down."""
        try:
            day: dt.date | None = self._day.date() if self._day.text().strip() else None
        except Refusal:
            return
        tasks = frozenset(task for task, check in self._tasks.items() if check.isChecked())
        self.submitted.emit(DeathDetails(self._how.value(), day, tasks))


def wish_in_words(first: str, wish: Wish | None) -> str:
    """What somebody wished the group to be told, as a sentence."""
    if wish is None:
        return _("{name} was not asked what the group may be told.").format(name=first)
    said = _("{name} wished that the group is told: {wish}.").format(
        name=first, wish=messages.word_inside(wish.if_away)
    )
    return f"{said} “{wish.in_own_words}”" if wish.in_own_words else said
