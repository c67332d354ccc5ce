"""The look: colours, type and sizes from resources/themes, as palette, style sheet and fonts.

Widgets read `active()` while they paint, so that a change of theme shows at once everywhere.
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

from sbc_desktop import paths
from sbc_desktop.ui import palette, style_sheet

NAMES = ("light", "dark", "high-contrast")
FAMILY = "Noto Sans"
# A point is 1/96 of an inch wherever Qt says 96 dpi, and 1/72 on macOS.
# Where Qt draws 96 points to the inch as 96 px, a point is 1; macOS draws 72.
POINTS = 96 / 72 if sys.platform == "darwin" else 1.0


@dataclass(frozen=True)
class Theme:
    """The colours of one theme by what they mean; LOOK.md's words in resources/themes/tokens.toml."""

    name: str
    canvas: QColor
    rail: QColor
    surface: QColor
    sunken: QColor
    hover: QColor
    tonal: QColor
    ink: QColor
    muted: QColor
    faint: QColor
    hair: QColor
    line: QColor
    shade: QColor
    accent: QColor
    accent_hover: QColor
    accent_soft: QColor
    accent_line: QColor
    on_accent: QColor
    attention: QColor
    attention_soft: QColor
    attention_line: QColor
    danger: QColor
    danger_soft: QColor
    danger_line: QColor
    focus: QColor
    scrim: QColor
    deep: QColor
    deep_soft: QColor
    deep_line: QColor
    on_deep: QColor
    on_deep_muted: QColor
    dot1: QColor
    dot2: QColor
    dot3: QColor
    dot4: QColor

    def color(self, name: str) -> QColor:
        """A colour by its name, for widgets that are told their tone."""
        found: QColor = getattr(self, name)
        return found


@cache
def tokens() -> dict[str, Any]:
    """The design tokens as they stand in the file."""
    with (paths.resources() / "themes" / "tokens.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def named(name: str) -> Theme:
    """One theme; KeyError for a name that is none of NAMES."""
    colors = tokens()["color"][name]
    return Theme(name, **{part.name: QColor(colors[part.name]) for part in fields(Theme) if part.name != "name"})


class _Chosen:
    """What is in use; one for the whole program, because there is one QApplication."""

    choice = "light"
    theme: Theme | None = None
    hints: QStyleHints | None = None


def active() -> Theme:
    """The theme in use; light until one was applied."""
    return _Chosen.theme or named("light")


def apply(app: QApplication, choice: str) -> None:
    """Use a theme; with "system" the one that fits the system's colours and contrast, now and whenever they change."""
    _Chosen.choice = choice
    if _Chosen.hints is None:
        app.setStyle("Fusion")
        # Held, because Qt's hints go as soon as nobody in Python knows them.
        _Chosen.hints = app.styleHints()
        _Chosen.hints.colorSchemeChanged.connect(lambda: _use(app))
        _Chosen.hints.accessibility().contrastPreferenceChanged.connect(lambda: _use(app))
    _tell_the_system(_Chosen.hints, choice)
    _use(app)


def resolved(choice: str) -> str:
    """The theme's name that a choice stands for right now."""
    if choice in NAMES:
        return choice
    if choice == "contrast":
        return "high-contrast"
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high-contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _use(app: QApplication) -> None:
    theme = named(resolved(_Chosen.choice))
    if theme is _Chosen.theme:
        return
    _Chosen.theme = theme
    app.setPalette(palette.palette(theme))
    app.setFont(font("body"))
    app.setStyleSheet(style_sheet.style_sheet(theme))


def _tell_the_system(hints: QStyleHints, choice: str) -> None:
    """Ask for window frames and file dialogs that fit; where the platform cannot, nothing happens."""
    if choice in (*NAMES, "contrast"):
        hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
    else:
        hints.unsetColorScheme()


@cache
def _font(role: str, weight: int) -> QFont:
    made = QFont(FAMILY)
    made.setPointSizeF(tokens()["type"]["pt"][role] * POINTS)
    made.setWeight(QFont.Weight(weight))
    if role == "h1":
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tokens()["type"]["tracking_h1_px"])
    return made


def font(role: str = "body", *, strong: bool = False, medium: bool = False) -> QFont:
    """The font of a role of the type scale: caption, small, body, h3, desk, h2, hero, desk_search, h1, welcome."""
    return _font(role, 600 if strong else 500 if medium else 400)


def size(name: str) -> int:
    """A measure in px by its name in the tokens."""
    found: int = tokens()["size"][name]
    return found


def space(name: str) -> int:
    """A distance in px by its name in the tokens, such as "gap" between cards or "card" inside one."""
    found: int = tokens()["space"][name]
    return found
