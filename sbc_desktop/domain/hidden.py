"""Whether anything in a protected report was hidden, for whoever is about to send it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from sbc_desktop.domain.heard import Heard
from sbc_desktop.domain.monthly_summary import Gap
from sbc_desktop.domain.paper import Unsaid

_HIDDEN = {Unsaid.HIDDEN, Unsaid.FEWER_THAN_5, Gap.HIDDEN}


def hides(report: object) -> bool:
    """Whether a number of few people was hidden in it, or a table withheld because of them."""
    return any(
        (isinstance(part, Heard) and part.lines is None) or (isinstance(part, Unsaid | Gap) and part in _HIDDEN)
        for part in _parts(report)
    )


def _parts(value: Any) -> Iterator[object]:
    yield value
    if is_dataclass(value):
        for one in fields(value):
            yield from _parts(getattr(value, one.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _parts(part)
