"""What users were typing when the program locked: held here until each of them unlocks, and read by nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.unsaved import LockedAway
    from sbc_desktop.ui.main_window import MainWindow


class KeptTyping:
    """In memory only, encrypted; ends with the program. `last_user` is whoever locked last."""

    def __init__(self) -> None:
        self.last_user: UUID | None = None
        self._kept: dict[UUID | None, LockedAway] = {}

    def keep(self, services: Services, main: MainWindow) -> None:
        """Write down where she is and what is typed, locked away for her."""
        from sbc_desktop.ui import whereabouts

        kept = services.unsaved.lock_away(whereabouts.written_down(main))
        self.last_user = services.user.id
        self._kept[kept.user_id] = kept

    def bring_back(self, services: Services, main: MainWindow) -> None:
        """Go back to where whoever signed in was, if she was anywhere."""
        from sbc_desktop.ui import whereabouts

        kept = self._kept.pop(services.user.id, None)
        typing = services.unsaved.bring_back(kept) if kept is not None else None
        if typing is not None:
            whereabouts.go_back(main, typing)

    @property
    def waits(self) -> bool:
        """Whether whoever locked last has something to come back to."""
        return self.last_user in self._kept

    @property
    def sealed(self) -> tuple[bytes, ...]:
        """What is held; without the store's key it says nothing."""
        return tuple(kept.sealed for kept in self._kept.values())
