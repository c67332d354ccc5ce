"""The fonts that ship with the program, so that it looks alike everywhere and paper matches the screen."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from sbc_desktop import paths

_FIRST = ("NotoSans-Regular.ttf", "NotoSans-Medium.ttf", "NotoSans-SemiBold.ttf")
_LATER = ("NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf", "NotoSans-Italic.ttf")


def load_first() -> None:
    """Load the faces the unlock page needs."""
    _load(_FIRST)


def load_rest() -> None:
    """Load the other scripts; before names are shown."""
    # Said before they are loaded, because loading makes Qt look for faces again.
    QFont.insertSubstitutions("Noto Sans", ["Noto Sans Arabic", "Noto Sans Hebrew"])
    _load(_LATER)


def _load(names: tuple[str, ...]) -> None:
    folder = paths.resources() / "fonts"
    for name in names:
        QFontDatabase.addApplicationFont(str(folder / name))
