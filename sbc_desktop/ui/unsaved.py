"""Reads what was typed and chosen in a form, and types it again into the same form opened anew.

A control is known by what it is called and which of its kind it is. Passphrases and PINs are never read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QWidget

Typed = dict[str, Any]
# A field with this property is never read: Qt's own marks go when a passphrase is shown.
SECRET = "secret"


@runtime_checkable
class KeepsItself(Protocol):
    """A control that says itself what is chosen in it, as texts and numbers, and takes it again."""

    def kept(self) -> Any:
        """What is chosen."""
        ...

    def keep_again(self, kept: Any) -> None:
        """Choose it again, and tell as if somebody had."""
        ...


def typed_in(form: QWidget) -> Typed:
    """Everything a form holds now, by the names of its controls."""
    return {name: _value(control) for name, control in _controls(form)}


def typed_since(form: QWidget, before: Typed) -> Typed:
    """What is different now from what it was before."""
    return {name: value for name, value in typed_in(form).items() if value != before.get(name)}


def edited_in(page: QWidget) -> Typed:
    """What a page holds whose texts are those that somebody typed, and not those it reads from the store."""
    return {name: _value(control) for name, control in _controls(page) if _was_typed(control)}


def type_again(form: QWidget, typed: Typed) -> None:
    """Put it back, control after control, so that each reacts as it does to a person; what is gone is passed over."""
    # Twice, because a choice may fill the fields around it, and those may have been changed after it.
    for name in (*typed, *typed):
        # Looked up each time: what was chosen before may have brought this control.
        control = next((control for known, control in _controls(form) if known == name), None)
        if control is not None and _value(control) != typed[name]:
            _set(control, typed[name])


def name_of(form: QWidget, control: QWidget | None) -> str:
    """The name of the control that has the keyboard; "" when none of this form has."""
    return next((name for name, known in _controls(form) if known is control), "")


def focus_on(form: QWidget, name: str) -> bool:
    """Put the keyboard into a control by its name; False when it is not there."""
    control = next((control for known, control in _controls(form) if known == name), None)
    if control is None or not control.isVisible():
        return False
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _controls(form: QWidget) -> Iterator[tuple[str, QWidget]]:
    seen: dict[str, int] = {}
    for control in _walk(form):
        kind = type(control).__name__
        spoken = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        name = f"{kind} {spoken}"
        seen[name] = seen.get(name, 0) + 1
        yield f"{name} {seen[name]}", control


def _walk(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow():
            continue
        if isinstance(child, KeepsItself):
            yield child
        elif isinstance(child, QLineEdit | QPlainTextEdit | QComboBox | QSlider):
            if not child.property(SECRET):
                yield child
        elif isinstance(child, QAbstractButton):
            if child.isCheckable():
                yield child
        else:
            yield from _walk(child)


def _was_typed(control: QWidget) -> bool:
    if isinstance(control, QLineEdit):
        return control.isModified()
    if isinstance(control, QPlainTextEdit):
        return control.document().isModified()
    return True


def _value(control: QWidget) -> Any:
    if isinstance(control, KeepsItself):
        return control.kept()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    if isinstance(control, QComboBox):
        return control.currentText()
    if isinstance(control, QSlider):
        return control.value()
    if isinstance(control, QAbstractButton):
        return control.isChecked()
    assert isinstance(control, QLineEdit)
    return control.text()


def _set(control: QWidget, value: Any) -> None:
    if isinstance(control, KeepsItself):
        control.keep_again(value)
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(value)
        control.document().setModified(True)
    elif isinstance(control, QComboBox):
        _choose(control, value)
    elif isinstance(control, QSlider):
        control.setValue(value)
        control.changed.emit(value)  # type: ignore[attr-defined]
    elif isinstance(control, QAbstractButton):
        # One of several goes out when another is chosen; there is no clicking it off.
        if value or not control.autoExclusive():
            control.click()
    elif isinstance(control, QLineEdit):
        control.setText(value)
        control.setModified(True)
        control.textEdited.emit(value)


def _choose(box: QComboBox, text: str) -> None:
    at = box.findText(text)
    if at >= 0:
        box.setCurrentIndex(at)
        box.activated.emit(at)
