"""The small card on the welcome screen that asks for the desk PIN. It tells nothing about anybody either."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.words import _, ngettext

WIDTH = 360


class PinCard(Card):
    """`typed` carries what was typed when Enter is pressed."""

    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Back to the desk"), parent=parent)
        self.setFixedWidth(WIDTH)
        self._pin = Field(_("Your desk PIN"), hint=_("Then press Enter."), limit=12)
        self._pin.input.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self._pin.input.setInputMethodHints(
            hints.ImhDigitsOnly | hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhHiddenText
        )
        self._pin.input.returnPressed.connect(self._send)
        self._pin.edited.connect(lambda _text: self.adjustSize())
        self.body.addWidget(self._pin)
        self.hide()

    def ask(self) -> None:
        """Come up empty, with the keyboard in the field."""
        self._pin.set_text("")
        self._appear()

    def put_away(self) -> None:
        """Go, and take along what was typed."""
        self._pin.set_text("")
        self.hide()

    def say_wrong(self, left: int) -> None:
        """Say that this was not it, and how many tries are left before the program locks."""
        self._pin.set_text("")
        words = ngettext(
            "That is not your PIN. After one more wrong try the program locks.",
            "That is not your PIN. You have {count} more tries before the program locks.",
            left,
        )
        self._pin.set_error(words.format(count=left))
        self._appear()

    def _appear(self) -> None:
        self.adjustSize()
        self.show()
        self.raise_()
        self._pin.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        if self._pin.text():
            self.typed.emit(self._pin.text())
