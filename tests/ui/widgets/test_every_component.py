"""What holds for every component: a name, the keyboard, room for a finger, each theme, and no window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from tests.ui.widgets.component_set import COMPONENTS, LONG

Shown = Callable[[QWidget], QWidget]
LEAST_TARGET = 44

pytestmark = pytest.mark.usefixtures("program_look")

each = pytest.mark.parametrize("make", COMPONENTS.values(), ids=COMPONENTS)


@each
def test_whatever_takes_the_keyboard_says_its_name(make: Callable[[], QWidget], shown: Shown) -> None:
    for stop in _stops(shown(make())):
        assert stop.accessibleName().strip(), stop


@each
def test_the_tab_key_reaches_every_part(make: Callable[[], QWidget], shown: Shown) -> None:
    component = shown(make())
    stops = set(_stops(component))
    reached: set[QWidget | None] = set()
    for _press in range(len(stops) + 2):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget() or component, Qt.Key.Key_Tab)
    assert stops <= reached


@each
def test_whatever_is_pressed_has_room_for_a_finger(make: Callable[[], QWidget], shown: Shown) -> None:
    for stop in _stops(shown(make())):
        assert stop.height() >= LEAST_TARGET, stop


@each
def test_it_can_be_drawn_in_every_theme_and_from_right_to_left(
    make: Callable[[], QWidget], shown: Shown, each_theme: str
) -> None:
    component = shown(make())
    drawn = component.grab().toImage()
    component.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert each_theme == theme.active().name
    assert drawn.size() == component.grab().toImage().size()


@each
def test_making_it_opens_no_window_for_a_moment(make: Callable[[], QWidget], qtbot: QtBot, qapp: QApplication) -> None:
    watch = _Windows()
    qapp.installEventFilter(watch)
    qtbot.addWidget(make())
    qapp.removeEventFilter(watch)
    assert watch.shown == []


@each
def test_a_name_of_sixty_letters_does_not_widen_a_page(make: Callable[[], QWidget], shown: Shown) -> None:
    assert len(LONG) == 60
    assert shown(make()).minimumSizeHint().width() < 640


class _Windows(QObject):
    """Keeps what was shown without a parent."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def _stops(component: QWidget) -> Iterator[QWidget]:
    for widget in [component, *component.findChildren(QWidget)]:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.isEnabled() and widget.isVisible() and not isinstance(widget, QScrollBar):
            yield widget
