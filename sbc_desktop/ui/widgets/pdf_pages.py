"""A PDF's pages as pictures, drawn by PDFium when they are seen, and sent to a printer."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

POINTS_AN_INCH = 72


class PdfPages:
    """An open PDF. PDFium works on one thread only: the window's."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._document: Any = pypdfium2.PdfDocument(data)
        self._drawn = lru_cache(maxsize=6)(self._draw)

    def close(self) -> None:
        """Let go of the document; its pictures may be kept."""
        self._drawn.cache_clear()
        self._document.close()

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self._document[number].get_size()
        return float(width), float(height)

    def picture(self, number: int, width: int) -> QImage:
        """A page so many pixels wide."""
        return self._drawn(number, width)

    def text(self, number: int) -> str:
        """The words of a page, for screen readers."""
        words: str = self._document[number].get_textpage().get_text_bounded()
        return words

    def print_to(self, printer: QPrinter) -> None:
        """Print every page, as large as the paper allows."""
        painter = QPainter(printer)
        try:
            for number in range(len(self)):
                if number:
                    printer.newPage()
                self._print_page(painter, printer, number)
        finally:
            painter.end()

    def _print_page(self, painter: QPainter, printer: QPrinter, number: int) -> None:
        paper = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
        width, height = self.size(number)
        scale = min(paper.width() / width, paper.height() / height)
        dots = min(printer.resolution(), 300) / POINTS_AN_INCH
        picture = self._draw(number, round(width * dots))
        painter.drawImage(QRectF(0, 0, width * scale, height * scale), picture)

    def _draw(self, number: int, width: int) -> QImage:
        page = self._document[number]
        bitmap = page.render(scale=width / page.get_width())
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888)
        return image.rgbSwapped()


def scaled_width(page: tuple[float, float], room: tuple[int, int], zoom: float) -> int:
    """How many pixels wide a page is drawn: the whole page in the room at zoom 1."""
    width, height = page
    whole = min(room[0] / width, room[1] / height)
    return max(80, round(width * whole * zoom))
