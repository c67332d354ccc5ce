"""One drawing at a time: what is no longer wanted is not even begun, and never told of."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.document import Document
from sbc_desktop.ui.jobs import JobRunner
from sbc_desktop.ui.reports.drawing import Drawing


@pytest.fixture
def drawing(qapp: QObject) -> Drawing:
    """With a worker of its own."""
    return Drawing(JobRunner(qapp), qapp)


def _paper(name: str, begun: list[str], may_end: threading.Event | None = None) -> Callable[[], Document]:
    def work() -> Document:
        begun.append(name)
        if may_end is not None:
            may_end.wait(10)
        return Document(name, f"{name}.pdf", b"%PDF", 1)

    return work


def test_what_is_no_longer_wanted_is_not_begun(qtbot: QtBot, drawing: Drawing) -> None:
    begun: list[str] = []
    may_end = threading.Event()
    drawing.start(_paper("first", begun, may_end))
    qtbot.waitUntil(lambda: bool(begun))
    drawing.start(_paper("second", begun))
    with qtbot.waitSignal(drawing.drawn) as drawn:
        drawing.start(_paper("third", begun))
        may_end.set()
    assert drawn.args[0].title == "third"
    assert begun == ["first", "third"]


def test_a_refusal_of_what_is_no_longer_wanted_is_not_told(qtbot: QtBot, drawing: Drawing) -> None:
    told: list[str] = []
    drawing.refused.connect(told.append)

    def refuse() -> Document:
        raise Refusal(Reason.SESSION_UNKNOWN)

    drawing.start(refuse)
    with qtbot.waitSignal(drawing.drawn):
        drawing.start(_paper("wanted", []))
    assert told == []
    with qtbot.waitSignal(drawing.refused):
        drawing.start(refuse)


@pytest.mark.expects_log("A job ended with ZeroDivisionError")
def test_a_fault_while_drawing_is_a_sentence(qtbot: QtBot, drawing: Drawing) -> None:
    def break_down() -> Document:
        raise ZeroDivisionError

    with qtbot.waitSignal(drawing.refused) as refused:
        drawing.start(break_down)
    assert "Nothing is lost" in refused.args[0]
