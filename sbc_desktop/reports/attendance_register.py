"""The attendance register of one session: who came, whether it adds up, and what was changed since."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from sbc_desktop.domain.attendance_register import AttendanceRegister, RegisterState
from sbc_desktop.domain.group import StaffRole
from sbc_desktop.domain.paper import Imprint
from sbc_desktop.messages import word
from sbc_desktop.reports import boxes, marks, naming, register_words
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.edges import Edges
from sbc_desktop.reports.fonts import REGULAR
from sbc_desktop.reports.ink import CELL, CELL_BOLD, CONTENT, HEAVY, INK, LEFT, MIDDLE, MM, NOTE, RIGHT, Type
from sbc_desktop.reports.tables import Cell, Column, Table
from sbc_desktop.words import _, clock_time, long_date

_LEFT_WIDE = 97.5 * MM
_RIGHT_WIDE = 66 * MM
_RIGHT_FROM = RIGHT - _RIGHT_WIDE
_ABOVE, _BELOW = 2.5, 3.0
_HISTORY = Type(REGULAR, 9, 12.2)


def title(register: AttendanceRegister) -> str:
    """What the document is called for people."""
    return ", ".join((_("Attendance register"), register.group, long_date(register.date)))


def file_name(register: AttendanceRegister, imprint: Imprint) -> str:
    """2026-06-16 Peterborough register internal.pdf."""
    return naming.file_of(register.date.isoformat(), register.group, _("register"), imprint)


def draw_attendance_register(register: AttendanceRegister, imprint: Imprint, target: Path | BinaryIO) -> int:
    """Draw the register and tell how many pages it has."""
    return laid_out(register, imprint).write(target)


def laid_out(register: AttendanceRegister, imprint: Imprint) -> Document:
    """The pages with everything in its place, before any of it is drawn."""
    kind = _("Attendance register")
    line = naming.document_line(kind, register.group, long_date(register.date), imprint.edition)
    document = Document(title(register), Edges(imprint, naming.group_line(register.group), line))
    document.headline(kind, register_words.subtitle(register))
    if state := register_words.state(register):
        boxes.verdict(document, state)
        document.y += 5 * MM
    top = document.place
    _draw_people(document, register)
    left_end = document.place
    document.go_to(top)
    _draw_side(document, register)
    document.go_to(max(left_end, document.place))
    _draw_history(document, register)
    return document


def _draw_people(document: Document, register: AttendanceRegister) -> None:
    """The left column; a session that was not held has nobody who came."""
    if register.state in {RegisterState.CLOSED, RegisterState.NOT_CLOSED} or register.total:
        _draw_came(document, register)
        document.y += 5 * MM
    if register.let_us_know:
        _draw_let_us_know(document, register)
    if register.on_the_list:
        boxes.note(document, register_words.on_the_list(register), room=_LEFT_WIDE)


def _draw_came(document: Document, register: AttendanceRegister) -> None:
    document.heading(register_words.came_heading(register), room=_LEFT_WIDE, keep=24 * MM)
    if not register.total:
        return
    columns = (
        Column(_("Name"), 60 * MM, gap=3 * MM),
        Column(_("Came"), 10 * MM, "centre"),
        Column("", 27.5 * MM, gap=0),
    )
    table = Table(document, columns, LEFT, _ABOVE, _BELOW)
    table.begin()
    for came in register.came:
        table.row((Cell(came.name), Cell(mark=marks.tick), Cell(register_words.remarks(came.remarks), NOTE)))
    if register.unnamed:
        table.row((Cell(_("Without a name")), Cell(str(register.unnamed)), Cell(_("in totals only"), NOTE)))
    table.end()


def _draw_let_us_know(document: Document, register: AttendanceRegister) -> None:
    document.heading(register_words.let_us_know_heading(len(register.let_us_know)), room=_LEFT_WIDE, keep=10 * MM)
    table = Table(document, (Column("", _LEFT_WIDE),), LEFT, _ABOVE, _BELOW)
    table.begin()
    for name in register.let_us_know:
        table.row((Cell(name),))
    table.end()


def _draw_side(document: Document, register: AttendanceRegister) -> None:
    """The right column: the sum, the session, and who was there in a role."""
    if register.state in {RegisterState.CLOSED, RegisterState.NOT_CLOSED} or register.total:
        _draw_sum(document, register)
        document.y += 6 * MM
    _draw_facts(document, _("The session"), _session(register))
    _draw_facts(document, _("Who was there"), _roles(register))


def _draw_facts(document: Document, heading: str, pairs: list[tuple[str, str]]) -> None:
    if pairs:
        document.heading(heading, _RIGHT_FROM, _RIGHT_WIDE, keep=12 * MM)
        boxes.facts(document, pairs, _RIGHT_FROM, _RIGHT_WIDE)
        document.y += 4 * MM


def _draw_sum(document: Document, register: AttendanceRegister) -> None:
    """Named and without a name make who came; the headcount stands beside it with what explains a difference."""
    document.heading(_("Does it add up?"), _RIGHT_FROM, _RIGHT_WIDE, keep=40 * MM)
    document.page.rule(_RIGHT_FROM, RIGHT, document.y, HEAVY, INK)
    document.y += 1
    _draw_number(document, _("Named"), register.named)
    _draw_number(document, _("Without a name"), register.unnamed)
    document.page.rule(_RIGHT_FROM, RIGHT, document.y, MIDDLE, INK)
    _draw_number(document, _("Came"), register.total, bold=True)
    _draw_number(document, _("Headcount seen"), "–" if register.headcount is None else register.headcount)
    gap = 0 if register.headcount is None else register.headcount - register.total
    if gap:
        document.page.rule(_RIGHT_FROM, RIGHT, document.y, MIDDLE, INK)
        _draw_number(document, _("Difference"), gap if gap > 0 else _("{n} fewer").format(n=-gap))
        for sentence in register_words.difference(register):
            document.paragraph(sentence, CELL, _RIGHT_FROM, _RIGHT_WIDE)
    document.y += 3
    document.page.rule(_RIGHT_FROM, RIGHT, document.y, HEAVY, INK)


def _draw_number(document: Document, label: str, value: int | str, *, bold: bool = False) -> None:
    kind = CELL_BOLD if bold else CELL
    document.page.text(_RIGHT_FROM, document.y + 1.4, label, kind)
    document.page.text(RIGHT, document.y + 1.4, str(value), kind, "right")
    document.y += 15.5


def _session(register: AttendanceRegister) -> list[tuple[str, str]]:
    pairs = [(_("Where"), register.where), (_("Length"), register_words.length(register))]
    pairs += [(_("Topics"), "; ".join(register.topics))]
    pairs += [(_("Talk"), register_words.talk(talk)) for talk in register.talks]
    pairs += [(_("Speaker"), speaker) for speaker in register.speakers]
    return [(label, text) for label, text in pairs if text]


def _roles(register: AttendanceRegister) -> list[tuple[str, str]]:
    by_role: dict[StaffRole, list[str]] = {}
    for there in register.in_roles:
        who = ", ".join(part for part in (there.name, there.title) if part)
        by_role.setdefault(there.role, []).append(who)
    pairs = [(word(role), "; ".join(who)) for role, who in by_role.items()]
    also = register_words.also_there(register)
    return [*pairs, (_("Also"), also)] if also else pairs


def _draw_history(document: Document, register: AttendanceRegister) -> None:
    """Every closing, reopening and change, over the whole width."""
    if not register.history:
        return
    document.y += 7 * MM
    document.heading(_("Closed, and changed since"), keep=20 * MM)
    columns = (Column(_("When"), 53 * MM), Column(_("What"), 79 * MM), Column(_("By"), CONTENT - 132 * MM, gap=0))
    table = Table(document, columns, LEFT)
    table.begin()
    for line in register.history:
        when = f"{long_date(line.at.date())}, {clock_time(line.at.time())}"
        table.row([Cell(text, _HISTORY) for text in (when, register_words.happening(line), line.by)])
    table.end()
