"""A document in the making: pages filled from the top, then written whole or not at all."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from sbc_desktop import words
from sbc_desktop.reports import fonts
from sbc_desktop.reports.edges import Edges, draw_footer, draw_header
from sbc_desktop.reports.ink import (
    BOTTOM,
    CONTENT,
    LEFT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SECTION,
    SUBTITLE,
    TITLE,
    TOP,
    Type,
)
from sbc_desktop.reports.lines import Span, wrap, wrap_spans
from sbc_desktop.reports.page import Page

# Bytes as they are instead of as ASCII letters: a fifth smaller, and sooner done.
rl_config.useA85 = 0


class Document:
    """Pages and the place on the last one where the next thing goes; `y` is in points from its top."""

    def __init__(self, title: str, edges: Edges) -> None:
        fonts.register()
        self.title = title
        self.edges = edges
        self.pages: list[Page] = []
        self.y = TOP
        self._at = -1
        self.turn()

    @property
    def page(self) -> Page:
        """The page that is being filled."""
        return self.pages[self._at]

    @property
    def room(self) -> float:
        """Points left on the page."""
        return BOTTOM - self.y

    def turn(self) -> None:
        """Go on at the top of the next page; one that is not there yet begins with its header."""
        self._at += 1
        self.y = TOP
        if self._at == len(self.pages):
            self.pages.append(Page())
            draw_header(self.page, self.edges)

    @property
    def place(self) -> tuple[int, float]:
        """Where the next thing goes: the page and the height on it; the greater of two is further down."""
        return self._at, self.y

    def go_to(self, place: tuple[int, float]) -> None:
        """Go on at a place that was read before, such as the top of the second of two columns."""
        self._at, self.y = place

    def need(self, height: float) -> bool:
        """Turn the page if this much does not fit on it any more; tells whether it did."""
        if height <= self.room + 0.01 or self.y == TOP:
            return False
        self.turn()
        return True

    def headline(self, title: str, subtitle: str) -> None:
        """The title of the document and the line under it."""
        self.page.bookmark(title, self.y)
        self.paragraph(title, TITLE)
        self.paragraph(subtitle, SUBTITLE)
        self.y += 5 * MM

    def heading(self, text: str, x: float = LEFT, room: float = CONTENT, keep: float = 0) -> None:
        """A section's heading with its bookmark; `keep` is what has to follow on the same page."""
        lines = wrap(text, SECTION, room)
        self.need(len(lines) * SECTION.leading + 1.6 * MM + keep)
        self.page.bookmark(text, self.y)
        self.lines(lines, SECTION, x)
        self.y += 1.6 * MM

    def paragraph(self, text: str, kind: Type, x: float = LEFT, room: float = CONTENT) -> None:
        """A text in one type, wrapped."""
        self.lines(wrap(text, kind, room), kind, x)

    def lines(self, lines: Sequence[str], kind: Type, x: float = LEFT) -> None:
        """Lines that are wrapped already; they may go on over the page."""
        for line in lines:
            self.need(kind.leading)
            self.page.text(x, self.y, line, kind)
            self.y += kind.leading

    def running_text(self, spans: Sequence[Span], x: float = LEFT, room: float = CONTENT) -> None:
        """A text in several types, wrapped; the first type sets the leading."""
        for line in wrap_spans(spans, room):
            leading = spans[0][1].leading
            self.need(leading)
            self.page.line_of_spans(x, self.y, line)
            self.y += leading

    def write(self, target: Path | BinaryIO) -> int:
        """Draw the pages into a file or a stream and tell how many; a file appears only when it is whole."""
        data = self._drawn()
        if isinstance(target, Path):
            _write_whole(target, data)
        else:
            target.write(data)
        return len(self.pages)

    def _drawn(self) -> bytes:
        stream = io.BytesIO()
        canvas = Canvas(
            stream,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.REGULAR,  # type: ignore[arg-type]  # the stub takes a name for a number
            lang="en-GB",
        )
        self._describe(canvas)
        for number, page in enumerate(self.pages, start=1):
            draw_footer(page, self.edges, number, len(self.pages))
            page.draw(canvas)
            for at, (title, top) in enumerate(page.bookmarks):
                canvas.bookmarkHorizontal(f"p{number}-{at}", 0, top)
                canvas.addOutlineEntry(title, f"p{number}-{at}", level=min(number + at, 2) - 1)
            canvas.showPage()
        canvas.save()
        return stream.getvalue()

    def _describe(self, canvas: Canvas) -> None:
        """Title, author, subject, and the time of printing, so that the same data give the same bytes."""
        canvas.setTitle(self.title)
        canvas.setAuthor(self.edges.imprint.programme)
        canvas.setSubject(self.edges.document)
        canvas.setCreator(words._("SBC Desktop"))
        printed = self.edges.imprint.printed_at.strftime("D:%Y%m%d%H%M%S")
        canvas.setDateFormatter(lambda *_now: printed)
        canvas.showOutline()


def _write_whole(path: Path, data: bytes) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
