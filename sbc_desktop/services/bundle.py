"""All services of one open store, put together once. Loaded after unlocking, because the database comes with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypedDict

from sbc_desktop.domain.access import Access
from sbc_desktop.domain.organisation import User
from sbc_desktop.services.announce import Announce
from sbc_desktop.services.backups import Backups
from sbc_desktop.services.check_in import CheckIn
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.closing import CloseRegister
from sbc_desktop.services.consents import Consents
from sbc_desktop.services.erasure import Erasure
from sbc_desktop.services.first_run import user_label
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.history import History
from sbc_desktop.services.importing.importing import Importing
from sbc_desktop.services.keyring_unlocking import KeyringUnlocking
from sbc_desktop.services.merging import Merging
from sbc_desktop.services.month_end import MonthEnd
from sbc_desktop.services.outgoing import Outgoing
from sbc_desktop.services.people import People
from sbc_desktop.services.place_check import PlaceCheck
from sbc_desktop.services.registering import Registering
from sbc_desktop.services.remembrance import Remembrance
from sbc_desktop.services.reports import Reports
from sbc_desktop.services.requests import Requests
from sbc_desktop.services.retention import Retention
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.settings import Settings
from sbc_desktop.services.speakers import Speakers
from sbc_desktop.services.summaries import Summaries
from sbc_desktop.services.today import Today
from sbc_desktop.services.unsaved import UnsavedTyping
from sbc_desktop.services.users import Users
from sbc_desktop.services.wishes import Wishes
from sbc_desktop.services.wordings import Wordings
from sbc_desktop.storage import keys
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.store import Store


@dataclass(frozen=True)
class Services:
    """What the window and the commands work with. `demo`: everything in the store is invented.

    `access` says what the signed-in user may do: screens leave out what the services would refuse her. `who` is
    how the rail names her: "Helen A, facilitator".
    """

    groups: Groups
    importing: Importing
    sessions: Sessions
    people: People
    registering: Registering
    merging: Merging
    requests: Requests
    erasure: Erasure
    retention: Retention
    consents: Consents
    wishes: Wishes
    wordings: Wordings
    check_in: CheckIn
    closing: CloseRegister
    speakers: Speakers
    today: Today
    remembrance: Remembrance
    reports: Reports
    summaries: Summaries
    month_end: MonthEnd
    settings: Settings
    backups: Backups
    places: PlaceCheck
    unsaved: UnsavedTyping
    users: Users
    keyring: KeyringUnlocking
    history: History
    outgoing: Outgoing
    clock: Clock
    access: Access
    user: User
    who: str
    demo: bool
    _store: Store = field(repr=False)

    def close(self) -> None:
        """Let go of the store and its key: on locking, and at the end."""
        self._store.close()


class _Given(TypedDict):
    store: Store
    author: Author
    clock: Clock
    announce: Announce


def build(store: Store, author: Author, clock: Clock, announce: Announce) -> Services:
    """Put the services of a store together; `announce` is called after each commit."""
    given: _Given = {"store": store, "author": author, "clock": clock, "announce": announce}
    settings = Settings(**given)
    user = settings.user()
    demo = keys.read(store.folder).demo
    reports, summaries = Reports(**given, demo=demo), Summaries(**given, demo=demo)
    return Services(
        groups=Groups(**given),
        importing=Importing(**given),
        sessions=Sessions(**given),
        people=People(**given),
        registering=Registering(**given),
        merging=Merging(**given),
        requests=Requests(**given),
        erasure=Erasure(**given),
        retention=Retention(**given),
        consents=Consents(**given),
        wishes=Wishes(**given),
        wordings=Wordings(**given),
        check_in=CheckIn(**given),
        closing=CloseRegister(**given),
        speakers=Speakers(**given),
        today=Today(**given),
        remembrance=Remembrance(**given),
        reports=reports,
        summaries=summaries,
        month_end=MonthEnd(**given, reports=reports, summaries=summaries),
        settings=settings,
        backups=Backups(**given),
        places=PlaceCheck(**given),
        unsaved=UnsavedTyping(store, author),
        users=Users(**given),
        keyring=KeyringUnlocking(**given),
        history=History(**given),
        outgoing=Outgoing(**given),
        clock=clock,
        access=store.access,
        user=user,
        who=user_label(user),
        demo=demo,
        _store=store,
    )
