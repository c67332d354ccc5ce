"""The next twelve dates of a pattern, bank holidays flagged, before anything is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sbc_desktop.domain.group import ProposedDate
from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.words import _, long_date

_ROW = 30


class DatesPreview(QWidget):
    """Twelve lines in one or two columns; a bank holiday is said in words beside its date."""

    def __init__(self, *, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._dates: tuple[ProposedDate, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_dates(self, dates: Sequence[ProposedDate]) -> None:
        """Show them."""
        self._dates = tuple(dates)
        spoken = (f"{long_date(p.day)}{': ' + p.holiday if p.holiday else ''}" for p in self._dates)
        self.setAccessibleName(_("The next dates: {dates}").format(dates="; ".join(spoken)))
        self.setFixedHeight(self._rows() * _ROW)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, self._rows() * _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / self._columns
        for number, proposed in enumerate(self._dates):
            column, row = divmod(number, self._rows())
            place = QRectF(column * width, row * _ROW, width - 12, _ROW)
            words = long_date(proposed.day)
            strong = bool(proposed.holiday)
            font = theme.font("body", medium=strong)
            color = look.attention if proposed.holiday else look.ink
            painting.text(painter, place, words, font, color)
            if proposed.holiday:
                left = painting.width_of(words, font) + 10
                holiday = place.adjusted(left, 0, 0, 0)
                painting.text(painter, holiday, proposed.holiday, theme.font("small"), look.attention)

    def _rows(self) -> int:
        return -(-len(self._dates) // self._columns) if self._dates else 1
