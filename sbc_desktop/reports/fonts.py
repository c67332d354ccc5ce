"""The faces of the paper, embedded in every document, and how wide a text is in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from sbc_desktop import paths
from sbc_desktop.reports import right_to_left

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"
ITALIC = "NotoSans-Italic"

# A run in this face is drawn as boxes, one for each character that no face has.
NO_FACE = ""
BOX_WIDTH = 0.6
_FALLBACK = {
    REGULAR: ("NotoSansArabic-Regular", "NotoSansHebrew-Regular"),
    BOLD: ("NotoSansArabic-Bold", "NotoSansHebrew-Bold"),
    ITALIC: ("NotoSansArabic-Regular", "NotoSansHebrew-Regular"),
}
# All but the en space, which sets two facts on one line apart.
_SPACES = re.compile(r"(?:(?!\u2002)[\s\u200b])+")
_loading = Lock()


@cache
def glyph_widths(face: str) -> dict[str, float]:
    """The width of each character that a face has, as parts of its size; registers the face."""
    with _loading:
        font = TTFont(face, paths.resources() / "fonts" / f"{face}.ttf")
        pdfmetrics.registerFont(font)
    return {chr(code): width / 1000 for code, width in font.face.charWidths.items() if code in font.face.charToGlyph}


def register() -> None:
    """Make the three faces of the paper known to ReportLab, once a process."""
    for face in (REGULAR, BOLD, ITALIC):
        glyph_widths(face)


def plain(text: str) -> str:
    """The text as it is set: accents on their letters, line breaks and tabs as spaces."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text))


def width(text: str, face: str, size: float) -> float:
    """How many points wide a text is, in the faces it will be drawn in."""
    widths = glyph_widths(face)
    try:
        return sum([widths[char] for char in text]) * size
    except KeyError:
        return sum(run_width(run, run_face) for run_face, run in runs(text, face)) * size


def is_simple(text: str, face: str) -> bool:
    """Whether one face has every character, so that the text is drawn as it stands."""
    return glyph_widths(face).keys() >= set(text)


def runs(text: str, face: str) -> Iterator[tuple[str, str]]:
    """The text as stretches of one face each, from left to right on the paper."""
    for stretch, backwards in _directions(text):
        yield from _faces(right_to_left.visual(stretch) if backwards else stretch, face)


def run_width(run: str, face: str) -> float:
    """The width of a run, as a part of its size."""
    if face == NO_FACE:
        return BOX_WIDTH * len(run)
    widths = glyph_widths(face)
    return sum(widths[char] for char in run)


def _directions(text: str) -> Iterator[tuple[str, bool]]:
    """Stretches of one direction; what stands between two right-to-left letters belongs to them."""
    marked = [at for at, char in enumerate(text) if right_to_left.is_right_to_left(char)]
    start = 0
    while marked:
        first = last = marked.pop(0)
        while marked and not any(unicodedata.bidirectional(char) == "L" for char in text[last : marked[0]]):
            last = marked.pop(0)
        while last + 1 < len(text) and unicodedata.category(text[last + 1]) == "Mn":
            last += 1
        if first > start:
            yield text[start:first], False
        yield text[first : last + 1], True
        start = last + 1
    if start < len(text):
        yield text[start:], False


def _faces(text: str, face: str) -> Iterator[tuple[str, str]]:
    run, run_face = "", face
    for char in text:
        char_face = _face_of(char, face)
        if char_face is None:
            continue
        if char_face != run_face and run:
            yield run_face, run
            run = ""
        run, run_face = run + char, char_face
    if run:
        yield run_face, run


def _face_of(char: str, face: str) -> str | None:
    """The first face that has the character; None for one that is never seen, such as a joiner."""
    for candidate in (face, *_FALLBACK[face]):
        if char in glyph_widths(candidate):
            return candidate
    return None if unicodedata.category(char) in {"Cf", "Cc", "Mn", "Me"} else NO_FACE
