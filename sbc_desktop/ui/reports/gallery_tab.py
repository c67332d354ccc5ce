"""Choosing a report, seeing it as it will be printed, and handing it out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sbc_desktop import messages, paths
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.reports.choices import Choices, newest
from sbc_desktop.ui.reports.drawing import Drawing
from sbc_desktop.ui.reports.gallery import Gallery
from sbc_desktop.ui.reports.handing_out import HandingOut, chosen_printer
from sbc_desktop.ui.reports.kinds import About, Asked, Kind
from sbc_desktop.ui.reports.options import Options
from sbc_desktop.ui.reports.own_words import OwnWords
from sbc_desktop.ui.reports.preview import Preview
from sbc_desktop.ui.reports.shelves import shelves_for
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.document import Document
    from sbc_desktop.ui.jobs import JobRunner

# So long after the last letter the page is drawn with it.
_PAUSE = 500


class GalleryTab(QWidget):
    """`drawn` carries the document that the preview shows, `saved` where one was written."""

    drawn = Signal(object)
    saved = Signal(object)
    way_requested = Signal(str)

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._choices = Choices(services)
        self._words = OwnWords(services)
        self._drawing = Drawing(runner, self)
        self._handing_out = HandingOut(services, runner, self)
        self._gallery, self._preview, self._options = Gallery(), Preview(), Options()
        self._gallery.show_shelves(shelves_for(services.access))
        self._kind: Kind = self._gallery.first
        self._group_id: UUID | None = None
        self._asked: Asked | None = None
        self._document: Document | None = None
        self._shown = ""
        self._folder: Path | None = None
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self._gallery.choose(self._kind.key)

    # what is shown

    def reload(self) -> None:
        """Read the choices again and draw the report anew."""
        self._fill_choices()
        self._draw()

    def show_report(
        self,
        key: str,
        group_id: UUID | None,
        *,
        session_id: UUID | None = None,
        day: dt.date | None = None,
        edition: Edition = Edition.SHAREABLE,
    ) -> None:
        """Show a report of one group, or with None of all, about a session or about the period of a day."""
        self._kind = self._gallery.kind(key) or self._kind
        self._options.edition.choose(edition)
        self._group_id = group_id
        self._gallery.blockSignals(True)
        self._gallery.choose(self._kind.key)
        self._gallery.blockSignals(False)
        self._fill_choices(session_id=session_id, day=day)
        self._draw()

    def _choose_kind(self, key: str) -> None:
        kind = self._gallery.kind(key)
        if kind is None or kind is self._kind:
            return
        self._kind = kind
        # Whoever went through internal ones is not to send the next one exact by mistake.
        self._options.edition.choose(Edition.SHAREABLE)
        self._fill_choices()
        self._draw()

    def _choose_group(self, group_id: UUID | None) -> None:
        self._group_id = group_id
        self._fill_choices()
        self._draw()

    def _fill_choices(self, *, session_id: UUID | None = None, day: dt.date | None = None) -> None:
        kind, choices = self._kind, self._choices
        with_all = choices.offers_all(kind)
        if self._group_id is None and not with_all:
            self._group_id = choices.group_at_hand()
        self._options.show_kind(kind)
        self._options.show_groups(choices.groups(), with_all=with_all, chosen=self._group_id)
        if kind.about is About.SESSION and self._group_id is not None:
            sessions = choices.sessions(kind, self._group_id, session_id)
            known = {session.id for session in sessions}
            near = choices.near(sessions)
            kept = self._options.session if self._options.session in known else None
            self._options.show_sessions(sessions, session_id or kept or (near.id if near else None))
        elif kind.about is About.PERIOD:
            periods = choices.periods(kind, self._group_id)
            of_day = next((one for one in periods if day is not None and one.first <= day <= one.last), None)
            kept_period = self._options.period if self._options.period in periods else newest(periods)
            self._options.show_periods(periods, of_day or kept_period)
        elif kind.about is About.DATES and (dates := choices.own_dates(self._group_id)) is not None:
            self._options.show_dates(*dates)

    def _draw(self) -> None:
        self._typing.stop()
        self._document = None
        self._handing_out.begin()
        self._options.buttons.set_ready(False)
        if self._kind.way is not None:
            self._drawing.stop()
            self._asked = None
            self._preview.say_instead(self._kind.title, self._kind.way.sentence)
            return
        try:
            asked = self._options.asked()
        except Refusal as refusal:
            self._refuse(messages.sentence(refusal))
            return
        if asked is None:
            self._asked = None
            self._refuse(_("There is no session yet that this could be about."))
            return
        self._asked = asked = self._with_words(asked)
        if self._options.trouble:
            self._refuse(self._options.trouble)
            return
        kind, services = self._kind, self._services
        self._drawing.start(lambda: kind.drawn(services, asked))

    def _with_words(self, asked: Asked) -> Asked:
        if not self._kind.has_words:
            return asked
        words = self._words.of(self._kind, asked)
        self._options.show_words(words)
        return replace(asked, words=words)

    def _note_typing(self) -> None:
        """What is saved or printed from here on is to hold what is being typed."""
        if self._kind.has_words and self._asked is not None:
            self._words.keep(self._kind, self._asked, self._options.words)
        self._document = None
        self._options.buttons.set_ready(False)
        self._typing.start()

    def _show_document(self, document: Document) -> None:
        self._document = document
        self._preview.show_pdf(document.data, same=document.file_name == self._shown)
        self._shown = document.file_name
        self._options.buttons.set_ready(True)
        self._options.edition.say_hidden(document.hides)
        self.drawn.emit(document)

    def _refuse(self, sentence: str) -> None:
        self._drawing.stop()
        self._document = None
        self._preview.say_instead(_("No page to show"), sentence)
        self._options.buttons.set_ready(False)

    def whereabouts(self) -> list[list[Any]]:
        """Words that were typed and not issued yet."""
        return self._words.kept()

    def go_back(self, there: list[list[Any]]) -> None:
        """Take them back."""
        self._words.keep_again(there)

    # what is done with it

    def ask_and_save(self) -> None:
        """Ask where to, and save what is shown."""
        if self._document is None:
            return
        folder = self._folder or paths.reports_folder()
        wanted, _kind = QFileDialog.getSaveFileName(
            self, _("Save PDF"), str(folder / self._document.file_name), _("PDF documents (*.pdf)")
        )
        if wanted:
            self._save(Path(wanted))

    def save_into(self, folder: Path) -> bool:
        """Save what is shown into a folder, and tell `saved` when it is there; False while there is nothing to save."""
        if self._document is None:
            return False
        self._save(folder / self._document.file_name)
        return True

    def _save(self, path: Path) -> None:
        if self._asked is None or self._document is None:
            return
        self._options.buttons.set_ready(False)
        self._handing_out.save(self._kind, self._asked, self._document, path, self._options.forms)

    def print_shown(self) -> None:
        """Ask for a printer, and print what is shown."""
        if self._asked is None or self._document is None:
            return
        # A change elsewhere may have the page drawn anew while somebody looks for her printer.
        kind, asked, shown = self._kind, self._asked, self._document
        printer = chosen_printer(self, shown.file_name)
        if printer is not None:
            self._options.buttons.set_ready(False)
            self._handing_out.print_to(kind, asked, shown, printer)

    def copy_shown(self) -> None:
        """Copy the page that is shown as a picture, if anybody may see it."""
        if self._asked is None or self._document is None or not self._kind.may_go_out(self._asked.edition):
            return
        self._options.buttons.set_ready(False)
        self._handing_out.copy(self._kind, self._asked, self._document, self._preview.number)

    def _tell_saved(self, path: Path, words: str) -> None:
        self._folder = path.parent
        self._options.buttons.say_saved(words)
        self.saved.emit(path)

    def _go_there(self) -> None:
        if self._kind.way is not None:
            self.way_requested.emit(self._kind.way.place)

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    # put together

    def _connect(self) -> None:
        self._gallery.current_changed.connect(self._choose_kind)
        self._options.group_changed.connect(self._choose_group)
        self._options.changed.connect(self._draw)
        self._options.typed.connect(self._note_typing)
        self._typing.timeout.connect(self._draw)
        self._drawing.drawn.connect(self._show_document)
        self._drawing.refused.connect(self._refuse)
        buttons, handing_out = self._options.buttons, self._handing_out
        buttons.save_requested.connect(self.ask_and_save)
        buttons.print_requested.connect(self.print_shown)
        buttons.copy_requested.connect(self.copy_shown)
        buttons.folder_requested.connect(self._open_folder)
        buttons.way_requested.connect(self._go_there)
        handing_out.saved.connect(self._tell_saved)
        handing_out.told.connect(buttons.say)
        handing_out.refused.connect(buttons.say)

    def _lay_out(self) -> None:
        gallery = Card()
        gallery.layout().setContentsMargins(10, 10, 10, 12)  # type: ignore[union-attr]
        gallery.body.addWidget(self._gallery, 1)
        gallery.setFixedWidth(288)
        self._options.setFixedWidth(352)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(gallery)
        row.addWidget(self._preview, 1)
        row.addWidget(self._options)
