"""Showing and hiding of widgets that may not have their place yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_if(shown: bool, *widgets: QWidget) -> None:
    """Show or hide; one without a parent will appear with it, where show() would make a window of it for a moment."""
    for widget in widgets:
        if not shown:
            widget.hide()
        elif widget.parentWidget() is not None:
            widget.show()
        else:
            widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
