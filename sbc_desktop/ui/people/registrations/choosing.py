"""Which file: asked for by the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from sbc_desktop.words import _

_KINDS = "*.csv *.tsv *.xlsx"


def ask_for_list(window: QWidget) -> Path | None:
    """The list that somebody chooses; None when she leaves it."""
    chosen, _kind = QFileDialog.getOpenFileName(
        window, _("Choose a list"), str(Path.home()), _("Lists ({kinds})").format(kinds=_KINDS)
    )
    return Path(chosen) if chosen else None
