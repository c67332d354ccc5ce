"""Welcoming somebody new: a name, a phone if she likes, and whether we may keep it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.check_in import LikelyPerson, WalkIn
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.check_in.sizes import Sizes
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import Button, IconButton
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _, listed

_HEAD = 60


class WalkInPanel(QWidget):
    """Takes the place of Expected. `saved` carries a WalkIn, `same_person` the id of somebody we know."""

    saved = Signal(object)
    same_person = Signal(object)
    cancelled = Signal()
    name_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Field(_("Name you like to be called"), size="large")
        self._phone = Field(_("Phone"), size="large")
        self._keep = Choice(_("May we keep your details?"), ((_("Yes"), True), (_("Just today"), False)))
        self._save = Button(_("Add and check in"), kind="primary", icon="check", key="Enter", size="large")
        self._room = Label("", role="small", tone="attention", wrap=True, icon="info")
        self._met = Label("", tone="muted", wrap=True)
        self._likely = QVBoxLayout()
        self._shown: tuple[LikelyPerson, ...] | None = None
        self._name.edited.connect(self.name_changed)
        self._name.input.returnPressed.connect(self._submit)
        self._phone.input.returnPressed.connect(self._submit)
        self._save.clicked.connect(self._submit)
        self._lay_out()

    def start(self, typed: str, *, full: bool) -> None:
        """Begin with what was typed; "Just today" is chosen, because consent is never ticked for anybody."""
        self._name.set_text(typed)
        self._name.input.setCursorPosition(len(typed))
        self._phone.set_text("")
        self._keep.set_value(False)
        self._room.setText(_("The group has as many people as it has room for. Nobody is turned away."))
        self._room.setVisible(full)
        self._name.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name_changed.emit(typed)

    def show_likely(self, people: Sequence[LikelyPerson]) -> None:
        """Show whom the name may mean, of all groups."""
        if tuple(people) == self._shown:
            return
        self._shown = tuple(people)
        empty(self._likely)
        for person in people:
            self._likely.addWidget(_LikelyRow(person, self))
        known, unknown = _("Names like this in all our groups."), _("No name like this in any of our groups.")
        self._met.setText(known if people else unknown)
        if people:
            self._likely.addSpacing(4)
            self._likely.addWidget(Label(_("None of these? Press Enter and carry on."), tone="muted", wrap=True))
        self._likely.addStretch(1)

    def set_sizes(self, measures: Sizes) -> None:
        """Take the measures of the window."""
        self._form_column.setSpacing(4 if measures.is_short else 8)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say beside the field what is not clear."""
        field = self._phone if refusal.field == "phone" else self._name
        field.set_error(messages.sentence(refusal))
        field.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing typed into the form is meant for the roster.
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.card(painter, QRectF(self.rect()))
        painter.fillRect(QRectF(1, _HEAD, self.width() - 2, 1), look.hair)
        icons.paint(painter, "user-plus", QRectF(24, _HEAD / 2 - 13, 28, 28), look.accent)

    def _submit(self) -> None:
        self.saved.emit(WalkIn(self._name.text(), self._phone.text(), bool(self._keep.value())))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(64, 0, 12, 0)
        head.addWidget(Label(_("Welcome somebody new"), role="hero", strong=True))
        head.addStretch(1)
        close = IconButton("x", _("Close and go back to the list"))
        close.clicked.connect(self.cancelled)
        head.addWidget(close)
        top = QWidget()
        top.setFixedHeight(_HEAD)
        top.setLayout(head)
        columns = QHBoxLayout()
        columns.setContentsMargins(24, 12, 24, 16)
        columns.setSpacing(24)
        columns.addLayout(self._form(), 11)
        columns.addWidget(_UpRight())
        columns.addLayout(self._met_before(), 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(columns, 1)

    def _form(self) -> QVBoxLayout:
        form = self._form_column = QVBoxLayout()
        form.setSpacing(8)
        form.addWidget(self._name)
        words = QHBoxLayout()
        words.addWidget(self._phone.label)
        words.addWidget(Label(_("only if you would like to"), tone="muted"), 1)
        self._phone.column.insertLayout(0, words)
        form.addWidget(self._phone)
        form.addWidget(Label(_("May we keep your details?"), strong=True))
        form.addWidget(self._keep)
        form.addWidget(Label(_("Choose yes only when you have asked and heard a yes."), tone="muted", wrap=True))
        form.addStretch(1)
        form.addWidget(self._save)
        return form

    def _met_before(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(6)
        side.addWidget(Label(_("Have you met before?"), strong=True))
        side.addWidget(self._met)
        side.addSpacing(4)
        self._likely.setSpacing(8)
        side.addLayout(self._likely, 1)
        side.addWidget(self._room)
        return side


class _LikelyRow(QWidget):
    def __init__(self, person: LikelyPerson, panel: WalkInPanel) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        name = Label(person.label, role="desk", medium=True)
        name.setMinimumWidth(60)
        words.addWidget(name)
        words.addWidget(Label(listed(person.groups), tone="muted"))
        same = Button(_("Same person"), kind="tonal")
        same.setAccessibleName(_("{name} is the same person").format(name=person.label))
        same.clicked.connect(lambda: panel.same_person.emit(person.attendee_id))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addLayout(words, 1)
        row.addWidget(same)
        self.setFixedHeight(80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.rounded(painter, QRectF(self.rect()), 10, None, theme.active().hair)


class _UpRight(QWidget):
    """A hairline from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.active().hair)
