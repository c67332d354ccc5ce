"""What somebody has agreed to: each purpose with the answer in force, its day and how it was taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.consent import Consent, ConsentPurpose, ConsentState
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.words import _, plain_date

# Icon and tone of each answer.
ANSWERS = {
    ConsentState.GIVEN: ("check-circle-fill", "accent"),
    ConsentState.DECLINED: ("minus-circle", "muted"),
    ConsentState.WITHDRAWN: ("arrow-u-up-left", "attention"),
}
_SHARES = (7, 5, 9)


class AgreedCard(Card):
    """`change_requested` asks for the panel that takes new answers."""

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._change = Button(_("Record a change"), kind="quiet", icon="plus", flush=True)
        super().__init__(" ", action=self._change, parent=parent)
        self._change.clicked.connect(self.change_requested)

    def show_answers(self, name: str, answers: Mapping[ConsentPurpose, Consent]) -> None:
        """Show the answers in force, and what nobody has asked yet."""
        self.title.setText(_("What {name} has agreed to").format(name=name))
        self.clear()
        for purpose in ConsentPurpose:
            self.body.addLayout(_row(purpose, answers.get(purpose)))
            self.body.addWidget(HairLine())
        self.body.addStretch(1)
        words = _("Each answer keeps its date, wording and who took it. Nothing is overwritten.")
        self.body.addWidget(Label(words, role="small", tone="muted", wrap=True))


def _row(purpose: ConsentPurpose, answer: Consent | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    if answer is None:
        state = Label(_("Not asked yet"), tone="muted")
        when = Label("")
    else:
        icon, tone = ANSWERS[answer.state]
        state = Label(messages.word(answer.state), tone=tone, strong=True, icon=icon, indent=28)
        when = Label(when_and_how(answer), role="small", tone="muted")
    when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    for label, share in zip((Label(messages.word(purpose)), state, when), _SHARES, strict=True):
        label.setMinimumHeight(26)
        row.addWidget(label, share)
    return row


def when_and_how(answer: Consent) -> str:
    """The day and the way, as "18 March 2025, on paper"."""
    how = messages.word_inside(answer.route)
    return _("{day}, {how}").format(day=plain_date(answer.given_at.astimezone().date()), how=how)
