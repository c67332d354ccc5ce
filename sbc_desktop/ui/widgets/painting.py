"""Strokes that several components share: rounded grounds, ticks, key caps, chips, cut-off text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from sbc_desktop.ui import icons, theme

CENTRED = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Tone:
    """The colours of a chip, banner or disc."""

    ground: QColor
    edge: QColor
    text: QColor


def tone(name: str) -> Tone:
    """plain, accent, attention, danger or deep, in the theme in use."""
    look = theme.active()
    return {
        "plain": Tone(look.sunken, look.hair, look.muted),
        "accent": Tone(look.accent_soft, look.accent_line, look.accent),
        "attention": Tone(look.attention_soft, look.attention_line, look.attention),
        "danger": Tone(look.danger_soft, look.danger_line, look.danger),
        "deep": Tone(look.deep_soft, look.deep_line, look.on_deep),
    }[name]


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, edge: QColor | None = None, width: float = 1
) -> None:
    """A rounded ground with its edge inside the rectangle."""
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(edge, width))
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def card(painter: QPainter, rect: QRectF, fill: QColor | None = None) -> None:
    """A card: hairline all round and a lip of 2 px below."""
    look = theme.active()
    rounded(painter, rect.adjusted(0, 2, 0, 0), 12, look.shade)
    rounded(painter, rect.adjusted(0, 0, 0, -2), 12, fill or look.surface, look.hair)


def tick_place(painter: QPainter, centre: QPointF, *, on: bool, side: float = 28, matched: bool = False) -> None:
    """The round place of a tick: filled when somebody is here, with a pine edge where Enter would tick it."""
    look = theme.active()
    rect = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    if not on:
        painter.setBrush(look.surface)
        painter.setPen(QPen(look.accent if matched else look.line, 2))
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
        return
    painter.setBrush(look.accent)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(rect)
    painter.setPen(QPen(look.on_accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    path = QPainterPath(QPointF(rect.x() + side * 0.30, rect.y() + side * 0.52))
    path.lineTo(rect.x() + side * 0.44, rect.y() + side * 0.66)
    path.lineTo(rect.x() + side * 0.71, rect.y() + side * 0.37)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def key_cap_width(text: str) -> float:
    """How wide the cap of a key is."""
    return max(22.0, QFontMetricsF(theme.font("caption", strong=True)).horizontalAdvance(text) + 14)


def key_cap(painter: QPainter, rect: QRectF, text: str, color: QColor, ground: QColor | None) -> None:
    """A key's cap with a thicker foot."""
    look = theme.active()
    edge = look.line if color == look.muted else color
    rounded(painter, rect, 5, ground, edge)
    painter.fillRect(QRectF(rect.left() + 3, rect.bottom() - 2, rect.width() - 6, 1.5), edge)
    painter.setPen(color)
    painter.setFont(theme.font("caption", strong=True))
    painter.drawText(rect.adjusted(0, -1, 0, -1), CENTRED, text)


def chip_width(text: str, icon: str) -> float:
    """How wide a chip of this text is."""
    words = math.ceil(QFontMetricsF(theme.font("small", medium=True)).horizontalAdvance(text))
    return words + 20 + (22 if icon else 0)


def chip(painter: QPainter, rect: QRectF, text: str, icon: str, colors: Tone) -> None:
    """A pill with icon and word."""
    rounded(painter, rect, rect.height() / 2, colors.ground, colors.edge)
    left = rect.left() + 10
    if icon:
        # At this size a thin tick is lost.
        drawn = "check-bold" if icon == "check" else icon
        icons.paint(painter, drawn, QRectF(left - 1, rect.center().y() - 9, 18, 18), colors.text)
        left += 22
    painter.setPen(colors.text)
    painter.setFont(theme.font("small", medium=True))
    painter.drawText(QRectF(left, rect.top(), rect.right() - left - 8, rect.height() - 1), LEFT, text)


def text(
    painter: QPainter, rect: QRectF, words: str, font: QFont, color: QColor, align: Qt.AlignmentFlag = LEFT
) -> bool:
    """One line of text, cut with an ellipsis when it is too long; says whether it was cut."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, shown)
    return shown != words


def in_two_lines(words: str, font: QFont, room: float) -> list[str]:
    """The words in one line, or in two when they need it and have a space to break at; the second may be too long."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(words) <= room:
        return [words]
    parts = words.split(" ")
    first = next((n for n in range(len(parts) - 1, 0, -1) if metrics.horizontalAdvance(" ".join(parts[:n])) <= room), 0)
    return [" ".join(parts[:first]), " ".join(parts[first:])] if first else [words]


def underlined(painter: QPainter, rect: QRectF, words: str, spans: Sequence[tuple[int, int]], font: QFont) -> None:
    """A pine line below the letters of a text that `text` drew into the same place; spans are (start, end)."""
    metrics = QFontMetricsF(font)
    for start, end in spans:
        left = metrics.horizontalAdvance(words[:start])
        width = metrics.horizontalAdvance(words[:end]) - left
        right = rect.width() - left
        if right > 0:
            under = QRectF(rect.left() + left, rect.center().y() + 14, min(width, right), 3)
            painter.fillRect(under, theme.active().accent)


def width_of(words: str, font: QFont) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(font).horizontalAdvance(words)
