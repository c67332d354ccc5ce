"""Text fields: label above, an example inside, and a sentence below when something is not clear."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.unsaved import SECRET
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _, ngettext

_HEIGHTS = {"normal": 48, "large": 56}


class Labelled(QWidget):
    """What every field has: label, room for a hint, and the sentence of an error."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(label, strong=True)
        self._hint = Label(hint, role="small", tone="muted", wrap=True)
        self._error = Label(
            "", role="small", tone="danger", medium=True, wrap=True, icon="warning-circle-fill", indent=24
        )
        show_if(bool(hint), self._hint)
        self._error.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.label)

    def finish(self, control: QWidget) -> None:
        """Put the control between label and sentences, and tell screen readers whose it is."""
        self.column.addWidget(control)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._error)
        # Beside a taller field this one stays at the top.
        self.column.addStretch(1)
        self.label.setBuddy(control)
        control.setAccessibleName(self.label.text())

    def set_label(self, text: str) -> None:
        """Ask for something else."""
        self.label.setText(text)
        buddy = self.label.buddy()
        if buddy is not None:
            buddy.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """A quiet line below the field."""
        self._hint.setText(text)
        show_if(bool(text), self._hint)

    def set_error(self, sentence: str) -> None:
        """Say what is not clear; "" takes the sentence away. What was typed stays."""
        self._error.setText(sentence)
        show_if(bool(sentence), self._error)
        control = self.label.buddy()
        if control is not None:
            control.setProperty("wrong", bool(sentence))
            control.setAccessibleDescription(sentence)
            control.style().unpolish(control)
            control.style().polish(control)

    @property
    def error(self) -> str:
        """The sentence that is shown, or ""."""
        return self._error.text()


class Field(Labelled):
    """One line of text. `edited` is emitted while somebody types."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        example: str = "",
        hint: str = "",
        size: str = "normal",
        limit: int = 2000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint=hint, parent=parent)
        self.input = QLineEdit()
        self.input.setPlaceholderText(example)
        self.input.setMaxLength(limit)
        self.input.setFixedHeight(_HEIGHTS[size])
        if size == "large":
            self.input.setFont(theme.font("h3"))
        self.input.textEdited.connect(self._typed)
        self.finish(self.input)
        self.setFocusProxy(self.input)

    def text(self) -> str:
        """What was typed."""
        return self.input.text()

    def set_text(self, text: str) -> None:
        """Show a value, from its beginning."""
        self.input.setText(text)
        self.input.setCursorPosition(0)
        self.set_error("")

    def set_example(self, example: str) -> None:
        """Another example inside the empty field."""
        self.input.setPlaceholderText(example)

    def _typed(self, text: str) -> None:
        if self.error:
            self.set_error("")
        self.edited.emit(text)


class PasswordField(Field):
    """A passphrase, hidden until "Show" is pressed; pasting is allowed."""

    def __init__(self, label: str, *, size: str = "normal", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, size=size, hint=hint, parent=parent)
        self._show = Button(_("Show"), kind="quiet", icon="eye", tight=True)
        self._show.setParent(self.input)
        self._show.clicked.connect(lambda: self.set_shown(self.input.echoMode() is QLineEdit.EchoMode.Password))
        row = QHBoxLayout(self.input)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._show)
        self.input.setTextMargins(0, 0, 100, 0)
        self.input.setProperty(SECRET, True)
        self.input.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.set_shown(False)

    def set_shown(self, shown: bool) -> None:
        """Show or hide what is typed."""
        mode = QLineEdit.EchoMode
        self.input.setEchoMode(mode.Normal if shown else mode.Password)
        self._show.setText(_("Hide") if shown else _("Show"))
        self._show.setAccessibleName(_("Hide the passphrase") if shown else _("Show the passphrase"))


class TextArea(Labelled):
    """Several lines of text, with the room that is left said when it gets short."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        example: str = "",
        hint: str = "",
        limit: int = 1000,
        rows: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint=hint, parent=parent)
        self._limit = limit
        self._setting = False
        self._standing_hint = hint
        self.input = QPlainTextEdit()
        self.input.setPlaceholderText(example)
        self.input.setTabChangesFocus(True)
        self.input.setFixedHeight(rows * 24 + 24)
        self.input.textChanged.connect(self._typed)
        self.finish(self.input)
        self.setFocusProxy(self.input)

    def text(self) -> str:
        """What was typed."""
        return self.input.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a value."""
        self.set_error("")
        self._setting = True
        self.input.setPlainText(text)
        self._setting = False

    def _typed(self) -> None:
        left = self._limit - len(self.text())
        if left < 0:
            self.set_error(_too_many(-left))
        elif self.error:
            self.set_error("")
        near = 0 <= left <= self._limit // 5
        self.set_hint(_left(left) if near else self._standing_hint)
        if not self._setting:
            self.edited.emit(self.text())


def _left(count: int) -> str:
    return ngettext("{count} character left", "{count} characters left", count).format(count=count)


def _too_many(count: int) -> str:
    words = ngettext(
        "{count} character too many. Nothing was lost; please shorten it a little.",
        "{count} characters too many. Nothing was lost; please shorten it a little.",
        count,
    )
    return words.format(count=count)
