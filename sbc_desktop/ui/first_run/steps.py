"""The steps of the wizard, each a form of its own that remembers what was typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.fields import Field, PasswordField
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _


class Meter(QWidget):
    """How strong a passphrase is: four places and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = 0
        self._words = Label("", role="small", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        column.addWidget(self._words)

    def show_strength(self, score: int, sentence: str, *, enough: bool) -> None:
        """Show a score of 0 to 4 with its sentence."""
        self._score = score
        self._words.setText(sentence)
        self._words.set_tone("accent" if enough else "muted")
        self.setAccessibleName(sentence)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 3 * 6) / 4
        for place in range(4):
            filled = place < self._score
            color = (look.accent if self._score >= 3 else look.attention_line) if filled else look.tonal
            painting.rounded(
                painter, QRectF(place * (width + 6), 2, width, 8), 4, color, look.line if not filled else None
            )


class YouStep(QWidget):
    """The charity and who sets this up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.organisation = Field(_("Name of the charity"), example=_("Breast Cancer Now"))
        self.programme = Field(
            _("Line on top of every page of paper"), example=_("Living with Secondary Breast Cancer")
        )
        self.user_name = Field(_("Your name"), example=_("Helen Ashworth-Quaye"))
        self.user_title = Field(_("What you are called, as paper prints it"), example=_("counsellor"))
        self.user_role = Select(_("What you do"))
        for role in (UserRole.COORDINATOR, UserRole.FACILITATOR):
            self.user_role.add(messages.word(role), role)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (self.organisation, self.programme, self.user_name):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.user_role, 1)
        row.addWidget(self.user_title, 1)
        column.addLayout(row)
        column.addStretch(1)


class PassphraseStep(QWidget):
    """The passphrase, twice, with a meter; pasting is allowed."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = _(
            "It opens everything on this laptop, so make it long: four or five words that have nothing to do with "
            "each other are easy to keep and hard to guess."
        )
        self.passphrase = PasswordField(_("Passphrase"), size="large")
        self.again = PasswordField(_("The same again"), size="large")
        self.meter = Meter()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Label(words, tone="muted", wrap=True))
        column.addWidget(self.passphrase)
        column.addWidget(self.meter)
        column.addWidget(self.again)
        column.addStretch(1)
        self.passphrase.edited.connect(self.typed)


class CodeStep(QWidget):
    """The recovery code, shown once, to print and lock away."""

    print_requested = Signal()
    save_requested = Signal()
    kept = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = _Code()
        words = _(
            "If the passphrase is forgotten, only this code opens the records. Print it now and lock it away, not in "
            "the laptop’s bag. The program does not keep it and cannot show it again."
        )
        self.done = Check(_("I have printed it, or written it down"))
        self.done.toggled.connect(self.kept)
        self.said = Label("", role="small", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Label(words, tone="muted", wrap=True))
        column.addWidget(self._code)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        column.addLayout(self.buttons)
        column.addWidget(self.said)
        column.addWidget(self.done)
        column.addStretch(1)

    def show_code(self, code: str) -> None:
        """Show it in eight groups of four."""
        self._code.show_code(code)
        self.done.setChecked(False)


class _Code(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._groups: list[str] = []
        self.setFixedHeight(212)

    def show_code(self, code: str) -> None:
        self._groups = [code[start : start + 4] for start in range(0, len(code), 4)]
        self.setAccessibleName(_("Recovery code: {code}").format(code="; ".join(" ".join(g) for g in self._groups)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.rounded(painter, QRectF(self.rect()), 12, look.sunken, look.hair)
        half = self.width() / 2
        for number, group in enumerate(self._groups):
            left = 24 + (number % 2) * half
            top = 14 + (number // 2) * 47
            label = QRectF(left, top, 20, 38)
            painting.text(painter, label, str(number + 1), theme.font("small"), look.muted)
            for place, letter in enumerate(group):
                box = QRectF(left + 26 + place * 38, top, 34, 38)
                painting.rounded(painter, box, 6, look.surface, look.line)
                font = theme.font("h2", strong=True)
                painting.text(painter, box.adjusted(0, -1, 0, -1), letter, font, look.ink, painting.CENTRED)
