"""The theme's colours as Qt's own roles, for what Qt paints without asking us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from sbc_desktop.ui.theme import Theme


def palette(theme: Theme) -> QPalette:
    """Every role in every colour group; what is off is faint on sunken."""
    role = QPalette.ColorRole
    made = QPalette()
    everywhere = {
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
    off = {
        role.WindowText: theme.faint,
        role.Text: theme.faint,
        role.ButtonText: theme.faint,
        role.HighlightedText: theme.ink,
        role.Base: theme.sunken,
        role.Button: theme.sunken,
        role.Highlight: theme.hover,
        role.Accent: theme.line,
    }
    for key, color in everywhere.items():
        made.setColor(key, color)
    for key, color in off.items():
        made.setColor(QPalette.ColorGroup.Disabled, key, color)
    return made
