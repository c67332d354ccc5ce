"""What is due for deletion: each person with the reason, deleted or kept for a reason that is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.retention import DueForDeletion, PersonDue
from sbc_desktop.ui.people.rights.erasure_panel import ErasurePanel
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _, long_date, ngettext

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


class DeletionTab(QWidget):
    """Nothing is deleted before somebody says so."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._due = DueForDeletion((), 0, 0, 0)
        self._chosen: PersonDue | None = None
        self._list = RowList(_("Due for deletion"))
        self._empty = EmptyState(
            _("Nobody’s details are due"), _("Every month this page shows whose details were kept long enough.")
        )
        self._name = Label("", role="h3")
        self._why = Label("", wrap=True)
        self._delete = Button(_("Delete the details"), kind="danger", icon="trash")
        self._reason = Field(_("Or keep them, because"), example=_("Said they come back in spring"))
        self._keep = Button(_("Keep them for a year"), kind="tonal")
        self._trouble = Banner(tone="danger")
        self._others = Label("", wrap=True)
        self._forget = Button(_("Delete these too"), kind="tonal", icon="trash")
        self._lay_out()
        self._list.current_changed.connect(self._show)
        self._delete.clicked.connect(self._open_erasure)
        self._keep.clicked.connect(self._keep_for_a_year)
        self._forget.clicked.connect(self._forget_others)

    def begin(self) -> None:
        """Look what is due now."""
        self._trouble.say("")
        self._due = self._services.retention.due()
        people = self._due.people
        self._list.show_rows([_face(person) for person in people])
        for widget in (self._list, self._card):
            widget.setVisible(bool(people))
        self._empty.setVisible(not people)
        self._chosen = None
        if people:
            self._list.choose(people[0].id)
            self._show(people[0].id)
        words = _others(self._due)
        self._others.setText(words)
        for other in (self._others, self._forget, self._line):
            other.setVisible(bool(words))
        if people:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, attendee_id: object) -> None:
        self._chosen = next((person for person in self._due.people if person.id == attendee_id), None)
        if self._chosen is not None:
            self._name.setText(self._chosen.name.on_paper)
            self._why.setText(_why(self._chosen))
            self._reason.set_text("")

    def _open_erasure(self) -> None:
        if self._chosen is None:
            return
        panel = ErasurePanel(self)

        def erase(attendee_id: object) -> None:
            if self._try(lambda: self._services.erasure.erase(attendee_id)):  # type: ignore[arg-type]
                panel.close_panel()
                self.begin()

        panel.submitted.connect(erase)
        panel.begin(self._services.erasure.preview(self._chosen.id))

    def _keep_for_a_year(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        try:
            self._services.retention.keep(chosen.id, self._reason.text())
        except Refusal as refusal:
            self._reason.set_error(messages.sentence(refusal))
            self._reason.setFocus()
            return
        self.begin()

    def _forget_others(self) -> None:
        if self._try(lambda: self._services.retention.delete([], reasons=True, notes=True, requests=True)):
            self.begin()

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except Refusal as refusal:
            self._trouble.say(messages.sentence(refusal))
            return False
        return True

    def _lay_out(self) -> None:
        self._card = Card()
        for widget in (self._name, self._why, self._delete, HairLine(), self._reason, self._keep):
            self._card.body.addWidget(widget)
        for button in (self._delete, self._keep):
            self._card.body.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self._card.body.setSpacing(12)
        self._card.body.addStretch(1)
        names = Card()
        names.body.addWidget(self._trouble)
        names.body.addWidget(self._empty)
        names.body.addWidget(self._list, 1)
        self._line = HairLine()
        names.body.addWidget(self._line)
        names.body.addWidget(self._others)
        names.body.addWidget(self._forget, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(names, 3)
        row.addWidget(self._card, 2)


def _face(person: PersonDue) -> RowFace:
    return RowFace(person.name.on_paper, _why(person), key=person.id, icon="user-circle", caret=False)


def _why(person: PersonDue) -> str:
    why = messages.word(person.because)
    return _("{why}; due since {day}").format(why=why, day=long_date(person.since))


def _others(due: DueForDeletion) -> str:
    parts = [
        ngettext("{n} reason why somebody could not come", "{n} reasons why people could not come", due.apology_reasons)
        if due.apology_reasons
        else "",
        ngettext("{n} session’s notes", "the notes of {n} sessions", due.notes) if due.notes else "",
        ngettext("{n} answered request", "{n} answered requests", due.requests) if due.requests else "",
    ]
    numbers = (due.apology_reasons, due.notes, due.requests)
    said = [words.format(n=number) for words, number in zip(parts, numbers, strict=True) if words]
    return _("Also due: {what}.").format(what=", ".join(said)) if said else ""
