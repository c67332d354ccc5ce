"""The strip below the panels: the sum of who is here, what was done last, and the two buttons of the desk."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.check_in import sizes
from sbc_desktop.ui.check_in.news import News
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.words import _

_SUM_WIDTH = 362


class Sum(QWidget):
    """Here 7 + 1 unnamed = 8, so that anybody can count it after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named = self._unnamed = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_sum(self, named: int, unnamed: int) -> None:
        """Show both parts and their total."""
        if (named, unnamed) == (self._named, self._unnamed) and self.accessibleName():
            return
        self._named, self._unnamed = named, unnamed
        words = _("Here {named} + {unnamed} unnamed = {total}")
        self.setAccessibleName(words.format(named=named, unnamed=unnamed, total=named + unnamed))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = sum(painting.width_of(text, font) + gap for text, font, _color, gap in self._parts())
        return QSize(max(_SUM_WIDTH, round(24 + words + self._total_width() + 40)), 48)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at, middle = 24.0, self.height() / 2
        for text, font, color, gap in self._parts():
            width = painting.width_of(text, font)
            place = QRectF(at, 0, width + 2, self.height() - 2)
            painting.text(painter, place, text, font, look.color(color))
            at += width + gap
        box = QRectF(at + 1, middle - 23, self._total_width(), 46)
        painting.rounded(painter, box, 8, look.accent_soft, look.accent_line)
        total, font = str(self._named + self._unnamed), theme.font("h1", strong=True)
        painting.text(painter, box.adjusted(0, -2, 0, -2), total, font, look.accent, painting.CENTRED)
        painter.fillRect(QRectF(self.width() - 1, 6, 1, self.height() - 12), look.hair)

    def _parts(self) -> tuple[tuple[str, QFont, str, float], ...]:
        quiet, loud = theme.font("h3"), theme.font("h2", strong=True)
        return (
            (_("Here"), quiet, "muted", 10),
            (str(self._named), loud, "ink", 9),
            ("+", quiet, "muted", 9),
            (str(self._unnamed), loud, "ink", 10),
            (_("unnamed"), quiet, "muted", 13),
            ("=", quiet, "muted", 10),
        )

    def _total_width(self) -> float:
        total = str(self._named + self._unnamed)
        return max(46.0, painting.width_of(total, theme.font("h1", strong=True)) + 22)


class NewsLine(QWidget):
    """What was done last, or why something was not; it stays until there is something else to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news: News | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(200)

    def say(self, news: News | None) -> None:
        """Say it, to the eye and to a screen reader."""
        if news == self._news:
            return
        self._news = news
        words = f"{news.text} {_('Ctrl+Z')} {news.hint}" if news and news.hint else news.text if news else ""
        self.setAccessibleName(words)
        self.setToolTip(news.text if news else "")
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()

    @property
    def text(self) -> str:
        """The sentence that stands there, without the key."""
        return self._news.text if self._news else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        news = self._news
        if news is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2 - 0.5
        if news.done:
            painting.tick_place(painter, QPointF(11, middle), on=True, side=22)
        else:
            icons.paint(painter, "info", QRectF(0, middle - 11, 22, 22), theme.active().muted)
        room = self.width() - 33 - (self._hint_width(news) if news.hint else 0)
        font = theme.font("desk", strong=True)
        if painting.width_of(news.text, font) > room:
            font = theme.font("body", strong=news.done)
        width = self._paint_text(painter, QRectF(33, 0, room, self.height() - 2), news.text, font)
        if news.hint:
            self._paint_hint(painter, 33 + width + 18, middle, news.hint)

    def _paint_text(self, painter: QPainter, rect: QRectF, text: str, font: QFont) -> float:
        """One line, or two where it is long; returns the width it took."""
        width = painting.width_of(text, font)
        if width <= rect.width():
            painting.text(painter, rect, text, font, theme.active().ink)
            return width
        painter.setFont(font)
        painter.setPen(theme.active().ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, text)
        return rect.width()

    def _paint_hint(self, painter: QPainter, at: float, middle: float, hint: str) -> None:
        look = theme.active()
        width = painting.key_cap_width(_("Ctrl+Z"))
        painting.key_cap(painter, QRectF(at, middle - 11, width, 22), _("Ctrl+Z"), look.muted, look.surface)
        words = QRectF(at + width + 8, 0, self.width(), self.height() - 2)
        painting.text(painter, words, hint, theme.font("body"), look.muted)

    def _hint_width(self, news: News) -> float:
        return 26 + painting.key_cap_width(_("Ctrl+Z")) + painting.width_of(news.hint, theme.font("body")) + 12


class Strip(QWidget):
    """The whole strip. `close_pressed` is "Open it again" once the register is closed."""

    unnamed_pressed = Signal()
    close_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sum = Sum()
        self.news = NewsLine()
        self.unnamed = Button(_("Unnamed"), kind="tonal", icon="plus", key=_("Ctrl+U"))
        self.unnamed.setAccessibleName(_("One more without a name, Ctrl+U"))
        self.close_register = Button(_("Close the register"), kind="tonal", icon="clipboard-text")
        self.unnamed.clicked.connect(self.unnamed_pressed)
        self.close_register.clicked.connect(self.close_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 14, 2)
        row.setSpacing(20)
        row.addWidget(self.sum)
        row.addWidget(self.news, 1)
        row.addWidget(self.unnamed)
        row.addWidget(self.close_register)

    def set_sizes(self, measures: sizes.Sizes) -> None:
        """Take the measures of the window."""
        for button in (self.unnamed, self.close_register):
            button.setFixedHeight(measures.strip_button)

    def set_state(self, *, closed: bool, takes_arrivals: bool) -> None:
        """Offer to close the register, to open it again, or with a cancelled session neither."""
        self.unnamed.setEnabled(takes_arrivals)
        self.close_register.setEnabled(closed or takes_arrivals)
        words = _("Open it again") if closed else _("Close the register")
        if self.close_register.text() != words:
            self.close_register.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.card(painter, QRectF(self.rect()))
