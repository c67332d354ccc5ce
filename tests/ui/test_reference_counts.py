"""Watches for a Qt binding that loses references to None and True, after which Python aborts without a word."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

_CALLS = 1000
# A count may fall a little for other reasons; the fault loses one for each call.
_SLACK = 50

pytestmark = [
    pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True have no count from 3.12 on"),
    pytest.mark.usefixtures("qapp"),
]


class _Bell(QObject):
    rung = Signal(int)


def test_calls_that_answer_nothing_lose_no_reference_to_none() -> None:
    label = QLabel()
    before = sys.getrefcount(None)
    for _call in range(_CALLS):
        label.setText("x")
    assert sys.getrefcount(None) > before - _SLACK


def test_signals_lose_no_reference_to_true() -> None:
    bell = _Bell()
    before = sys.getrefcount(True)
    for _call in range(_CALLS):
        bell.rung.emit(1)
    assert sys.getrefcount(True) > before - _SLACK
