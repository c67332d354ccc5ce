"""Writing down that somebody let us know she cannot come. The reason is coarse, optional, and never shown here."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop import messages
from sbc_desktop.domain.check_in import ApologyReason, RosterLine
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import _


class LetUsKnowPanel(SidePanel):
    """`written` carries the person and the reason; `taken_back` the person whose apology was a mistake."""

    written = Signal(object, object)
    taken_back = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Let us know"), subtitle=_("Who sent word that they cannot come today?"), parent=parent)
        self._list = RowList(_("People who are expected"))
        self._list.setMinimumHeight(300)
        self._known: frozenset[UUID] = frozenset()
        self._reason = Select(_("Why, if they said"))
        for reason in (ApologyReason.NOT_SAID, *(r for r in ApologyReason if r is not ApologyReason.NOT_SAID)):
            self._reason.add(messages.word(reason), reason)
        self._write = Button(_("Write it down"), kind="primary", icon="check", size="large")
        self._write.clicked.connect(self._submit)
        later = Button(_("Close"), kind="quiet", key="Esc", size="large")
        later.clicked.connect(self.close_panel)
        self._list.opened.connect(lambda _key: self._submit())
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._reason)
        self.body.addWidget(Label(_("Only you can see the reason. It is in no report."), role="small", tone="muted"))
        self.add_buttons(self._write, later)

    def begin(self, expected: Sequence[RosterLine], known: Sequence[RosterLine], chosen: UUID | None) -> None:
        """Open with those who are expected; those who let us know stand below and can be taken back."""
        rows = [RowFace(line.label, key=line.attendee_id, caret=False) for line in expected]
        if known:
            rows.append(RowFace(_("Let us know already. Choose one to put them back on the list."), heading=True))
            chip = _("Let us know")
            rows += [
                RowFace(line.label, key=line.attendee_id, chip=chip, chip_icon="chat-circle-text", caret=False)
                for line in known
            ]
        self._known = frozenset(line.attendee_id for line in known)
        self._list.show_rows(rows)
        self._reason.set_value(ApologyReason.NOT_SAID)
        self.open(self._list)
        if not self._list.choose(chosen) and expected:
            self._list.choose(expected[0].attendee_id)

    def _submit(self) -> None:
        chosen = self._list.current_key()
        if chosen is None:
            return
        if chosen in self._known:
            self.taken_back.emit(chosen)
        else:
            self.written.emit(chosen, self._reason.value())
