"""Today asks the coordinator for last month's summary until she issued it; here that is written down."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.today import READ_MARK
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store


def mark_as_read(
    store: Store, author: Author, announce: Announce, group_id: UUID | None, month: dt.date, today: dt.date
) -> None:
    """The summary of all groups, or of the only one, was issued for a month that is over, by whoever is asked."""
    if not store.access.may(Right.EVERYTHING):
        return
    key, this_month = f"{month:%Y-%m}", f"{today:%Y-%m}"
    with store.reading() as uow:
        is_whole = group_id is None or len(uow.groups.all()) == 1
        is_newest = uow.settings.get(READ_MARK, "") < key < this_month
    if is_whole and is_newest:
        with store.writing(author, Action(READ_MARK)) as uow:
            uow.settings.set(READ_MARK, key)
        announce(frozenset({Noun.SETTINGS}))
