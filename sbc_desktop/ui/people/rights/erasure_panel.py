"""Before somebody is erased for good: what goes, what stays, and which notes name them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.erasure import ErasurePreview
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.words import _, listed, long_date, ngettext


class ErasurePanel(FormPanel):
    """`submitted` carries the person's id, once the line was ticked."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(" ", _("Erase for good"), parent)
        self._certain = Check(_("This cannot be taken back, and I have checked who it is"))
        self._preview: ErasurePreview | None = None

    def begin(self, preview: ErasurePreview) -> None:
        """Open for one person."""
        self._preview = preview
        self.set_title(_("Erase {name}").format(name=preview.name.on_paper))
        self.body.addWidget(Label(_("What goes"), strong=True))
        self.body.addWidget(Label(_goes(preview), wrap=True))
        self.body.addWidget(Label(_("What stays"), strong=True))
        self.body.addWidget(Label(_stays(preview), wrap=True))
        if preview.notes:
            self.body.addWidget(HairLine())
            self.body.addWidget(Label(_("Notes that name them; the name is struck out"), strong=True))
        for note in preview.notes:
            where = _("{group}, {day}").format(group=note.group_name, day=long_date(note.date))
            self.body.addWidget(Label(where, role="small", tone="muted"))
            self.body.addWidget(Label(note.text, wrap=True))
        self.body.addWidget(HairLine())
        self.body.addWidget(self._certain)
        self.body.addStretch(1)
        self.open(self._certain)

    def submit(self) -> None:
        """Ask for erasing; without the tick, ask for the tick."""
        if self._preview is None:
            return
        if not self._certain.isChecked():
            self._trouble.say(_("Please tick that you have checked. Nothing was erased."))
            self._certain.setFocus()
            return
        self.submitted.emit(self._preview.id)


def _goes(preview: ErasurePreview) -> str:
    parts = [
        _("the name and how to reach them"),
        _counted(ngettext("{n} place on a list", "{n} places on lists", preview.groups), preview.groups),
        _counted(ngettext("{n} line about a session", "{n} lines about sessions", preview.sessions), preview.sessions),
        _counted(ngettext("{n} answer about consent", "{n} answers about consent", preview.consents), preview.consents),
        _counted(ngettext("{n} access need", "{n} access needs", preview.needs), preview.needs),
        _counted(ngettext("{n} wish", "{n} wishes", preview.wishes), preview.wishes),
        _counted(ngettext("{n} person around them", "{n} people around them", preview.contacts), preview.contacts),
        _counted(
            ngettext("what {n} entry of the history says", "what {n} entries of the history say", preview.log_entries),
            preview.log_entries,
        ),
    ]
    return listed([part for part in parts if part])


def _stays(preview: ErasurePreview) -> str:
    totals = ngettext(
        "The totals of {n} closed register stay as they were counted.",
        "The totals of {n} closed registers stay as they were counted.",
        preview.totals_kept,
    )
    words = [totals.format(n=preview.totals_kept)] if preview.totals_kept else []
    words.append(_("A mark without a name makes an older backup erase them again."))
    return " ".join(words)


def _counted(words: str, number: int) -> str:
    return words.format(n=number) if number else ""
