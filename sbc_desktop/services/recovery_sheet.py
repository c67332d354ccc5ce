"""Draws the sheet with the recovery code; loaded only when it is printed."""

from __future__ import annotations

from io import BytesIO

from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.recovery_sheet import RecoverySheet
from sbc_desktop.reports import recovery_sheet as paper
from sbc_desktop.services.document import Document


def draw(sheet: RecoverySheet, imprint: Imprint) -> Document:
    """The sheet as a document; it is the only copy of the code."""
    target = BytesIO()
    pages = paper.draw_recovery_sheet(sheet, imprint, target)
    return Document(paper.title(sheet), paper.file_name(sheet, imprint), target.getvalue(), pages)
