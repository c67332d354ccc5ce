"""One kind sentence for every refusal: what happened, that nothing was lost, what to do.

A reason may have several tellings, the fullest first; the first one whose facts are all known is used.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.messages.sentences_of_fields import OF_FIELDS
from sbc_desktop.messages.sentences_of_lists import OF_LISTS
from sbc_desktop.messages.sentences_of_the_store import OF_THE_STORE
from sbc_desktop.messages.sentences_of_work import OF_WORK
from sbc_desktop.messages.tellings import Counted, Telling
from sbc_desktop.words import clock_time, listed, long_date

TELLINGS: Mapping[Reason, tuple[Telling | Counted, ...]] = OF_FIELDS | OF_WORK | OF_LISTS | OF_THE_STORE
_LONDON = ZoneInfo("Europe/London")


def sentence_of(refusal: Refusal) -> str:
    """What to tell the person who was refused; dates, times and folders are written as people write them."""
    facts = {name: _in_words(fact) for name, fact in refusal.facts.items() if fact is not None}
    counts = {name: math.ceil(fact) for name, fact in refusal.facts.items() if isinstance(fact, int | float)}
    tellings = (telling.told(facts, counts) for telling in TELLINGS[refusal.reason])
    return next(told for told in tellings if told)


def _moment(moment: dt.datetime) -> str:
    local = moment.astimezone(_LONDON)
    return f"{long_date(local.date())}, {clock_time(local.time())}"


# In this order: a datetime is a date as well.
_WRITERS: tuple[tuple[type, Callable[..., str]], ...] = (
    (dt.datetime, _moment),
    (dt.date, long_date),
    (dt.time, clock_time),
    (tuple, lambda names: listed([str(name) for name in names])),
    (list, lambda names: listed([str(name) for name in names])),
    (Path, str),
)


def _in_words(fact: object) -> str:
    return next((write(fact) for kind, write in _WRITERS if isinstance(fact, kind)), str(fact))
