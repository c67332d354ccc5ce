"""Reads a PDF back as somebody else's program would: its texts, faces, places and outline."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium


def drawn(draw: Callable[[Any, Any, BinaryIO], int], report: object, imprint: object) -> bytes:
    """The document as bytes."""
    stream = io.BytesIO()
    draw(report, imprint, stream)
    return stream.getvalue()


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The document, closed at the end."""
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def pages(data: bytes) -> list[str]:
    """The text of each page, a line for each line of print."""
    texts = []
    with opened(data) as document:
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            texts.append(words.get_text_bounded().replace("\r\n", "\n"))
            words.close()
            page.close()
    return texts


def bounds(data: bytes) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of everything on any page, in points from the lower left corner."""
    found = []
    with opened(data) as document:
        for number in range(len(document)):
            page = document[number]
            found += [thing.get_bounds() for thing in page.get_objects()]
            page.close()
    return found


def faces(data: bytes) -> dict[str, bool]:
    """Each face with whether it is embedded."""
    found = {}
    with opened(data) as document:
        for number in range(len(document)):
            page = document[number]
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(thing)
                name = ctypes.create_string_buffer(100)
                pdfium.FPDFFont_GetBaseFontName(font, name, 100)
                found[name.value.decode()] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
            page.close()
    return found


def outline(data: bytes) -> list[tuple[int, str]]:
    """The bookmarks with their level."""
    with opened(data) as document:
        return [(mark.level, mark.get_title()) for mark in document.get_toc()]


def described(data: bytes) -> dict[str, str]:
    """Title, author, subject and dates."""
    with opened(data) as document:
        return dict(document.get_metadata_dict())


def greys(data: bytes, places: list[tuple[float, float]], number: int = 0) -> list[int]:
    """How light the paper is at these places, 0 is black; places are points from the upper left corner."""
    with opened(data) as document:
        page = document[number]
        picture = page.render(scale=4, grayscale=True).to_pil()
        page.close()
    return [picture.getpixel((round(x * 4), round(y * 4))) for x, y in places]
