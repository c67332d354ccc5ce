"""The forms that the played main job fills in: the wizard, a talk, and the three questions of closing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sbc_desktop.ui.first_run.page import CODE, DATES, GROUP, PASSPHRASE, VENUE, YOU, FirstRunPage
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

Step = str | Callable[[], bool]
_PASSPHRASE = "harbour lantern fiddle meadow"


def fill_wizard(page: FirstRunPage) -> Iterator[Step]:
    """Answer the six steps with the facts of the Peterborough group."""
    answers = {
        YOU: (
            "Breast Cancer Now",
            _("Living with Secondary Breast Cancer"),
            "Helen Ashworth-Quaye",
            "counsellor",
        ),
        PASSPHRASE: (_PASSPHRASE, _PASSPHRASE),
        GROUP: ("Peterborough", _("Peterborough and the Fens")),
        VENUE: ("Christ The Servant King Church, Hampton", "4 Silver Hill, Hampton", "PE7 8FF"),
        DATES: ("21 January 2025",),
    }
    names = {YOU: "welcome", PASSPHRASE: "passphrase", GROUP: "group", VENUE: "venue", DATES: "dates"}
    for step, texts in answers.items():
        yield partial(_is_at, page, step)
        for box, text in zip(_boxes(page), texts, strict=False):
            box.setFocus()
            box.selectAll()
            QTest.keyClicks(box, text)
        yield f"set-up-{names[step]}"
        page.go_on()
    yield lambda: page.step == CODE
    yield "set-up-recovery-code"
    next(box for box in page.findChildren(Check) if box.isVisible()).click()
    page.go_on()


def log_talk(window: QWidget, services: Services) -> Iterator[Step]:
    """Fill in and save the talk form that is open."""
    from sbc_desktop.ui.forms.pick_many import PickMany

    yield lambda: _panel(window) is not None
    panel = _panel(window)
    assert panel is not None
    for pick in panel.findChildren(PickMany):
        pick.pick(0)
    title = next(box for box in _boxes(panel) if not box.text())
    title.setFocus()
    QTest.keyClicks(title, _("What helps when you are tired"))
    yield "log-a-talk"
    before = len(services.speakers.talks(limit=500))
    _press(panel, _("Save the talk"))
    yield lambda: len(services.speakers.talks(limit=500)) == before + 1


def close_register(window: QWidget, is_closed: Callable[[], bool]) -> Iterator[Step]:
    """Answer the three questions and close."""
    yield lambda: _panel(window) is not None
    panel = _panel(window)
    assert panel is not None
    yield "close-the-register"
    _press(panel, _("Close the register"))
    yield is_closed


def _is_at(page: FirstRunPage, step: int) -> bool:
    return page.step == step


def _panel(window: QWidget) -> SidePanel | None:
    return next((panel for panel in window.findChildren(SidePanel) if panel.isVisible()), None)


def _boxes(parent: QWidget) -> list[QLineEdit]:
    return [box for box in parent.findChildren(QLineEdit) if box.isVisible() and box.isEnabled()]


def _press(parent: QWidget, words: str) -> None:
    button = next(b for b in parent.findChildren(Button) if b.isVisible() and b.text() == words)
    button.setFocus()
    QTest.keyClick(QApplication.focusWidget() or button, Qt.Key.Key_Return)
