"""Who did what, for coordinators: the newest first, narrowed as one likes, each entry with its values beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages, paths
from sbc_desktop.domain.history import Entry, HistoryPage, HistoryWanted
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.settings.history_filters import HistoryFilters
from sbc_desktop.ui.settings.history_panels import EntryPanel
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.table import Cell, Column, Table
from sbc_desktop.words import _, clock_time, ngettext, short_date

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

_COLUMNS = (
    Column(_("When"), width=128),
    Column(_("Who"), width=190),
    Column(_("What"), width=300),
    Column(_("About")),
)


class HistoryTab(QWidget):
    """Pages are read on the worker thread: in a long log a rare thing is looked for a while."""

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._runner = services, runner
        self._entries: tuple[Entry, ...] = ()
        self._wanted = HistoryWanted()
        self._further = ""
        self._asked = 0
        self._filters = HistoryFilters(services)
        self._said = Banner()
        self._table = Table(_("History"), _COLUMNS)
        self._empty = EmptyState(_("Nothing like that was done"), _("Choose other days, or everybody and everything."))
        self._count = Label("", role="small", tone="muted")
        self._older = Button(_("Show older ones"), kind="quiet", icon="caret-down")
        self._save = Button(_("Save as CSV"), kind="tonal", icon="file-arrow-down")
        self._progress = ProgressLine()
        self._saving: Job | None = None
        self._lay_out()
        self._progress.hide()
        self._progress.stopped.connect(self._stop_saving)
        self._filters.changed.connect(self._ask_anew)
        self._save.clicked.connect(self.ask_and_save)
        self._older.clicked.connect(self._ask_for_older)
        self._table.opened.connect(self.open_entry)
        self._table.verticalScrollBar().valueChanged.connect(self._scrolled)

    def begin(self) -> None:
        """Read the newest again."""
        self._filters.read_choices()
        self._ask_anew()

    def narrow(self, wanted: HistoryWanted, name: str) -> None:
        """Ask for this the next time; `name` is whose, or which session's, it is."""
        self._filters.narrow(wanted, name)

    def open_entry(self, key: str) -> None:
        """Show one entry with its values beside the page."""
        entry = self._services.history.opened(key, self._wanted.person_id)
        if entry is not None:
            EntryPanel(entry, self)

    def _ask_anew(self) -> None:
        wanted = self._filters.wanted()
        if wanted is not None:
            self._wanted, self._further, self._entries = wanted, "", ()
            self._said.say("")
            self._ask()

    def _ask_for_older(self) -> None:
        if self._further:
            self._ask()

    def _ask(self) -> None:
        self._asked += 1
        number, wanted, further = self._asked, self._wanted, self._further
        self._further = ""
        job = Job(lambda _job: (number, self._services.history.page(wanted, further)))
        job.succeeded.connect(self._show)
        job.refused.connect(self._refuse)
        self._runner.start(job)

    def _show(self, answer: tuple[int, HistoryPage]) -> None:
        number, page = answer
        if number != self._asked:
            return
        self._entries += page.entries
        self._further = page.further
        self._table.show_rows([_row(entry) for entry in self._entries])
        self._table.setVisible(bool(self._entries))
        self._empty.setVisible(not self._entries)
        self._older.setVisible(bool(page.further))
        shown = len(self._entries)
        words = (
            ngettext("The newest entry", "The newest {n} entries", shown)
            if page.further
            else ngettext("{n} entry, and no older one", "{n} entries, and no older ones", shown)
        )
        self._count.setText(words.format(n=shown) if shown else "")

    def ask_and_save(self) -> None:
        """Ask where to, and save all that is asked for, older ones too."""
        name = _("history {day}.csv").format(day=self._services.clock.today().isoformat())
        wanted, _kind = QFileDialog.getSaveFileName(
            self, _("Save the history"), str(paths.reports_folder() / name), _("Tables for any program (*.csv)")
        )
        if wanted:
            self.save_to(Path(wanted))

    def save_to(self, path: Path) -> None:
        """Save it there, on the worker thread."""
        asked, history = self._wanted, self._services.history
        named = path if path.suffix.casefold() == ".csv" else path.with_name(f"{path.name}.csv")
        self._said.say("")
        self._show_progress(0, 1)
        self._save.hide()
        self._progress.show()
        job = self._saving = Job(lambda job: history.export(asked, named, job))
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._tell_saved)
        job.refused.connect(self._refuse)
        job.ended.connect(self._save_ended)
        self._runner.start(job)

    def _tell_saved(self, path: Path) -> None:
        words = _("It holds names. Keep it as carefully as these records, and delete it when you need it no more.")
        self._said.say(_("Saved as “{name}”.").format(name=path.name), words)

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.show_step(_("Writing the history"), done, total)

    def _stop_saving(self) -> None:
        if self._saving is not None:
            self._saving.stop()

    def _save_ended(self, _job: object) -> None:
        self._saving = None
        self._progress.hide()
        self._save.show()

    def _refuse(self, refusal: Refusal) -> None:
        self._said.say(messages.sentence(refusal))

    def _scrolled(self, place: int) -> None:
        bar = self._table.verticalScrollBar()
        if place >= bar.maximum() - bar.pageStep() // 2:
            self._ask_for_older()

    def _lay_out(self) -> None:
        card = Card()
        card.layout().setContentsMargins(24, 12, 24, 12)  # type: ignore[union-attr]
        card.body.addWidget(self._empty, 1)
        card.body.addWidget(self._table, 1)
        self._empty.hide()
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._count)
        foot.addWidget(self._older)
        foot.addStretch(1)
        foot.addWidget(self._progress, 1)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._filters)
        column.addWidget(self._said)
        self._said.hide()
        column.addWidget(card, 1)
        column.addLayout(foot)


def _row(entry: Entry) -> tuple[str, tuple[Cell, ...]]:
    local = entry.at.astimezone()
    said = entry.said[:1].upper() + entry.said[1:]
    cells = (
        Cell(short_date(local.date()), line=clock_time(local.time())),
        Cell(entry.who or _("The program")),
        Cell(said, strong=True),
        Cell(entry.about[:1].upper() + entry.about[1:], tone="muted"),
    )
    return entry.key, cells
