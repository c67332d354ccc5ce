"""Draws the sheet with the recovery code."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING

from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.recovery_sheet import RecoverySheet
from sbc_desktop.services.clock import LONDON
from sbc_desktop.services.document import Document
from sbc_desktop.storage import recovery_code

if TYPE_CHECKING:
    from sbc_desktop.services.first_run import Created


def draw(created: Created, now: dt.datetime) -> Document:
    """The sheet of a store that was just made."""
    from sbc_desktop.reports import recovery_sheet as paper

    local = now.astimezone(LONDON)
    sheet = RecoverySheet(recovery_code.groups(created.recovery_code), created.group_name, local)
    imprint = Imprint(created.programme, local, created.user_name, created.user_title, demo=created.demo)
    target = BytesIO()
    pages = paper.draw_recovery_sheet(sheet, imprint, target)
    return Document(paper.title(sheet), paper.file_name(sheet, imprint), target.getvalue(), pages)
