"""What the database says when the disk or the file is at fault, as a refusal with nothing half-written."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from sbc_desktop.domain.refusal import Reason, Refusal

_SIGNS = (
    ("disk is full", Reason.DISK_FULL),
    ("readonly database", Reason.STORE_READ_ONLY),
    ("read-only", Reason.STORE_READ_ONLY),
    ("database is locked", Reason.STORE_BUSY),
    ("malformed", Reason.STORE_DAMAGED),
    ("not a database", Reason.STORE_DAMAGED),
    # A stick that was pulled out, mostly; a page that was changed on the disk says "malformed".
    ("disk I/O error", Reason.STORE_OUT_OF_REACH),
    ("unable to open", Reason.STORE_READ_ONLY),
)


@contextlib.contextmanager
def refusing_faults() -> Iterator[None]:
    """Turn trouble with disk and file into a refusal; anything else is a fault of the program and goes on up."""
    try:
        yield
    except (sa.exc.DBAPIError, dbapi2.Error) as error:
        # Copies and checks talk to the driver itself, all else through SQLAlchemy, which wraps what the driver says.
        reason = reason_of(str(error.orig if isinstance(error, sa.exc.DBAPIError) else error))
        if reason is None:
            raise
        raise Refusal(reason) from None


def reason_of(text: str) -> Reason | None:
    """The refusal that a text of the database engine stands for; None when it is not about disk or file."""
    return next((reason for sign, reason in _SIGNS if sign in text), None)
