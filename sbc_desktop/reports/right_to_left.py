"""Arabic and Hebrew names, turned from the order they are written in into the order they are drawn in.

ReportLab draws characters one after the other and joins none, so Arabic letters are replaced by the forms they take
beside their neighbours. That is enough for a name; it is no layout of whole texts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RTL = {"R", "AL"}
_LAM = "\u0644"
_DIGITS = re.compile(r"\d+")


def is_right_to_left(char: str) -> bool:
    """Whether a character is written from right to left."""
    return unicodedata.bidirectional(char) in _RTL


def visual(text: str) -> str:
    """A stretch of right-to-left text in drawing order, its letters joined; numbers in it keep their order."""
    joined = _joined(text)[::-1]
    return _DIGITS.sub(lambda number: number.group()[::-1], joined)


def _joined(text: str) -> str:
    """Each Arabic letter in its first, middle, last or lone form."""
    shapes = _shapes()
    letters = _with_lam_alef(text)
    placed = []
    for at, letter in enumerate(letters):
        before = _takes(_neighbour(letters, at, -1), "<initial>") and _takes(letter, "<final>")
        after = _takes(letter, "<initial>") and _takes(_neighbour(letters, at, 1), "<final>")
        form = ("<medial>" if after else "<final>") if before else ("<initial>" if after else "<isolated>")
        placed.append(shapes.get((letter, form), letter))
    return "".join(placed)


def _with_lam_alef(text: str) -> list[str]:
    """The letters, with lam and alef taken as the one letter they are drawn as."""
    letters: list[str] = []
    for char in text:
        if letters and letters[-1] == _LAM and (_LAM + char, "<isolated>") in _shapes():
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _neighbour(letters: list[str], at: int, step: int) -> str:
    """The next letter on one side; marks above and below letters do not part them."""
    at += step
    while 0 <= at < len(letters) and unicodedata.category(letters[at][0]) == "Mn":
        at += step
    return letters[at] if 0 <= at < len(letters) else ""


def _takes(letter: str, form: str) -> bool:
    return (letter, form) in _shapes()


@cache
def _shapes() -> dict[tuple[str, str], str]:
    """The drawn form of each letter (or of lam with alef) at each place, as Unicode lists them."""
    found: dict[tuple[str, str], str] = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE80, 0xFEFD)):
        form, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letter = "".join(chr(int(part, 16)) for part in parts)
        if len(letter) == 1 or (len(letter) == 2 and letter[0] == _LAM and code >= 0xFEF5):
            found.setdefault((letter, form), chr(code))
    return found
