"""Ids: fresh ones never meet and lie in order; those of the same thing are the same everywhere, for ever."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.storage import ids

ONE, OTHER = UUID(int=1), UUID(int=2)
DAY = dt.date(2025, 1, 21)


def test_a_fresh_id_is_a_uuid_of_version_7_that_tells_its_millisecond() -> None:
    before = dt.datetime.now(dt.UTC).timestamp() * 1000
    found = ids.uuid7()
    after = dt.datetime.now(dt.UTC).timestamp() * 1000
    assert (found.version, found.variant) == (7, "specified in RFC 4122")
    assert int(before) <= found.int >> 80 <= after


def test_fresh_ids_never_meet() -> None:
    assert len({ids.uuid7() for _ in range(10_000)}) == 10_000


def test_two_laptops_give_one_attendance_and_one_proposed_session_the_same_id() -> None:
    # Written down, because stores in use hold them: another result would make the same thing twice.
    assert ids.attendance_id(ONE, OTHER) == UUID("fb8122ba-f2c3-5b44-9a86-8654f85603e7")
    assert ids.session_id(ONE, DAY) == UUID("559b2b77-15d7-506a-b40b-7272157a3edd")


def test_another_person_session_group_or_day_has_another_id() -> None:
    assert ids.attendance_id(ONE, OTHER) != ids.attendance_id(OTHER, ONE)
    assert ids.session_id(ONE, DAY) != ids.session_id(OTHER, DAY)
    assert ids.session_id(ONE, DAY) != ids.session_id(ONE, DAY + dt.timedelta(days=1))
