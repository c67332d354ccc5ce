"""Bringing in a list of registrations: looked at first, row by row, then written in one transaction or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.attendee import Attendee, details_of
from sbc_desktop.domain.names import fold
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations.columns import Column, Meaning, Source, columns_of, source_of
from sbc_desktop.domain.registrations.dates import DateOrder, read_column
from sbc_desktop.domain.registrations.planning import (
    IfKnown,
    KnownPerson,
    Outcome,
    Plan,
    PlannedRow,
    is_same_person,
    plan_row,
)
from sbc_desktop.domain.registrations.reading import Registration, RowRemark, Terms, read_row
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.importing.reading import SheetFile, read_file
from sbc_desktop.services.importing.writing import write_plan
from sbc_desktop.services.needs import needs
from sbc_desktop.services.progress import Progress
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.registrations import Batch, Contacts
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

# The kinds of action that undo and the history know these by.
IMPORTED, TAKEN_BACK = "import", "import_taken_back"
_MAY_BE_TAKEN_BACK_FOR = dt.timedelta(hours=24)
_EVERYTHING_OF_PEOPLE = frozenset({Noun.PEOPLE, Noun.ATTENDANCE})


@dataclass(frozen=True)
class Choices:
    """What a person decided where the file leaves it open: columns by index, dates, and rows by number or all alike."""

    columns: Mapping[int, Meaning] = field(default_factory=dict)
    dates: DateOrder | None = None
    rows: Mapping[int, IfKnown] = field(default_factory=dict)
    all_known: IfKnown | None = None


@dataclass(frozen=True)
class SampledColumn:
    """A column with the first of its cells, for somebody to see whether it was understood."""

    column: Column
    samples: tuple[str, ...]


@dataclass(frozen=True)
class FileFacts:
    """What a file holds, before anything is decided about it."""

    source: Source
    rows: int
    columns: tuple[SampledColumn, ...]


class Importing:
    """Reads lists and writes what they say; the file itself is never kept, only its hash and the counts."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.EVERYTHING)
    def look(self, path: Path) -> FileFacts:
        """What a file holds: the program it comes from, and each column with three of its cells."""
        found = read_file(path)
        with self._store.reading() as uow:
            columns = _columns(uow, found, Choices())
        sampled = tuple(SampledColumn(column, found.sheet.samples(column.index)) for column in columns)
        return FileFacts(source_of(found.sheet.headings), len(found.sheet.rows), sampled)

    @needs(Right.EVERYTHING)
    def plan(self, path: Path, group_id: UUID, choices: Choices | None = None) -> Plan:
        """What bringing it in would change, row by row. DATES_AMBIGUOUS and COLUMNS_CLASH ask for a choice."""
        found = read_file(path)
        with self._store.reading() as uow:
            return self._planned(uow, found, group_id, choices or Choices())

    @needs(Right.EVERYTHING)
    def bring_in(
        self, path: Path, group_id: UUID, choices: Choices | None = None, progress: Progress | None = None
    ) -> Plan:
        """Write it, all in one transaction; KNOWN_UNDECIDED while somebody has to say who a row is about."""
        found = read_file(path)
        action = Action(IMPORTED)
        with self._store.writing(self._author, action) as uow:
            plan = self._planned(uow, found, group_id, choices or Choices())
            undecided = tuple(row.number for row in plan.rows if row.outcome is Outcome.KNOWN)
            if undecided:
                raise Refusal(Reason.KNOWN_UNDECIDED, row=undecided[0], count=len(undecided))
            source = source_of(found.sheet.headings)
            write_plan(uow, plan, source, found.sha256, self._clock.now(), self._author.user_id, progress)
            if choices is not None and choices.columns:
                _remember(uow, found, choices)
        self._announce(_EVERYTHING_OF_PEOPLE)
        return plan

    @needs(Right.EVERYTHING)
    def newest(self) -> Batch | None:
        """The list that was brought in last, if it can still be taken back."""
        with self._store.reading() as uow:
            batch = uow.registrations.newest()
        return batch if batch and self._clock.now() - batch.made_at <= _MAY_BE_TAKEN_BACK_FOR else None

    @needs(Right.EVERYTHING)
    def take_back(self) -> None:
        """Take back the list that was brought in last; CHANGED_SINCE when somebody worked on its people since."""
        batch = self.newest()
        if batch is None:
            raise Refusal(Reason.NOTHING_TO_UNDO)
        with self._store.writing(self._author, Action(TAKEN_BACK, undoes=batch.action_id)) as uow:
            uow.changes.take_back(batch.action_id)
        self._announce(_EVERYTHING_OF_PEOPLE)

    def _planned(self, uow: UnitOfWork, found: SheetFile, group_id: UUID, choices: Choices) -> Plan:
        columns = _columns(uow, found, choices)
        terms = Terms(
            group_id=group_id,
            group_name=uow.groups.get(group_id).name,
            today=self._clock.today(),
            source=source_of(found.sheet.headings),
            dates=_dates(found, columns, choices.dates),
        )
        read = [_read(found, number, columns, terms) for number in found.sheet.rows]
        return _Planner(uow, read, choices).plan()


class _Planner:
    """Goes through the rows in their order, so that a row which comes twice is seen."""

    def __init__(self, uow: UnitOfWork, read: list[Registration | PlannedRow], choices: Choices) -> None:
        rows = [row for row in read if isinstance(row, Registration)]
        contacts = Contacts(
            frozenset(row.details.email.casefold() for row in rows if row.details.email),
            frozenset(digits for row in rows if (digits := _digits(row.details.phone))),
        )
        self._read = read
        self._choices = choices
        self._seen = uow.registrations.seen([row.fingerprint for row in rows])
        self._died = uow.registrations.of_those_who_died(contacts)
        self._by_contact: dict[str, list[KnownPerson]] = {}
        for person in map(_known_person, uow.registrations.known(contacts)):
            for contact in _contacts_of(person.details.email, person.details.phone):
                self._by_contact.setdefault(contact, []).append(person)
        self._earlier: dict[str, list[Registration]] = {}

    def plan(self) -> Plan:
        return Plan(tuple(row if isinstance(row, PlannedRow) else self._plan_row(row) for row in self._read))

    def _plan_row(self, row: Registration) -> PlannedRow:
        contacts = _contacts_of(row.details.email, row.details.phone)
        if row.fingerprint in self._seen:
            return PlannedRow(row.number, row.details.preferred, Outcome.SAME, row)
        if any(is_same_person(earlier, row) for contact in contacts for earlier in self._earlier.get(contact, ())):
            remarks = (*row.remarks, RowRemark.TWICE_IN_FILE)
            return PlannedRow(row.number, row.details.preferred, Outcome.LEFT_OUT, row, remarks=remarks)
        known = list(dict.fromkeys(person for contact in contacts for person in self._by_contact.get(contact, ())))
        died = row.details.email.casefold() in self._died.emails or _digits(row.details.phone) in self._died.digits
        planned = plan_row(row, known, died=died, decided=self._choices.rows.get(row.number, self._choices.all_known))
        for contact in contacts:
            self._earlier.setdefault(contact, []).append(row)
        return planned


def _read(found: SheetFile, number: int, columns: tuple[Column, ...], terms: Terms) -> Registration | PlannedRow:
    cells = found.sheet.rows[number]
    if len(cells) < len(found.sheet.headings):
        return PlannedRow(number, "", Outcome.PROBLEM, problem=Refusal(Reason.ROW_CUT_OFF))
    try:
        return read_row(number, cells, columns, terms)
    except Refusal as refusal:
        outcome = Outcome.LEFT_OUT if refusal.reason in _ON_PURPOSE else Outcome.PROBLEM
        return PlannedRow(number, "", outcome, problem=refusal)


_ON_PURPOSE = frozenset({Reason.ROW_CANCELLED, Reason.ROW_OF_ANOTHER_GROUP})


def _columns(uow: UnitOfWork, found: SheetFile, choices: Choices) -> tuple[Column, ...]:
    """What the columns mean: what was just chosen, then what was chosen for this program's lists before."""
    headings = found.sheet.headings
    before = uow.settings.get(_remembered_under(found), {})
    remembered = {index: Meaning(before[fold(name)]) for index, name in enumerate(headings) if fold(name) in before}
    values = [tuple(found.sheet.column(index).values()) for index in range(len(headings))]
    return columns_of(headings, values, {**remembered, **choices.columns})


def _remember(uow: UnitOfWork, found: SheetFile, choices: Choices) -> None:
    """Keep what was chosen for the next list of the same program."""
    before = uow.settings.get(_remembered_under(found), {})
    chosen = {fold(found.sheet.headings[index]): meaning.value for index, meaning in choices.columns.items()}
    uow.settings.set(_remembered_under(found), {**before, **chosen})


def _remembered_under(found: SheetFile) -> str:
    return f"columns_of_{source_of(found.sheet.headings)}"


def _dates(found: SheetFile, columns: tuple[Column, ...], order: DateOrder | None) -> dict[int, dt.date]:
    column = next((column for column in columns if column.meaning is Meaning.REGISTERED_ON), None)
    if column is None:
        return {}
    try:
        return read_column(found.sheet.column(column.index), order)
    except Refusal as refusal:
        refusal.facts["heading"] = column.heading
        raise


def _known_person(person: Attendee) -> KnownPerson:
    return KnownPerson(person.id, details_of(person), person.memberships, person.needs)


def _contacts_of(email: str, phone: str) -> tuple[str, ...]:
    """What two records about one person have in common, as keys."""
    return tuple(contact for contact in (email.casefold(), _digits(phone)) if contact)


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))
