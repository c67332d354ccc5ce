"""Everybody whose work the program stands on is named with the licence it is under."""

from __future__ import annotations

import notices


def test_the_notices_say_what_the_installed_parts_say() -> None:
    assert notices.FILE.read_text(encoding="utf-8") == notices.text(), "packaging/notices writes the file anew"


def test_every_part_has_a_short_licence_and_a_home() -> None:
    lines = [line for line in notices.text().splitlines() if "https://" in line]
    assert len(lines) > 20
    assert not [line for line in lines if len(line.split(" | ")[1]) > 60]


def test_the_licences_of_fonts_and_icons_lie_beside_them() -> None:
    resources = notices.FILE.parent / "resources"
    assert "SIL OPEN FONT LICENSE Version 1.1" in (resources / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "Phosphor Icons" in (resources / "icons" / "LICENSE").read_text(encoding="utf-8")
