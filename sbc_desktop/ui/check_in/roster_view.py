"""The rows of one panel in columns: a list view with its own places, which turns whole pages instead of scrolling."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in.columns import Grid, Place
from sbc_desktop.ui.check_in.faces import Face
from sbc_desktop.ui.check_in.roster_model import RosterModel
from sbc_desktop.ui.check_in.row_painter import RowState
from sbc_desktop.ui.check_in.row_pictures import RowPictures

_Index = QModelIndex | QPersistentModelIndex
_NOTCH = 120
_TURNS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, *_TURNS)


class RosterView(QListView):
    """Shows faces in columns. `pressed_on` is a click or Space on a row, `entered_on` Enter; both carry its key."""

    pressed_on = Signal(UUID)
    entered_on = Signal(UUID)
    page_turned = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roster = RosterModel(self)
        self._columns = 1
        self._pressed: int | None = None
        self._turned = 0
        self._pictures = RowPictures()
        self.setModel(self.roster)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setAccessibleName(name)
        self.verticalScrollBar().valueChanged.connect(self.page_turned)

    def show_faces(self, faces: Sequence[Face], *, columns: int) -> None:
        """Replace the rows; the page and the row with the keyboard stay where they can."""
        key, columns_were = self._current_key(), self._columns
        self._columns = columns
        if self.roster.show(faces) or columns != columns_were:
            self._keep_current(key)
            self.updateGeometries()
            self.viewport().update()

    def grid(self) -> Grid:
        """How the rows lie right now."""
        return self.grid_for(len(self.roster.faces), self._columns)

    def grid_for(self, count: int, columns: int) -> Grid:
        """How that many rows would lie."""
        return Grid.fitting(count, columns, self.height() // theme.size("desk_row"))

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self.verticalScrollBar().value()

    def turn_to_row(self, key: UUID | None) -> None:
        """Bring a person's row in sight, or the first page where she is not here."""
        row = max(0, self.roster.row_of(key))
        self.verticalScrollBar().setValue(self.grid().place(row).page)

    def turn(self, pages: int) -> None:
        """Turn some pages on or back."""
        self.verticalScrollBar().setValue(self.page + pages)

    def visualRect(self, index: _Index) -> QRect:
        if not index.isValid():
            return QRect()
        place, height = self.grid().place(index.row()), theme.size("desk_row")
        left, right = self._edges(place.column)
        top = place.row * height + (place.page - self.page) * self.grid().rows * height
        return QRect(left, top, right - left, height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        column = next((c for c in range(self._columns) if point.x() < self._edges(c)[1]), self._columns)
        row = self.grid().index(Place(self.page, column, point.y() // theme.size("desk_row")))
        return QModelIndex() if row is None else self.roster.index(row)

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint | None = None) -> None:
        if index.isValid():
            self.verticalScrollBar().setValue(self.grid().place(index.row()).page)

    def verticalOffset(self) -> int:
        return self.page * self.grid().rows * theme.size("desk_row")

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        moves, grid, last = QAbstractItemView.CursorAction, self.grid(), len(self.roster.faces) - 1
        at = self.currentIndex().row()
        steps: dict[QAbstractItemView.CursorAction, Callable[[], int]] = {
            moves.MoveUp: lambda: at - 1,
            moves.MoveDown: lambda: at + 1,
            moves.MoveLeft: lambda: at - grid.rows if at >= grid.rows else at,
            moves.MoveRight: lambda: at + grid.rows,
            moves.MovePageUp: lambda: at - grid.on_a_page,
            moves.MovePageDown: lambda: at + grid.on_a_page,
            moves.MoveHome: lambda: 0,
            moves.MoveEnd: lambda: last,
        }
        wanted = steps[action]() if action in steps else at
        return self.roster.index(max(0, min(last, wanted)))

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, self.grid().pages - 1)
        bar.setSingleStep(1)
        bar.setPageStep(1)

    def doItemsLayout(self) -> None:
        # The list view's own layout would ask every row for a size; the places follow from the number of rows.
        self.updateGeometries()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grid, height = self.grid(), theme.size("desk_row")
        first = self.page * grid.on_a_page
        for column in range(1, min(self._columns, -(-(grid.count - first) // grid.rows))):
            painter.fillRect(self._edges(column)[0], 0, 1, grid.rows * height, theme.active().hair)
        hovered = self._hovered()
        for row in range(first, min(first + grid.on_a_page, grid.count)):
            column, down = divmod(row - first, grid.rows)
            left, right = self._edges(column)
            rect = QRect(left, down * height, right - left, height)
            if event.rect().intersects(rect):
                self._pictures.draw(painter, QRectF(rect), self.roster.faces[row], self._state(grid, row, hovered))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self._current_key()
        if event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.entered_on.emit(current)
        elif event.key() == Qt.Key.Key_Space and current is not None:
            self.pressed_on.emit(current)
        else:
            # Letters go to the search box, by way of the page.
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._row_under(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row, self._pressed = self._pressed, None
        if row is not None and row == self._row_under(event):
            self.pressed_on.emit(self.roster.faces[row].key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # A second press like any other: the page decides whether it came too soon.
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned -= event.angleDelta().y()
        notches, self._turned = int(self._turned / _NOTCH), self._turned - int(self._turned / _NOTCH) * _NOTCH
        self.turn(notches)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.roster.faces:
            self.setCurrentIndex(self.roster.index(self.page * self.grid().on_a_page))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _edges(self, column: int) -> tuple[int, int]:
        width = self.viewport().width()
        return round(width * column / self._columns), round(width * (column + 1) / self._columns)

    def _hovered(self) -> int:
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row() if self.underMouse() else -1

    def _state(self, grid: Grid, row: int, hovered: int) -> RowState:
        ends = grid.ends_column(row)
        before_box = not ends and (self.roster.faces[row + 1].chosen or self.roster.faces[row + 1].begins_likes)
        ringed = self.hasFocus() and row == self.currentIndex().row()
        return RowState(hovered=row == hovered, ringed=ringed, line_below=not ends and not before_box)

    def _row_under(self, event: QMouseEvent) -> int | None:
        index = self.indexAt(event.position().toPoint())
        return index.row() if index.isValid() and event.button() == Qt.MouseButton.LeftButton else None

    def _current_key(self) -> UUID | None:
        row = self.currentIndex().row()
        return self.roster.faces[row].key if 0 <= row < len(self.roster.faces) else None

    def _keep_current(self, key: UUID | None) -> None:
        row = self.roster.row_of(key)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.roster.index(row))
