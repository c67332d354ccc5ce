"""What every page has: its margins, its heading with actions, columns beside each other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if

MARGINS = (32, 20, 32, 24)
LEAST_HEIGHT = 676
# The room that the ring around what has the keyboard takes outside it.
RING = 6


class ScrollPage(QScrollArea):
    """A page that scrolls as a whole when the window is lower than it wants; fill `content`."""

    def __init__(self, parent: QWidget | None = None, *, least_height: int = LEAST_HEIGHT) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = _Sheet(least_height)
        self.content = QVBoxLayout(self._sheet)
        self.content.setContentsMargins(*MARGINS)
        self.content.setSpacing(16)
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)


class _Sheet(QWidget):
    """What scrolls: never lower than its page wants, nor than its parts can be made."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._least))

    def heightForWidth(self, width: int) -> int:
        # Qt would ask for the height at which nothing is squeezed; lists may be.
        layout = self.layout()
        return max(self._least, layout.minimumHeightForWidth(width) if layout is not None else 0)


class PageHeader(QWidget):
    """The page's name, a quiet line below if there is one, and its actions at the right."""

    def __init__(
        self, title: str, *, line: str = "", actions: tuple[QWidget, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, role="h1", elide=True)
        self._line = Label(line, tone="muted")
        show_if(bool(line), self._line)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(44)

    def set_title(self, title: str) -> None:
        """Another heading."""
        self._title.setText(title)

    def set_line(self, line: str) -> None:
        """Another line below the heading."""
        self._line.setText(line)
        show_if(bool(line), self._line)


class TwoColumns(QWidget):
    """Two columns whose widths keep a ratio, 16 px apart."""

    def __init__(self, left: QWidget, right: QWidget, *, ratio: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for widget, share in zip((left, right), ratio, strict=True):
            policy = widget.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Ignored)
            widget.setSizePolicy(policy)
            row.addWidget(widget, share)


def scrolling(step: QWidget) -> QScrollArea:
    """A form that scrolls by itself, with room for the ring around what has the keyboard."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    sheet = QWidget()
    row = QHBoxLayout(sheet)
    row.setContentsMargins(RING, RING, 16, RING)
    row.addWidget(step)
    scroll.setWidget(sheet)
    sheet.setAutoFillBackground(False)
    scroll.viewport().setAutoFillBackground(False)
    return scroll
