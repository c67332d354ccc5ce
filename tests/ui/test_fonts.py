"""The faces that ship are those that draw: Latin with its accents, Arabic and Hebrew."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QTextLayout

from sbc_desktop.ui import theme

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.mark.parametrize("weight", [{}, {"medium": True}, {"strong": True}], ids=["regular", "medium", "semibold"])
def test_every_weight_is_a_face_of_its_own(weight: dict[str, bool]) -> None:
    font = theme.font("body", **weight)
    assert QFontInfo(font).family() == "Noto Sans"
    assert QFontInfo(font).weight() == font.weight()


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Małgorzata Wiśniewska", "Noto Sans"),
        ("Dovilė Petrauskienė", "Noto Sans"),
        ("Nguyễn Thị Ánh", "Noto Sans"),
        ("Олена Шевченко", "Noto Sans"),
        ("فاطمة الزهراء", "Noto Sans Arabic"),
        ("מרים כהן", "Noto Sans Hebrew"),
    ],
)
def test_a_name_is_drawn_by_our_own_faces(name: str, family: str) -> None:
    layout = QTextLayout(name, theme.font("desk", medium=True))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    used = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert used <= {family, "Noto Sans"}
    assert family in used
