"""A page in small: its paper and the parts that tell at a glance what is on it. Nobody's name or number is in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting

_BARS = (5, 7, 4, 9, 6, 8, 10, 7)
_LINES = (1.0, 0.82, 0.92, 0.6)
_Place = QRectF
_Part = Callable[[QPainter, _Place], None]


def paint_picture(painter: QPainter, rect: QRectF, parts: tuple[str, ...]) -> None:
    """Draw the paper, and its parts one below the other; each takes the share of the height that it needs."""
    look = theme.active()
    painting.rounded(painter, rect.adjusted(0, 1, 0, 1), 3, look.shade)
    painting.rounded(painter, rect, 3, look.surface, look.line)
    inner = rect.adjusted(6, 6, -6, -6)
    whole = sum(_SHARES[name] for name in parts)
    gap = 4.0
    unit = (inner.height() - gap * (len(parts) - 1)) / max(whole, 7)
    top = inner.top()
    for name in parts:
        height = unit * _SHARES[name]
        _PARTS[name](painter, QRectF(inner.left(), top, inner.width(), height))
        top += height + gap


def _head(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width() * 0.6, 3), look.ink)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.accent)


def _figures(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    for number in range(3):
        left = rect.left() + number * rect.width() / 3
        painter.fillRect(QRectF(left, rect.top(), rect.width() / 3 - 4, 5), look.accent)
        painter.fillRect(QRectF(left, rect.top() + 7, rect.width() / 3 - 5, 1), look.faint)


def _pairs(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    for number in range(2):
        left = rect.left() + number * rect.width() / 2
        painter.fillRect(QRectF(left, rect.top(), rect.width() / 2 - 5, 6), look.accent if number == 0 else look.faint)
        painter.fillRect(QRectF(left, rect.top() + 8, rect.width() / 2 - 7, 1), look.faint)


def _bars(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    step = rect.width() / len(_BARS)
    for number, bar in enumerate(_BARS):
        height = rect.height() * bar / max(_BARS)
        color = look.accent if number == len(_BARS) - 1 else look.dot2
        painter.fillRect(QRectF(rect.left() + number * step, rect.bottom() - height, step - 1, height), color)
    painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), look.faint)


def _lines(painter: QPainter, rect: QRectF) -> None:
    for top, share in zip(_rows(rect, 4), _LINES, strict=False):
        painter.fillRect(QRectF(rect.left(), top, rect.width() * share, 1), theme.active().faint)


def _ticks(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    for top in _rows(rect, 6.5):
        painting.rounded(painter, QRectF(rect.left(), top - 1, 4, 4), 1, None, look.accent)
        painter.fillRect(QRectF(rect.left() + 8, top + 1, rect.width() - 8, 1), look.faint)


def _marks(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    for number, top in enumerate(_rows(rect, 6)):
        painting.rounded(painter, QRectF(rect.left(), top, 4, 4), 2, look.accent if number % 3 else look.faint)
        painter.fillRect(
            QRectF(rect.left() + 8, top + 1.5, (rect.width() - 8) * (0.7 + number % 2 * 0.25), 1), look.faint
        )


def _grid(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    for row, top in enumerate(_rows(rect, 5.5)):
        painter.fillRect(QRectF(rect.left(), top + 1, 9, 1), look.faint)
        for column in range(4):
            if (row + column * 2) % 5 != 3:
                painting.rounded(painter, QRectF(rect.left() + 13 + column * 5, top, 3, 3), 1.5, look.accent)


def _table(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    for number, top in enumerate(_rows(rect, 5)):
        color = look.ink if number == 0 else look.faint
        painter.fillRect(QRectF(rect.left(), top, rect.width() * 0.45, 1), color)
        for column in (0.62, 0.84):
            painter.fillRect(QRectF(rect.left() + rect.width() * column, top, rect.width() * 0.16, 1), color)


def _big(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width() * 0.36, rect.height()), look.accent)
    painter.fillRect(QRectF(rect.left() + rect.width() * 0.46, rect.top() + 1, rect.width() * 0.5, 2), look.ink)
    painter.fillRect(QRectF(rect.left() + rect.width() * 0.46, rect.top() + 6, rect.width() * 0.4, 1), look.faint)


def _code(painter: QPainter, rect: QRectF) -> None:
    look = theme.active()
    painting.rounded(painter, rect.adjusted(0, 6, 0, 0), 2, None, look.accent)
    for top in (14.0, 20.0):
        for column in range(3):
            left = rect.left() + 4 + column * (rect.width() - 6) / 3
            painter.fillRect(QRectF(left, rect.top() + top, (rect.width() - 6) / 3 - 3, 2.5), look.ink)


def _rows(rect: QRectF, step: float) -> list[float]:
    return [rect.top() + number * step for number in range(int((rect.height() - 1) / step) + 1)]


_PARTS: dict[str, _Part] = {
    "head": _head,
    "figures": _figures,
    "pairs": _pairs,
    "bars": _bars,
    "lines": _lines,
    "ticks": _ticks,
    "marks": _marks,
    "grid": _grid,
    "table": _table,
    "big": _big,
    "code": _code,
}
# Of seven parts of the height, or of as many as there are.
_SHARES = {
    "head": 1.2,
    "figures": 1.4,
    "pairs": 1.6,
    "bars": 2.6,
    "lines": 2.2,
    "ticks": 5.8,
    "marks": 4.4,
    "grid": 5.0,
    "table": 4.2,
    "big": 2.0,
    "code": 3.4,
}
