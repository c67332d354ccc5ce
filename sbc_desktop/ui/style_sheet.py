"""The style sheet for what Qt paints itself: text fields, scroll bars, menus, tooltips and drop-downs."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sbc_desktop.ui.theme import Theme

# A field's edge grows from 1.5 to 3 px on focus; the padding gives way, so that the text stays where it is.
_SHEET = Template("""
QAbstractScrollArea { border: none; }
QLineEdit, QPlainTextEdit {
  background: $surface; color: $ink; border: 2px solid $line; border-radius: 8px; padding: 0 14px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $faint;
}
QLineEdit[echoMode="2"] { lineedit-password-character: 8226; }
QPlainTextEdit { padding: 8px 8px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 3px solid $focus; padding: 0 13px; }
QPlainTextEdit:focus { padding: 7px 7px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid $danger; }
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus { border: 3px solid $focus; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $sunken; color: $faint; border-color: $hair; }
QLineEdit[bare="true"] { border: none; background: transparent; padding: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 40px; margin: 0 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 40px; margin: 2px 0; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 10px 24px 10px 14px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 8px; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 6px 8px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView {
  background: $surface; color: $ink; border: 1px solid $line; padding: 4px; outline: none;
}
QScrollArea, QStackedWidget { background: transparent; border: none; }
""")


def style_sheet(theme: Theme) -> str:
    """The sheet in one theme's colours."""
    names: tuple[str, ...] = (
        "surface",
        "ink",
        "line",
        "accent",
        "on_accent",
        "faint",
        "focus",
        "danger",
        "sunken",
        "hair",
    )
    names += ("muted", "accent_soft")
    return _SHEET.substitute({name: theme.color(name).name() for name in names})
