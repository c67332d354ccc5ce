"""What stands on the edges of every document: whose it is, and who printed it when."""

from __future__ import annotations

import datetime as dt

from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.unit_of_work import UnitOfWork


def imprint_of(
    uow: UnitOfWork, author: Author, now: dt.datetime, edition: Edition = Edition.INTERNAL, *, demo: bool
) -> Imprint:
    """The edges of a document that is printed now; `now` is local time."""
    charity = uow.organisation.get()
    user = uow.users.get(author.user_id) if author.user_id else None
    return Imprint(
        programme=charity.programme or charity.name,
        printed_at=now,
        printed_by=user.name if user else "",
        title=user.title if user else "",
        edition=edition,
        demo=demo,
    )
