"""Reports of figures: looked at as often as one likes, and issued when they leave.

Looking writes nothing. Issuing stores which tables of people were published, so that no later report gives away what
they hide, and an issued report comes out the same when it is made again.
"""

from __future__ import annotations

import hashlib
from io import BytesIO
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.hidden import hides
from sbc_desktop.domain.issued import IssuedReport
from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import DataForm, ReportPeriod, SummaryKind, Wanted
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock, london
from sbc_desktop.services.counting.periods import choices_of, span_of
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.data_out import as_csv, as_spreadsheet
from sbc_desktop.services.data_tables import tables_of
from sbc_desktop.services.document import Document
from sbc_desktop.services.imprint import imprint_of
from sbc_desktop.services.needs import needs, not_allowed
from sbc_desktop.services.papers import Paper, paper_of
from sbc_desktop.services.read_mark import mark_as_read
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

ISSUED = "report_issued"


class Summaries:
    """Draws and issues reports that name nobody who comes to a group, on any thread."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce, demo: bool = False) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._demo = demo

    @needs(Right.FIGURES)
    def draw(self, wanted: Wanted) -> Document:
        """The report as it would be issued now; nothing is written."""
        self._check(wanted)
        with self._store.reading() as uow:
            paper, imprint = self._counted(uow, wanted, Publishing(uow, self._clock.today()))
        return drawn(paper, imprint)

    @needs(Right.FIGURES)
    def data(self, wanted: Wanted, form: DataForm) -> Document:
        """The tables of the report as it would be issued now, for another program."""
        self._check(wanted)
        with self._store.reading() as uow:
            paper, imprint = self._counted(uow, wanted, Publishing(uow, self._clock.today()))
        name = paper.file_name(imprint).removesuffix(".pdf")
        tables = tables_of(paper.report, wanted.edition)
        data = as_csv(tables) if form is DataForm.CSV else as_spreadsheet(tables, paper.title)
        return Document(paper.title, f"{name}.{form.value}", data, len(tables))

    @needs(Right.FIGURES)
    def issue(self, wanted: Wanted) -> Document:
        """The report, with what it publishes stored in the same transaction as it is counted."""
        self._check(wanted)
        with self._store.writing(self._author, Action(ISSUED)) as uow:
            publishing = Publishing(uow, self._clock.today())
            paper, imprint = self._counted(uow, wanted, publishing)
            document = drawn(paper, imprint)
            self._archive(uow, wanted, paper, document)
            for table in publishing.new:
                uow.published.keep(table, self._clock.now())
        self._announce(frozenset({Noun.SETTINGS}))
        if wanted.kind is SummaryKind.MONTHLY:
            mark_as_read(self._store, self._author, self._announce, wanted.group_id, wanted.day, self._clock.today())
        return document

    @needs(Right.FIGURES)
    def periods(self, kind: SummaryKind, group_id: UUID | None = None) -> tuple[ReportPeriod, ...]:
        """What a report of one group, or of all, can be about, the newest first; none before the first session."""
        with self._store.reading() as uow:
            first_days = uow.figures.first_days()
        first = min(first_days.values(), default=None) if group_id is None else first_days.get(group_id)
        return () if first is None else choices_of(kind, first, self._clock.today())

    @needs(Right.FIGURES)
    def words(self, wanted: Wanted) -> str:
        """The coordinator's own words as they were last issued with this report; "" when there were none."""
        self._check(wanted)
        with self._store.reading() as uow:
            if wanted.group_id is not None:
                uow.groups.get(wanted.group_id)
            first, _last = span_of(wanted.kind, wanted.day)
            return uow.issued.words(wanted.kind, wanted.group_id, first)

    @needs(Right.FIGURES)
    def issued(self, *, limit: int = 200) -> tuple[IssuedReport, ...]:
        """What was issued, the newest first, each with how many registers were closed since of its days."""
        with self._store.reading() as uow:
            return uow.issued.listed(limit=limit, groups=self._store.access.groups)

    @needs(Right.FIGURES)
    def opened_again(self, report_id: UUID) -> Document:
        """An issued report byte for byte; REPORT_NOT_KEPT of an internal one."""
        with self._store.reading() as uow:
            title, file_name, sha256, data = uow.issued.data(report_id, self._store.access.groups)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Refusal(Reason.STORE_DAMAGED)
        return Document(title, file_name, data, 0)

    def _archive(self, uow: UnitOfWork, wanted: Wanted, paper: Paper, document: Document) -> None:
        """An internal document is to be shredded: of it the archive keeps that there was one, and its hash."""
        facts = {
            "what": wanted.kind.value,
            "period": paper.report.covers,
            "edition": wanted.edition.value,
            "group_id": wanted.group_id,
            "sha256": hashlib.sha256(document.data).hexdigest(),
            "issued_at": self._clock.now(),
            "issued_by": self._author.user_id,
            "words": paper.words,
            "title": document.title,
            "file_name": document.file_name,
            "from_date": paper.first,
            "until": paper.last,
        }
        uow.issued.add(facts, document.data if wanted.edition is Edition.SHAREABLE else None)

    def _check(self, wanted: Wanted) -> None:
        if wanted.group_id is None and not self._store.access.sees_all_groups:
            raise not_allowed(self._store, self._author, "Summaries.draw")

    def _counted(self, uow: UnitOfWork, wanted: Wanted, publishing: Publishing) -> tuple[Paper, Imprint]:
        now = self._clock.now().astimezone(london())
        imprint = imprint_of(uow, self._author, now, wanted.edition, demo=self._demo)
        return paper_of(uow, wanted, imprint, self._clock.today(), publishing), imprint


def drawn(paper: Paper, imprint: Imprint) -> Document:
    """The pages, in memory."""
    target = BytesIO()
    pages = paper.draw(imprint, target)
    protected = imprint.edition is Edition.SHAREABLE and hides(paper.report)
    return Document(paper.title, paper.file_name(imprint), target.getvalue(), pages, protected)
