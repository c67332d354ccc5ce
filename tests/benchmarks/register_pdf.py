"""A register of many names beside a bare ReportLab canvas that draws the same strings and marks.

The canvas is told every place; wrapping, growing rows, heads on every page and the number of pages are what we do on
top of it. Both draw in turn, measured in the processor's time, which other work on the machine stretches least.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from sbc_desktop.domain.attendance_register import Came, Remark
from sbc_desktop.reports.attendance_register import draw_attendance_register, laid_out
from sbc_desktop.reports.ink import PAGE_HEIGHT, PAGE_WIDTH
from sbc_desktop.reports.page import Page
from tests.benchmarks import Row
from tests.reports.invented import INTERNAL, NAMES, register


def rows() -> list[Row]:
    """The median of several drawings at three sizes; the last shows that the time grows as the rows do."""
    return [_compared(count, times) for count, times in ((30, 21), (1_000, 7), (10_000, 5))]


def _compared(count: int, times: int) -> Row:
    came = tuple(Came(f"{NAMES[at % len(NAMES)]} {at}", (Remark.NEW_TODAY,)) for at in range(count))
    report = replace(register(), came=came, headcount=None)
    pages = laid_out(report, INTERNAL).pages

    def ours() -> None:
        draw_attendance_register(report, INTERNAL, io.BytesIO())

    def bare() -> None:
        _draw_bare(pages)

    ours()
    bare()
    taken = [(_milliseconds(ours), _milliseconds(bare)) for _turn in range(times)]
    ours_ms, bare_ms = (statistics.median(column) for column in zip(*taken, strict=True))
    return Row(f"a register of {count:,} names", ours_ms, "bare canvas, same strings and marks", bare_ms, 1.5)


def _draw_bare(pages: list[Page]) -> None:
    """One call of the canvas a string, a rule and a tick, as anybody would write it at first."""
    canvas = Canvas(io.BytesIO(), pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1)
    for page in pages:
        for (weight, ink), lines in page.lines.items():
            canvas.setLineWidth(weight)
            canvas.setStrokeColor(HexColor(ink))
            for line in lines:
                canvas.line(*line)
        for (weight, ink), marks in page.paths.items():
            canvas.setLineWidth(weight)
            canvas.setStrokeColor(HexColor(ink))
            for points in marks:
                _draw_mark(canvas, points)
        for x, y, text, kind in page.texts:
            canvas.setFont(kind.face, kind.size)
            canvas.setFillColor(HexColor(kind.ink))
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()


def _draw_mark(canvas: Canvas, points: list[tuple[float, float]]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path)


def _milliseconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
