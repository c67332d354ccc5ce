"""The edges of every page: whose document it is, for whom, from when, and which page."""

from __future__ import annotations

from dataclasses import dataclass

from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.reports.fonts import BOLD, REGULAR
from sbc_desktop.reports.ink import (
    CONTENT,
    FINE,
    GREY,
    INK,
    LEFT,
    MM,
    RIGHT,
    SMALL,
    SMALL_BOLD,
    WHITE,
    Type,
)
from sbc_desktop.reports.lines import width, wrap
from sbc_desktop.reports.page import Page
from sbc_desktop.words import _, clock_time, long_date

_NAME = Type(BOLD, 9, 12)
_GROUP = Type(REGULAR, 9, 12, GREY)
_DEMO = Type(BOLD, 8, 10)
_BADGE = Type(BOLD, 8.5, 12)
_BADGE_WHITE = Type(BOLD, 8.5, 12, WHITE)
_BADGE_GREY = Type(REGULAR, 8.5, 12, GREY)
_BADGE_TOP, _BADGE_HIGH = 9.2 * MM, 5.9 * MM
_PAD = 2.4 * MM


@dataclass(frozen=True)
class Edges:
    """The words on the edges; `badge` replaces the edition's block, `remark` ends the line of who printed it."""

    imprint: Imprint
    group: str
    document: str
    badge: str = ""
    remark: str = ""


def draw_header(page: Page, edges: Edges) -> None:
    """Name, group and demo frame on the left, the edition on the right, a rule under both."""
    _draw_badge(page, edges)
    page.text(LEFT, 13.2 * MM - _NAME.drop, _fitting(edges.imprint.programme, _NAME, 78 * MM), _NAME)
    group = _fitting(edges.group, _GROUP, 140 * MM)
    page.text(LEFT, 17.4 * MM - _GROUP.drop, group, _GROUP)
    if edges.imprint.demo:
        _draw_demo(page, LEFT + width(group, _GROUP) + 3 * MM)
    page.rule(LEFT, RIGHT, 20 * MM, 1.4, INK)


def draw_footer(page: Page, edges: Edges, number: int, of: int) -> None:
    """What the document is, who printed it and when, and the number of the page."""
    page.rule(LEFT, RIGHT, 280.5 * MM, FINE, GREY)
    page.text(LEFT, 285 * MM - SMALL.drop, _fitting(edges.document, SMALL, 145 * MM), SMALL)
    page.text(LEFT, 288.9 * MM - SMALL.drop, _printed_line(edges), SMALL)
    count = _("Page {number} of {of}").format(number=number, of=of)
    page.text(RIGHT, 285 * MM - SMALL_BOLD.drop, count, SMALL_BOLD, "right")


def _printed_line(edges: Edges) -> str:
    """When and by whom, then the remark; a long line does without the title of who printed it."""
    imprint = edges.imprint
    when = f"{long_date(imprint.printed_at.date())}, {clock_time(imprint.printed_at.time())}"
    for by in (", ".join(part for part in (imprint.printed_by, imprint.title) if part), imprint.printed_by):
        printed = _("Printed {when}, by {by}").format(when=when, by=by)
        line = f"{printed}. {edges.remark}" if edges.remark else printed
        if width(line, SMALL) <= CONTENT:
            return line
    return _fitting(line, SMALL, CONTENT)


def _draw_demo(page: Page, x: float) -> None:
    word = _("DEMO")
    page.box(x, 14.4 * MM, width(word, _DEMO) + 8, 4.2 * MM, line=1, radius=1.5)
    page.text(x + 4, 17.5 * MM - _DEMO.drop, word, _DEMO)


def _draw_badge(page: Page, edges: Edges) -> None:
    top = _BADGE_TOP + _BADGE_HIGH / 2 - _BADGE.leading / 2
    if edges.badge:
        wide = width(edges.badge, _BADGE) + 2 * 3 * MM
        page.box(RIGHT - wide, _BADGE_TOP, wide, _BADGE_HIGH, fill=INK)
        page.text(RIGHT - wide / 2, top, edges.badge, _BADGE_WHITE, "centre")
    elif edges.imprint.edition is Edition.INTERNAL:
        _draw_internal(page, edges, top)
    else:
        _draw_shareable(page, top)


def _draw_internal(page: Page, edges: Edges, top: float) -> None:
    """A black block and a square frame."""
    shred = _("Confidential – shred by {day}").format(day=long_date(edges.imprint.shred_by))
    word = _("INTERNAL")
    framed, black = width(shred, _BADGE) + 2 * _PAD, width(word, _BADGE) + 2 * _PAD
    page.box(RIGHT - framed - black, _BADGE_TOP, framed + black, _BADGE_HIGH, line=1.4)
    page.box(RIGHT - framed - black, _BADGE_TOP, black, _BADGE_HIGH, fill=INK)
    page.text(RIGHT - framed - black + _PAD, top, word, _BADGE_WHITE)
    page.text(RIGHT - framed + _PAD, top, shred, _BADGE)


def _draw_shareable(page: Page, top: float) -> None:
    """An open pill, so that the two editions differ in shape and not only in words."""
    bold, light = _("Shareable edition"), _("small numbers are protected")
    gap = 2 * MM
    wide = width(bold, _BADGE) + gap + width(light, _BADGE_GREY) + 2 * 2.8 * MM
    page.box(RIGHT - wide, _BADGE_TOP, wide, _BADGE_HIGH, line=1, radius=_BADGE_HIGH / 2 - 0.6)
    page.text(RIGHT - wide + 2.8 * MM, top, bold, _BADGE)
    page.text(RIGHT - 2.8 * MM, top, light, _BADGE_GREY, "right")


def _fitting(text: str, kind: Type, room: float) -> str:
    """As much of the text as fits on one line, marked where cut. Only the edges may cut, never a table."""
    first, *more = wrap(text, kind, room)
    return f"{wrap(text, kind, room - width('…', kind))[0]}…" if more else first
