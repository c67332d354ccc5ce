"""The way into a store, for the window and for the commands. Light to import: the database is loaded on opening."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sbc_desktop.services.announce import Announce, to_nobody
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.unlocking import Key, Unlocking
from sbc_desktop.storage import changing_over, keys, replacing

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.demo.making import DemoMade
    from sbc_desktop.services.first_run import FirstRun
    from sbc_desktop.services.progress import Progress
    from sbc_desktop.services.restoring import Restoring


class Opener:
    """Everything that comes before a store is open. `clock` tells today to all that is opened with it."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()

    def unlocking(self, folder: Path) -> Unlocking:
        """The question for a passphrase of the store in a folder; what was cut short there is ended first."""
        replacing.finish(folder)
        changing_over.settle(folder)
        return Unlocking(folder)

    def check_folder(self, folder: Path) -> None:
        """Refuse, before anybody is asked for anything, a place where no records may lie, and records that are open."""
        from sbc_desktop.storage.hold import check_free
        from sbc_desktop.storage.places import check_place

        check_place(folder)
        check_free(folder)

    def first_run(self) -> FirstRun:
        """What the wizard asks of the program."""
        from sbc_desktop.services.first_run import FirstRun

        return FirstRun(self.clock)

    def warm_up(self) -> None:
        """Load what opening needs, on another thread, while somebody types her passphrase."""
        import sbc_desktop.services.bundle  # noqa: F401 - loading it is the work

    def open_with_key(self, folder: Path, key: Key, announce: Announce = to_nobody) -> Services:
        """The open store's services, limited to what the key's user may do; missing sessions are made at once.

        SIGN_IN_ENDED for somebody disabled, removed or unknown whose slot a power cut or an older backup left behind;
        RECOVERY_CODE_UNSPENT for the key of a recovery code that `Unlocking.renew` has not replaced yet.
        """
        from sbc_desktop.domain.refusal import Refusal
        from sbc_desktop.services import new_data_key, rows_and_slots
        from sbc_desktop.services.bundle import build
        from sbc_desktop.services.signing_in import sign_in
        from sbc_desktop.services.unlock_log import write_down
        from sbc_desktop.storage.change_log import Author
        from sbc_desktop.storage.store import Store

        try:
            store = Store.open(folder, key.raw)
        except Refusal as refusal:
            raise Refusal(refusal.reason, field=refusal.field, **{"folder": folder, **refusal.facts}) from None
        try:
            keys.check_spent(keys.read(folder), key)
            sign_in(store, key.user_id)
            services = build(store, Author(key.user_id, store.device), self.clock, announce)
            services.sessions.propose()
            write_down(store, key)
            rows_and_slots.tidy(store)
            new_data_key.go_on(store)
        except BaseException:
            store.close()
            raise
        return services

    def restoring(self, folder: Path) -> Restoring:
        """Putting a backup in the place of what is in a folder, which must not be open."""
        from sbc_desktop.services.restoring import Restoring

        return Restoring(folder, self.clock)

    def demo_is_ready(self, folder: Path) -> bool:
        """Whether the folder holds the demo of today's day."""
        from sbc_desktop.services.demo.place import is_ready

        return is_ready(folder, self.clock.today())

    def make_demo(
        self, folder: Path, *, again: bool = False, specials: bool = False, progress: Progress | None = None
    ) -> DemoMade:
        """Make the demo where it is missing, of another day or version, or wanted anew; NOT_A_DEMO touches nothing."""
        from sbc_desktop.services.demo.making import make_demo

        return make_demo(folder, self.clock.today(), again=again, specials=specials, progress=progress)

    def demo_key(self, folder: Path, who: str | None = None) -> Key:
        """The key of a demo, whose passphrase everybody knows: the coordinator's, or that of the user called so."""
        from sbc_desktop.services.demo.place import demo_key

        replacing.finish(folder)
        return demo_key(folder, who)
