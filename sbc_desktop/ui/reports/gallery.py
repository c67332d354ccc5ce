"""The gallery: every report with a small picture, whom it is for and what it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.reports.kinds import Kind, Shelf
from sbc_desktop.ui.reports.picture_list import Entry, PictureList
from sbc_desktop.words import _


class Gallery(PictureList):
    """What somebody may draw, shelf by shelf."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Reports"), parent)
        self._kinds: dict[str, Kind] = {}

    def show_shelves(self, shelves: tuple[Shelf, ...]) -> None:
        """Fill it."""
        self._kinds = {kind.key: kind for shelf in shelves for kind in shelf.kinds}
        self.show_entries({shelf.title: tuple(map(_entry, shelf.kinds)) for shelf in shelves})

    def kind(self, key: str) -> Kind | None:
        """A report by its key, None when it is not offered."""
        return self._kinds.get(key)

    @property
    def first(self) -> Kind:
        """The report the gallery begins with."""
        return next(iter(self._kinds.values()))


def _entry(kind: Kind) -> Entry:
    spoken = _("{title}. For: {whom}. {holds}").format(title=kind.title, whom=kind.whom, holds=kind.holds)
    return Entry(kind.key, kind.title, kind.whom, kind.holds, kind.picture, spoken=spoken)
