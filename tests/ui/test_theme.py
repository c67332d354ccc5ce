"""The look: every pair of colours can be read, a theme changes everything at once, and the system is followed."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label

CONTRAST = theme.tokens()["contrast"]

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    """Leave the program in light for the tests that follow."""
    yield
    theme.apply(qapp, "light")


@pytest.mark.parametrize("number", range(len(theme.NAMES)), ids=theme.NAMES)
@pytest.mark.parametrize("pair", CONTRAST)
def test_every_pair_of_colours_keeps_its_contrast(pair: str, number: int) -> None:
    look = theme.named(theme.NAMES[number])
    over, under = pair.split(" on ")
    ratio = contrast(look.color(over), look.color(under))
    assert ratio >= CONTRAST[pair]["need"] - 0.05
    assert math.floor(ratio * 10) / 10 == CONTRAST[pair]["measured"][number]


@pytest.mark.parametrize("name", theme.NAMES)
def test_the_palette_can_be_read_in_every_group(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, name)
    palette, role = qapp.palette(), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Window),
    )
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for over, under in pairs:
            assert contrast(palette.color(group, over), palette.color(group, under)) >= 4.4, (group, over)


@pytest.mark.parametrize("name", theme.NAMES)
def test_a_theme_leaves_no_colour_of_qt_s_own(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, name)
    ours = {theme.active().color(part).rgba() for part in theme.Theme.__dataclass_fields__ if part != "name"}
    roles = [
        role for role in QPalette.ColorRole if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
    ]
    assert not [role for role in roles if qapp.palette().color(QPalette.ColorGroup.Active, role).rgba() not in ours]


def test_changing_the_theme_repaints_what_is_on_screen(qtbot: QtBot, qapp: QApplication) -> None:
    button, label = Button("Save", kind="primary"), Label("Words")
    for widget in (button, label):
        qtbot.addWidget(widget)
        widget.show()
    for name in theme.NAMES:
        theme.apply(qapp, name)
        look = theme.named(name)
        assert button.grab().toImage().pixelColor(6, button.height() // 2) == look.accent
        assert label.palette().color(QPalette.ColorRole.WindowText) == look.ink
        assert look.ink.name() in qapp.styleSheet()


def test_an_unknown_choice_follows_the_system() -> None:
    assert theme.resolved("system") in theme.NAMES
    assert theme.resolved("contrast") == "high-contrast"


def test_a_window_that_follows_the_system_changes_with_it(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.apply(qapp, "system")
    # The platform of the tests never changes its colours by itself.
    monkeypatch.setattr(theme, "resolved", lambda choice: "dark" if choice == "system" else choice)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.active().name == "dark"
    theme.apply(qapp, "high-contrast")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.active().name == "high-contrast"


@pytest.mark.parametrize("role", theme.tokens()["type"]["pt"])
def test_each_role_of_the_type_scale_has_its_size_and_family(role: str) -> None:
    font = theme.font(role, strong=True)
    assert (font.family(), font.weight()) == ("Noto Sans", 600)
    assert font.pointSizeF() / theme.POINTS == pytest.approx(theme.tokens()["type"]["pt"][role])


def test_measures_have_names() -> None:
    assert theme.size("target_min") == 44
    assert theme.space("page_x") == 32


def contrast(over: QColor, under: QColor) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((_luminance(over), _luminance(under)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
