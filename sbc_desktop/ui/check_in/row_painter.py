"""Draws one row of the roster: tick, name, pronouns, a chip, the access mark or the Enter cap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine

from sbc_desktop.domain.check_in import Presence
from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.check_in.faces import Face, Weight
from sbc_desktop.ui.widgets import painting
from sbc_desktop.words import _

_NAME_AT = 72
_RIGHT = 24
_APART = 14
_LEAST_NAME = 96
_UNDERLINE = 3
_LET_US_KNOW, _NEW = "chat-circle-text", "hand-waving"


@dataclass(frozen=True)
class RowState:
    """What depends on pointer, keyboard and neighbours, not on the person."""

    hovered: bool = False
    ringed: bool = False
    line_below: bool = True


def paint_row(painter: QPainter, rect: QRectF, face: Face, state: RowState) -> None:
    """Draw a row into its place, 64 px high, on the ground of the panel."""
    look = theme.active()
    box = rect.adjusted(6.5, 5, -6.5, -5)
    if face.begins_likes:
        painter.fillRect(QRectF(rect.left() + 24, rect.top() - 1.5, rect.width() - 44, 2), look.line)
    if face.chosen:
        painting.rounded(painter, box, 10, look.accent_soft, look.accent, 2)
    elif state.hovered:
        painting.rounded(painter, box, 10, look.hover)
    if state.ringed:
        painting.rounded(painter, rect.adjusted(2, 0.5, -2, -0.5), 13.5, None, look.focus, 3)
    elif state.line_below and not face.chosen:
        painter.fillRect(QRectF(rect.left() + _NAME_AT, rect.bottom() - 1, rect.width() - _NAME_AT - 20, 1), look.hair)
    painting.tick_place(painter, QPointF(rect.left() + 38, rect.center().y()), on=face.is_here)
    _paint_words(painter, rect, face)


def _paint_words(painter: QPainter, rect: QRectF, face: Face) -> None:
    look = theme.active()
    right = _paint_right(painter, rect, face)
    left = rect.left() + _NAME_AT
    font, color = _name_look(face)
    extras = _extras(face, right - left - _LEAST_NAME)
    room = right - left - sum(width + _APART for _text, _icon, width in extras)
    name = _paint_name(painter, QRectF(left, rect.top(), room, rect.height()), face, font, color)
    at = left + name + _APART
    for text, icon, width in extras:
        place = QRectF(at, rect.center().y() - 14, width, 28)
        if icon:
            painting.chip(painter, place, text, icon, painting.tone("plain" if icon == _LET_US_KNOW else "accent"))
        else:
            painting.text(painter, place.adjusted(0, 0, 2, 0), text, theme.font("h3"), look.muted)
        at += width + _APART


def _paint_name(painter: QPainter, rect: QRectF, face: Face, font: QFont, color: QColor) -> float:
    """Draw the name, cut where it is too long, its typed letters underlined; returns its width."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(face.label, Qt.TextElideMode.ElideRight, rect.width())
    width = metrics.horizontalAdvance(shown)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, painting.LEFT | Qt.TextFlag.TextSingleLine, shown)
    if face.letters:
        start, end = _span(shown, font, min(face.letters, len(shown)))
        under = QRectF(rect.left() + start, rect.center().y() + 14, end - start, _UNDERLINE)
        painter.fillRect(under, theme.active().accent)
    return width


def _span(text: str, font: QFont, letters: int) -> tuple[float, float]:
    """Where the first letters stand, in px from the left; in a right-to-left name that is at its right."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    start, end = _x_of(line, 0), _x_of(line, letters)
    return min(start, end), max(start, end)


def _x_of(line: QTextLine, position: int) -> float:
    # Qt's own types say "object"; it is the place and the position that was found.
    found: Any = line.cursorToX(position)
    return float(found[0])


def _paint_right(painter: QPainter, rect: QRectF, face: Face) -> float:
    """Draw what stands at the right edge; returns how far the words may go."""
    look = theme.active()
    right = rect.right() - _RIGHT
    if face.chosen and not face.is_here:
        width = painting.key_cap_width(_("Enter"))
        right -= 8
        cap = QRectF(right - width, rect.center().y() - 11, width, 22)
        painting.key_cap(painter, cap, _("Enter"), look.accent, look.surface)
        right -= width + _APART
    if face.needs:
        icons.paint(painter, "person-arms-spread", QRectF(right - 26, rect.center().y() - 13, 26, 26), look.attention)
        right -= 26 + _APART
    return right


def _extras(face: Face, room: float) -> list[tuple[str, str, float]]:
    """Pronouns and chip as (text, icon, width), as many as leave the name its room."""
    wanted: list[tuple[str, str, float]] = []
    if face.pronouns:
        wanted.append((face.pronouns, "", painting.width_of(face.pronouns, theme.font("h3"))))
    if face.presence is Presence.LET_US_KNOW:
        wanted.append((_("Let us know"), _LET_US_KNOW, painting.chip_width(_("Let us know"), _LET_US_KNOW)))
    elif face.new_today:
        wanted.append((_("New today"), _NEW, painting.chip_width(_("New today"), _NEW)))
    while wanted and sum(width + _APART for _text, _icon, width in wanted) > room:
        wanted.pop(0)
    return wanted


def _name_look(face: Face) -> tuple[QFont, QColor]:
    look = theme.active()
    if face.weight is Weight.MATCH:
        return theme.font("desk", strong=True), look.ink
    return theme.font("desk", medium=True), look.muted if face.weight is Weight.QUIET else look.ink
