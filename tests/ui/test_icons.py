"""Icons: every name that is written in the code is there, and each is drawn once for a colour, size and screen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor

from sbc_desktop import paths
from sbc_desktop.ui import icons
from tests.house import ROOT

_NAMED = re.compile(r"""(?:icon|trailing_icon|chip_icon)=["']([a-z-]+)["']|icons\.paint\(\w+, ["']([a-z-]+)["']""")

pytestmark = pytest.mark.usefixtures("qapp")


def _names() -> set[str]:
    found: set[str] = set()
    for module in (ROOT / "sbc_desktop" / "ui").rglob("*.py"):
        found |= {first or second for first, second in _NAMED.findall(module.read_text(encoding="utf-8"))}
    return found


def test_every_icon_that_the_code_names_is_there() -> None:
    assert len(_names()) > 20
    assert not [name for name in _names() if not (paths.resources() / "icons" / f"{name}.svg").exists()]


def test_it_has_the_colour_the_size_and_the_screen_s_density() -> None:
    drawn = icons.pixmap("check-circle-fill", QColor("#97301F"), 40, 2.0)
    assert drawn.size().width() == 80
    assert drawn.deviceIndependentSize().width() == 40
    assert drawn.toImage().pixelColor(20, 40) == QColor("#97301F")


def test_it_is_drawn_once() -> None:
    first = icons.pixmap("check", QColor("black"), 20)
    assert icons.pixmap("check", QColor("black"), 20).cacheKey() == first.cacheKey()
    assert icons.pixmap("check", QColor("white"), 20).cacheKey() != first.cacheKey()
