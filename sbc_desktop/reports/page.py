"""One page as a list of strokes and texts, kept until the number of pages is known, then drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from sbc_desktop.reports import fonts
from sbc_desktop.reports.ink import FINE, HAIRLINE, INK, PAGE_HEIGHT, Type
from sbc_desktop.reports.lines import Line, width

Align = Literal["left", "right", "centre"]
_Stroke = Callable[[Canvas], None]
# Left end and baseline in points from the lower left corner, as PDF counts.
PlacedText = tuple[float, float, str, Type]


class Page:
    """Collects what stands on one page. All places are points from its top left corner; strokes lie below texts."""

    def __init__(self) -> None:
        self.texts: list[PlacedText] = []
        self.lines: dict[tuple[float, str], list[tuple[float, float, float, float]]] = {}
        self.paths: dict[tuple[float, str], list[list[tuple[float, float]]]] = {}
        self._strokes: list[_Stroke] = []
        self.bookmarks: list[tuple[str, float]] = []

    def text(self, x: float, top: float, text: str, kind: Type, align: Align = "left") -> None:
        """One line in one type; `top` is the top of its line, `x` the edge or middle it is aligned to."""
        text = fonts.plain(text)
        if align != "left":
            x -= width(text, kind) / (1 if align == "right" else 2)
        if text:
            self.texts.append((x, PAGE_HEIGHT - top - kind.drop, text, kind))

    def line_of_spans(self, x: float, top: float, line: Line) -> None:
        """One line of running text in several types, on one baseline."""
        baseline = top + max((kind.drop for _text, kind in line), default=0)
        for text, kind in line:
            self.text(x, baseline - kind.drop, text, kind)
            x += width(text, kind)

    def rule(self, left: float, right: float, y: float, weight: float = FINE, ink: str = HAIRLINE) -> None:
        """A level line whose middle is at `y`."""
        self.stroke(left, y, right, y, weight, ink)

    def stroke(self, x1: float, y1: float, x2: float, y2: float, weight: float, ink: str = INK) -> None:
        """A straight line."""
        self.lines.setdefault((weight, ink), []).append((x1, PAGE_HEIGHT - y1, x2, PAGE_HEIGHT - y2))

    def box(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        *,
        fill: str = "",
        line: float = 0,
        ink: str = INK,
        radius: float = 0,
        dash: Sequence[float] = (),
    ) -> None:
        """A rectangle from its top left corner; `line` is the weight of its outline, drawn inside the edge."""
        inset = line / 2
        place = (x + inset, PAGE_HEIGHT - y - high + inset, wide - line, high - line)

        def draw(canvas: Canvas) -> None:
            canvas.setDash(list(dash))
            canvas.setLineWidth(line)
            canvas.setStrokeColor(_ink(ink))
            canvas.setFillColor(_ink(fill or ink))
            canvas.roundRect(*place, radius, stroke=int(line > 0), fill=int(bool(fill)))

        self._strokes.append(draw)

    def disc(self, x: float, y: float, across: float, *, line: float = 0, ink: str = INK) -> None:
        """A filled disc around a middle or, with `line`, a ring."""

        def draw(canvas: Canvas) -> None:
            canvas.setDash()
            canvas.setLineWidth(line)
            canvas.setStrokeColor(_ink(ink))
            canvas.setFillColor(_ink(ink))
            canvas.circle(x, PAGE_HEIGHT - y, (across - line) / 2, stroke=int(line > 0), fill=int(line == 0))

        self._strokes.append(draw)

    def path(self, points: Sequence[tuple[float, float]], weight: float, ink: str = INK) -> None:
        """A line through several points with round corners and ends."""
        self.paths.setdefault((weight, ink), []).append([(x, PAGE_HEIGHT - y) for x, y in points])

    def bookmark(self, title: str, top: float) -> None:
        """An entry in the outline that opens the page at this height."""
        self.bookmarks.append((title, PAGE_HEIGHT - top))

    def draw(self, canvas: Canvas) -> None:
        """Put everything on the canvas' current page."""
        for stroke in self._strokes:
            stroke(canvas)
        self._draw_lines(canvas)
        self._draw_texts(canvas)

    def _draw_lines(self, canvas: Canvas) -> None:
        """All lines of one pen in one stroke of it, which is much faster than one by one."""
        canvas.setDash()
        for pen, lines in self.lines.items():
            _take_pen(canvas, pen)
            canvas.lines(lines)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for pen, paths in self.paths.items():
            _take_pen(canvas, pen)
            path = canvas.beginPath()
            for start, *others in paths:
                path.moveTo(*start)
                for point in others:
                    path.lineTo(*point)
            canvas.drawPath(path)

    def _draw_texts(self, canvas: Canvas) -> None:
        words = canvas.beginText()
        face, size, ink = "", 0.0, ""
        for left, y, text, kind in self.texts:
            if kind.size != size or kind.face != face:
                face, size = kind.face, kind.size
                words.setFont(face, size)
            if kind.ink != ink:
                ink = kind.ink
                words.setFillColor(_ink(ink))
            words.setTextOrigin(left, y)
            if fonts.is_simple(text, face):
                # textOut would measure each text once more, only to know where it ends.
                words.textLine(text)
                continue
            _draw_runs(canvas, words, left, y, text, kind)
            face = ""
        canvas.drawText(words)


def _draw_runs(canvas: Canvas, words: PDFTextObject, x: float, y: float, text: str, kind: Type) -> None:
    """A text that needs more than one face, run by run."""
    for face, run in fonts.runs(text, kind.face):
        if face == fonts.NO_FACE:
            _draw_boxes(canvas, x, y, len(run), kind)
        else:
            words.setTextOrigin(x, y)
            words.setFont(face, kind.size)
            words.textLine(run)
        x += fonts.run_width(run, face) * kind.size


def _take_pen(canvas: Canvas, pen: tuple[float, str]) -> None:
    canvas.setLineWidth(pen[0])
    canvas.setStrokeColor(_ink(pen[1]))


def _draw_boxes(canvas: Canvas, x: float, y: float, count: int, kind: Type) -> None:
    """An open box for each character that no face has, so that nobody takes the name for whole."""
    canvas.setLineWidth(kind.size * 0.07)
    canvas.setStrokeColor(_ink(kind.ink))
    for at in range(count):
        step = fonts.BOX_WIDTH * kind.size
        canvas.rect(x + (at + 0.12) * step, y, step * 0.76, kind.size * 0.7, stroke=1, fill=0)


@cache
def _ink(ink: str) -> Color:
    return HexColor(ink)
