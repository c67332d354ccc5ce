"""What a document is called: its file, and the lines that name its group and its day. Never by a person's name."""

from __future__ import annotations

import re

from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.words import _

# What Windows, macOS or Linux refuse in a file name.
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_MOST_LETTERS = 60


def file_of(when: str, group: str, kind: str, imprint: Imprint) -> str:
    """2026-06-16 Peterborough register internal.pdf; a demo's file says so."""
    edition = _("internal") if imprint.edition is Edition.INTERNAL else _("shareable")
    name = " ".join(" ".join(_REFUSED.sub(" ", group).split())[:_MOST_LETTERS].split())
    parts = [when, name, kind, edition, _("demo") if imprint.demo else ""]
    return f"{' '.join(part for part in parts if part)}.pdf"


def group_line(group: str | None) -> str:
    """Peterborough group, under the name in the header; a group that calls itself one is not called so twice."""
    if group is None:
        return _("All groups")
    if group.casefold().split()[-1:] == ["group"]:
        return group
    return _("{group} group").format(group=group)


def document_line(kind: str, group: str, when: str, edition: Edition | None = None) -> str:
    """Attendance register · Peterborough · Tuesday 16 June 2026 · internal, as the footer has it."""
    word = {Edition.INTERNAL: _("internal"), Edition.SHAREABLE: _("shareable edition"), None: ""}[edition]
    return " · ".join(part for part in (kind, group, when, word) if part)
