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
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from sbc_desktop import paths
from sbc_desktop.ui import style_sheet

NAMES = ("light", "dark", "high-contrast")
FAMILY = "Noto Sans"
_MAC_FACTOR = 96 / 72 if sys.platform == "darwin" else 1.0


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
    theme: Theme | None = None


def active() -> Theme:
    """The theme in use; light until one was applied."""
    return _Chosen.theme or named("light")


def apply(app: QApplication, choice: str) -> None:
    """Use a theme, or with "system" the one that fits the system's own colours and contrast."""
    theme = named(resolved(choice))
    _Chosen.theme = theme
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setFont(font("body"))
    app.setStyleSheet(style_sheet.style_sheet(theme))


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


@cache
def _font(role: str, weight: int) -> QFont:
    made = QFont(FAMILY)
    made.setPointSizeF(tokens()["type"]["pt"][role] * _MAC_FACTOR)
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


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: theme.canvas,
        role.WindowText: theme.ink,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Text: theme.ink,
        role.PlaceholderText: theme.faint,
        role.Button: theme.tonal,
        role.ButtonText: theme.accent,
        role.BrightText: theme.danger,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.shade,
    }
    for key, color in pairs.items():
        palette.setColor(key, color)
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, theme.faint)
    return palette
