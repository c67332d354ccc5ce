"""Texts broken into lines that fit a width: between words, and within a word only where it is wider than the line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sbc_desktop.reports import fonts
from sbc_desktop.reports.ink import Type

# A piece of running text in one type; a line is made of several.
Span = tuple[str, Type]
Line = list[Span]

_WORDS_AND_SPACES = re.compile(r"\s+|\S+")


def width(text: str, kind: Type) -> float:
    """Points of a text in one type."""
    return fonts.width(text, kind.face, kind.size)


def wrap(text: str, kind: Type, room: float) -> list[str]:
    """The lines of a text in one type; an empty text is one empty line."""
    text = fonts.plain(text).strip()
    if width(text, kind) <= room:
        return [text]
    return ["".join(part for part, _kind in line) for line in wrap_spans([(text, kind)], room)]


def wrap_spans(spans: Sequence[Span], room: float) -> list[Line]:
    """The lines of a running text in several types."""
    lines: list[Line] = [[]]
    used = gap = 0.0
    space: Line = []
    for word in _words(spans):
        if word[0][0].isspace():
            space, gap = word, _width(word)
            continue
        for piece in _pieces(word, room):
            wide = _width(piece)
            if lines[-1] and used + gap + wide > room + 0.01:
                lines.append([])
                used, gap, space = 0.0, 0.0, []
            lines[-1] += [*space, *piece] if lines[-1] else piece
            used, gap, space = used + (gap if used else 0) + wide, 0.0, []
    return [_joined(line) for line in lines]


def _words(spans: Sequence[Span]) -> Iterator[Line]:
    """Words and spaces in turn; a word may change its type in the middle."""
    word: Line = []
    for text, kind in spans:
        for token in _WORDS_AND_SPACES.findall(fonts.plain(text)):
            if token.isspace():
                if word:
                    yield word
                    word = []
                yield [(" ", kind)]
            else:
                word.append((token, kind))
    if word:
        yield word


def _pieces(word: Line, room: float) -> Iterator[Line]:
    """The word as it is or, wider than a line, cut after a hyphen or else after the last character that fits."""
    if _width(word) <= room:
        yield word
        return
    for text, kind in word:
        rest = text
        while rest:
            fits = next((n for n in range(len(rest), 1, -1) if width(rest[:n], kind) <= room), 1)
            if fits < len(rest) and "-" in rest[:fits]:
                fits = rest.rindex("-", 0, fits) + 1
            yield [(rest[:fits], kind)]
            rest = rest[fits:]


def _width(line: Line) -> float:
    return sum(width(text, kind) for text, kind in line)


def _joined(line: Line) -> Line:
    """Neighbours of one type as one piece, so that a line is drawn in few strokes."""
    joined: Line = []
    for text, kind in line:
        if joined and joined[-1][1] == kind:
            joined[-1] = (joined[-1][0] + text, kind)
        else:
            joined.append((text, kind))
    return joined
