"""The icons: SVGs in one colour, drawn once for each name, colour, size and screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from sbc_desktop import paths


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon of `size` px at a device pixel ratio; KeyError-like FileNotFoundError for an unknown name."""
    return _drawn(name, color.name(QColor.NameFormat.HexArgb), size, ratio)


def paint(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw an icon into a square of the painter."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.toRect(), pixmap(name, color, round(rect.width()), ratio))


@cache
def _svg(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()


@cache
def _drawn(name: str, color: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    shade = QColor(color)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", shade.name().encode())))
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setOpacity(shade.alphaF())
    renderer.render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
