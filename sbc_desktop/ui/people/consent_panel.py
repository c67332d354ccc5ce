"""Taking new answers: the questions as they are read aloud, yes or no, and all that was said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.consent import Consent, ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.people.agreed_card import ANSWERS, when_and_how
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.words import _

YES_NO = ((_("Yes"), True), (_("No"), False))


class Questions(QWidget):
    """Every question of consent with a yes and a no beside it; what is left open was not asked."""

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = QVBoxLayout()
        self._asked.setSpacing(10)
        self._choices: dict[ConsentPurpose, Choice] = {}
        self._questions: dict[ConsentPurpose, str] = {}
        self._route = Choice(
            _("How this was said"),
            tuple((messages.word(route), route) for route in ConsentRoute if route is not ConsentRoute.ONLINE),
            chips=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._asked)
        column.addWidget(Label(_("How this was said"), strong=True))
        column.addWidget(self._route)

    def ask(self, questions: Mapping[ConsentPurpose, str]) -> None:
        """Show the questions, all open, and by phone as how they are answered."""
        self._route.set_value(ConsentRoute.PHONE)
        if questions == self._questions:
            for choice in self._choices.values():
                choice.set_value(None)
            return
        self._questions = dict(questions)
        empty(self._asked)
        self._choices.clear()
        for purpose, question in questions.items():
            choice = Choice(question, YES_NO, chips=True)
            choice.changed.connect(lambda _yes: self.answered.emit())
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Label(question, wrap=True), 1)
            row.addWidget(choice)
            self._choices[purpose] = choice
            self._asked.addLayout(row)
            self._asked.addWidget(HairLine())

    def answers(self) -> ConsentAnswers:
        """What was answered; what was left open is not in it."""
        said = {purpose: choice.value() for purpose, choice in self._choices.items() if choice.value() is not None}
        return ConsentAnswers(said, self._route.value())

    @property
    def first(self) -> QWidget:
        """Where the keyboard goes."""
        return next(iter(self._choices.values()), self)


class ConsentPanel(FormPanel):
    """`submitted` carries the ConsentAnswers."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(" ", _("Write it down"), parent)
        self._questions = Questions()
        self._before = QVBoxLayout()
        self._before.setSpacing(2)
        self.body.addWidget(Label(_("Read each question aloud. Leave open what you do not ask."), tone="muted"))
        self.body.addWidget(self._questions)
        self.body.addWidget(Label(_("What was said before"), strong=True))
        self.body.addLayout(self._before)
        self.body.addStretch(1)

    def begin(self, name: str, questions: Mapping[ConsentPurpose, str], history: Sequence[Consent]) -> None:
        """Open for one person."""
        self.forget_trouble()
        self.set_title(_("What {name} agrees to").format(name=name))
        self._questions.ask(questions)
        empty(self._before)
        for answer in history:
            self._before.addWidget(_line(answer))
        if not history:
            self._before.addWidget(Label(_("Nobody has asked yet."), role="small", tone="muted"))
        self.open(self._questions.first)

    def submit(self) -> None:
        """Ask for writing down what was answered; with nothing answered there is nothing to write."""
        said = self._questions.answers()
        if said.answers:
            self.submitted.emit(said)
        else:
            self.close_panel()


def _line(answer: Consent) -> Label:
    icon, _tone = ANSWERS[answer.state]
    said = _("{what}: {answer}").format(what=messages.word(answer.purpose), answer=messages.word_inside(answer.state))
    parts = [said, when_and_how(answer)]
    if answer.taken_by:
        parts.append(_("taken by {user}").format(user=answer.taken_by))
    parts.append(_("wording {version}").format(version=answer.wording))
    return Label(", ".join(parts), role="small", tone="muted", wrap=True, icon=icon)
