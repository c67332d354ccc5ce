"""Closing the register: three questions in a panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.check_in import RosterLine
from sbc_desktop.domain.closing import Closing, ClosingFacts, Difference, difference
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.note import names_somebody
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.fields import Field, TextArea
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.ui.widgets.stepper import Stepper
from sbc_desktop.words import _, ngettext

_MORE = (Difference.SUPPORTER, Difference.UNNAMED, Difference.NOT_SURE)
_FEWER = (Difference.LEFT_EARLY, Difference.NOT_SURE)


class _Numbered(QWidget):
    """A question with its number in a pine disc."""

    def __init__(self, number: int, question: str) -> None:
        super().__init__()
        self._number = str(number)
        row = QHBoxLayout(self)
        row.setContentsMargins(42, 0, 0, 0)
        row.addWidget(Label(question, role="h3"))
        self.setFixedHeight(36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(1, 4, 28, 28)
        painting.rounded(painter, disc, 14, look.accent)
        font = theme.font("small", strong=True)
        painting.text(painter, disc.adjusted(0, -1, 0, -1), self._number, font, look.on_accent, painting.CENTRED)


class CloseRegisterPanel(SidePanel):
    """`submitted` carries the Closing. What was typed stays until the register is closed."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Close the register"), parent=parent)
        self._facts: ClosingFacts | None = None
        self._names: tuple[PersonName, ...] = ()
        self._counted: tuple[int, int] | None = None  # the supporters before and after we counted them for her
        self._headcount = Stepper(_("How many people did you see?"), most=200)
        self._sum = Label("")
        self._verdict = Label("", tone="attention", wrap=True)
        self._why = Label("", strong=True)
        self._more = self._choice(_MORE)
        self._fewer = self._choice(_FEWER)
        self._supporters = Stepper(_("Supporters: drivers, carers, interpreters"), most=50, small=True)
        self._planned = Choice(_("Did it go as planned?"), ((_("Yes"), True), (_("Something was different"), False)))
        self._different = Field(_("What was different?"), example=_("We finished at 12, because the heating was off"))
        self._note = TextArea(
            _("Anything for the coordinator?"), rows=3, example=_("About the group, not about one person")
        )
        self._note.label.hide()
        self._naming = Label("", role="small", tone="attention", wrap=True, icon="warning-circle")
        self._naming.hide()
        self._go = Button(_("Close the register"), kind="primary", icon="check", size="large")
        self._not_yet = Button(_("Not yet"), kind="quiet", key="Esc", size="large")
        self._build()
        self._connect()

    def begin(self, facts: ClosingFacts, day: str, lines: Sequence[RosterLine]) -> None:
        """Open with the register as it stands; typed answers of the same register are kept."""
        again = self._facts is not None and self._facts.session_id == facts.session_id
        if not again:
            self._planned.set_value(True)
            self._different.set_text("")
            self._note.set_text("")
            self._more.set_value(None)
            self._fewer.set_value(None)
            self._supporters.set_value(facts.supporters)
            self._counted = None
        # What she saw stays what she saw, however many she ticks after that.
        seen = self._headcount.value() if again and self._gap() else facts.named + facts.unnamed
        self._facts = facts
        self._names = tuple(line.name for line in lines)
        self._headcount.set_value(seen)
        self.set_title(_("Close the register"), day)
        self._update()
        self.open(self._headcount, anew=not again)

    @property
    def holds_answers(self) -> bool:
        """Whether it was left with answers that are kept until the register is closed."""
        return self._facts is not None

    def finished(self) -> None:
        """The register is closed: forget the answers."""
        self._facts = None
        self.close_panel()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what stands in the way; nothing typed is lost."""
        self._verdict.setText(messages.sentence(refusal))
        self._verdict.show()

    def _submit(self) -> None:
        self.submitted.emit(
            Closing(
                headcount=self._headcount.value(),
                explained_by=self._explanation(),
                as_planned=bool(self._planned.value()),
                what_was_different=self._different.text() if not self._planned.value() else "",
                supporters=self._supporters.value(),
                for_coordinator=self._note.text(),
            )
        )

    def _explanation(self) -> Difference | None:
        gap = self._gap()
        chosen: Difference | None = None
        if gap:
            chosen = (self._more if gap > 0 else self._fewer).value()
        return chosen

    def _gap(self) -> int:
        if self._facts is None:
            return 0
        return difference(self._headcount.value(), self._facts.named, self._facts.unnamed)

    def _update(self) -> None:
        if self._facts is None:
            return
        total = self._facts.named + self._facts.unnamed
        self._sum.setText(
            _("Ticks {named} + unnamed {unnamed} = {total}").format(
                named=self._facts.named, unnamed=self._facts.unnamed, total=total
            )
        )
        gap = self._gap()
        self._verdict.setText(_verdict(gap))
        self._verdict.set_tone("attention" if gap else "muted")
        self._why.setVisible(gap != 0)
        self._why.setText(
            ngettext("What explains the extra one?", "What explains the extra {count}?", gap).format(count=gap)
            if gap > 0
            else _("What explains it?")
        )
        self._more.setVisible(gap > 0)
        self._fewer.setVisible(gap < 0)
        self._different.setVisible(not self._planned.value())

    def _look_for_names(self, text: str) -> None:
        named = names_somebody(text, self._names)
        words = _("This names somebody on the list. Please write about the group, not about one person.")
        self._naming.setText(words)
        self._naming.setVisible(named)

    def _explain(self, reason: Difference) -> None:
        """Whoever says that the extra ones were supporters has counted them, until she says otherwise."""
        if reason is Difference.SUPPORTER and self._supporters.value() < self._gap():
            self._counted = (self._supporters.value(), self._gap())
            self._supporters.set_value(self._gap())
        elif reason is not Difference.SUPPORTER and self._counted is not None:
            before, ours = self._counted
            self._counted = None
            if self._supporters.value() == ours:
                self._supporters.set_value(before)

    def _choice(self, reasons: tuple[Difference, ...]) -> Choice:
        options = tuple((messages.word(reason), reason) for reason in reasons)
        return Choice(_("What explains it?"), options, chips=True)

    def _connect(self) -> None:
        self._headcount.changed.connect(lambda _number: self._update())
        self._more.changed.connect(self._explain)
        self._planned.changed.connect(lambda _answer: self._update())
        self._note.edited.connect(self._look_for_names)
        self._go.clicked.connect(self._submit)
        self._not_yet.clicked.connect(self.close_panel)

    def _build(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addStretch(1)
        beside.addWidget(self._sum)
        beside.addWidget(self._verdict)
        beside.addStretch(1)
        count = QHBoxLayout()
        count.setSpacing(16)
        count.addWidget(self._headcount)
        count.addLayout(beside, 1)
        helpers = QHBoxLayout()
        helpers.addWidget(Label(_("Supporters with them"), tone="muted"), 1)
        helpers.addWidget(self._supporters)
        self.body.setSpacing(8)
        self.body.addWidget(_Numbered(1, _("How many people did you see?")))
        self.body.addLayout(count)
        for widget in (self._why, self._more, self._fewer):
            self.body.addWidget(widget)
        self.body.addLayout(helpers)
        self.body.addWidget(HairLine())
        self.body.addWidget(_Numbered(2, _("Did it go as planned?")))
        self.body.addWidget(self._planned)
        self.body.addWidget(self._different)
        self.body.addWidget(HairLine())
        self.body.addWidget(_Numbered(3, _("Anything for the coordinator?")))
        self.body.addWidget(self._note)
        self.body.addWidget(self._naming)
        self.body.addStretch(1)
        after = _("After this the list of the day is fixed. You can reopen it; the register will say so.")
        self.body.addWidget(Label(after, role="small", tone="muted", wrap=True, icon="info"))
        self.add_buttons(self._go, self._not_yet)


def _verdict(gap: int) -> str:
    if gap == 0:
        return _("That adds up.")
    if gap > 0:
        return ngettext("You saw one more. That is fine.", "You saw {count} more. That is fine.", gap).format(count=gap)
    return ngettext("You saw one fewer. That is fine.", "You saw {count} fewer. That is fine.", -gap).format(count=-gap)
