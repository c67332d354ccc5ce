"""The sheet with the recovery code: to be read aloud, typed without a slip, and kept away from the laptop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.recovery_sheet import RecoverySheet
from sbc_desktop.reports import naming
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.fonts import BOLD, REGULAR
from sbc_desktop.reports.ink import (
    CONTENT,
    GREY,
    HALF,
    HEAVY,
    INK,
    LEFT,
    MIDDLE,
    MM,
    NOTE,
    RIGHT,
    SECOND_HALF,
    TINT,
    WHITE,
    Type,
)
from sbc_desktop.reports.lines import Span, wrap
from sbc_desktop.words import _, clock_time, long_date

_TITLE = Type(BOLD, 26, 31)
_LEAD = Type(REGULAR, 12.5, 18)
_LETTER = Type(BOLD, 20, 26)
_NUMBER = Type(REGULAR, 11, 14, GREY)
_TEXT = Type(REGULAR, 11, 15)
_TEXT_BOLD = Type(BOLD, 11, 15)
_STEP = Type(BOLD, 12.5, 15, GREY)
_CARD_WIDE, _CARD_HIGH, _CARD_STEP, _ROW_STEP = 10.6 * MM, 12.7 * MM, 11.6 * MM, 16.2 * MM


def title(_sheet: RecoverySheet) -> str:
    """What the document is called for people."""
    return _("Recovery code sheet")


def file_name(sheet: RecoverySheet, imprint: Imprint) -> str:
    """2026-06-15 recovery code internal.pdf."""
    return naming.file_of(sheet.made_at.date().isoformat(), "", _("recovery code"), imprint)


def draw_recovery_sheet(sheet: RecoverySheet, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the sheet and tell how many pages it has."""
    edges = Edges(
        imprint,
        _("SBC Desktop"),
        _("Recovery code sheet"),
        badge=_("Keep locked away from the laptop"),
        remark=_("This is the only copy; the program does not keep one."),
    )
    document = Document(title(sheet), edges)
    document.page.bookmark(_("Recovery code"), document.y)
    document.paragraph(_("Recovery code"), _TITLE)
    document.y += 1 * MM
    document.paragraph(_("With this code you can open the records if every passphrase is forgotten."), _LEAD)
    document.paragraph(_("Whoever has this sheet and the laptop can open them too."), _LEAD)
    document.y += 7 * MM
    _draw_code(document, sheet.code)
    _draw_advice(document)
    _draw_kept(document, sheet)
    return document.write(target)


def _draw_code(document: Document, groups: Sequence[str]) -> None:
    """Numbered groups of four, two beside each other, a card a character."""
    page, top = document.page, document.y
    rows = (len(groups) + 1) // 2
    high = 13.6 * MM + (rows - 1) * _ROW_STEP + _CARD_HIGH
    page.box(LEFT, top, CONTENT, high, fill=TINT)
    for at, group in enumerate(groups):
        left = LEFT + (106 * MM if at % 2 else 23 * MM)
        y = top + 6.8 * MM + at // 2 * _ROW_STEP
        page.text(left - 3.5 * MM, y + (_CARD_HIGH - _NUMBER.leading) / 2, str(at + 1), _NUMBER, "right")
        for place, letter in enumerate(group):
            x = left + place * _CARD_STEP
            page.box(x, y, _CARD_WIDE, _CARD_HIGH, fill=WHITE, line=1, radius=1 * MM)
            page.text(x + _CARD_WIDE / 2, y + (_CARD_HIGH - _LETTER.leading) / 2, letter, _LETTER, "centre")
    document.y = top + high + 2 * MM
    said = _(
        "Eight groups of four. The code never uses the letter I, L, O or U, so what looks like 1 or 0 is a number."
    )
    document.paragraph(f"{said} {_('Capital or small letters make no difference.')}", NOTE)
    document.y += 6 * MM


def _draw_advice(document: Document) -> None:
    top = document.place
    document.heading(_("If you need it"), LEFT, HALF)
    start: Span = (_("Start the program and choose "), _TEXT)
    _draw_item(document, LEFT, "1", [start, (_("Use the recovery code"), _TEXT_BOLD), (".", _TEXT)])
    _draw_item(document, LEFT, "2", [(_("Type the eight groups in order. Spaces do not matter."), _TEXT)])
    last = _("Choose a new passphrase. Then print a new sheet and destroy this one.")
    _draw_item(document, LEFT, "3", [(last, _TEXT)])
    left_end = document.place
    document.go_to(top)
    document.heading(_("Looking after it"), SECOND_HALF, HALF)
    for advice in (
        _("Keep it in a locked cupboard or safe, not in the laptop’s bag."),
        _("Do not photograph it, scan it or send it by mail."),
        _("If the sheet is lost, print a new one at once. The old code stops working."),
    ):
        _draw_item(document, SECOND_HALF, "", [(advice, _TEXT)])
    document.go_to(max(left_end, document.place))
    document.y += 6 * MM


def _draw_item(document: Document, x: float, number: str, spans: list[Span]) -> None:
    """A numbered step or, without a number, a point with a small square."""
    indent = 7 * MM if number else 6 * MM
    if number:
        document.page.text(x, document.y, number, _STEP)
    else:
        document.page.box(x + 0.5 * MM, document.y + 6.6, 1.6 * MM, 1.6 * MM, fill=INK)
    document.running_text(spans, x + indent, HALF - indent)
    document.y += 2.2 * MM


def _draw_kept(document: Document, sheet: RecoverySheet) -> None:
    """What the code opens and when it was made, then lines to write on."""
    page = document.page
    page.rule(LEFT, RIGHT, document.y, HEAVY, INK)
    top = document.y + 3 * MM
    made = f"{long_date(sheet.made_at.date())}, {clock_time(sheet.made_at.time())}"
    for x, label, text in ((LEFT, _("Store"), sheet.store), (SECOND_HALF, _("Code made"), made)):
        page.text(x, top, label, NOTE)
        document.y = top + NOTE.leading + 1
        document.lines(wrap(text, _TEXT, HALF)[:2], _TEXT, x)
    y = top + NOTE.leading + 2 * _TEXT.leading + 1
    for labels in ((_("Kept by"), _("Kept where")), (_("Put away on"), _("Second person who knows"))):
        for x, label in zip((LEFT, SECOND_HALF), labels, strict=True):
            page.text(x, y, label, NOTE)
            page.rule(x, x + HALF, y + 13 * MM, MIDDLE, INK)
        y += 17 * MM
