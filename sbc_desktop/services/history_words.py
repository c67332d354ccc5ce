"""Tells in words what the change log holds: what was done, about whom, and each value from what to what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from sbc_desktop.domain.check_in import FollowUp
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.history import SAYS_TAKEN_BACK, ActionKind, Entry, FieldChange, RowChange, action_kind
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.published import TableKind
from sbc_desktop.domain.recurrence import from_rule
from sbc_desktop.domain.registrations.columns import Source
from sbc_desktop.domain.registrations.planning import Outcome
from sbc_desktop.domain.remembrance import RemembranceTask
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.messages import word_inside
from sbc_desktop.messages.words_of_rows import ASKED, FACTS, FIELDS, SETTINGS, SILENT_SETTINGS, THINGS, WAYS
from sbc_desktop.services.clock import london
from sbc_desktop.storage.history import Logged, LoggedRow
from sbc_desktop.storage.subjects import Subject
from sbc_desktop.storage.tables.imports import RowOutcome
from sbc_desktop.storage.tables.system import Operation
from sbc_desktop.words import _, clock_time, ngettext, plain_date

HEADS = (
    *(_("When"), _("Who"), _("What"), _("About")),
    *(_("What was changed"), _("Whose"), _("Value"), _("From"), _("To")),
)
_MOST_PEOPLE = 2
_SHOWN_AT_ONCE = {"document", "asked"}
_PERSON, _SETTING = "attendee", "setting"
# Text columns that hold a choice of the domain.
_CHOICES: Mapping[tuple[str, str], tuple[type[StrEnum], ...]] = {
    ("follow_up", "kind"): (FollowUp, RemembranceTask, ActionKind),
    ("report_issued", "what"): (SummaryKind,),
    ("report_issued", "edition"): (Edition,),
    ("published_table", "name"): (TableKind,),
    ("import_batch", "source"): (Source,),
}


def said(logged: Logged) -> str:
    """What was done: "moved a session", "took back: moved a session"."""
    if logged.is_event:
        known = logged.kind in set(EventKind)
        return word_inside(EventKind(logged.kind)) if known else word_inside(action_kind(""))
    kind = action_kind(logged.kind)
    if logged.is_undo and kind not in SAYS_TAKEN_BACK:
        return _("took back: {what}").format(what=word_inside(kind))
    return word_inside(kind)


def who(logged: Logged, names: Mapping[str, str]) -> str:
    """Who did it; "" for the program itself. Nobody knows who tried a wrong passphrase."""
    if logged.is_event and logged.kind == EventKind.UNLOCK_FAILED:
        return _("Somebody")
    return names.get(logged.user_id, "")


def about(logged: Logged, subjects: Sequence[Subject]) -> str:
    """Whom and what it was about, as far as that has a name and may be said."""
    people = list(dict.fromkeys(one.label or _nobody() for one in subjects if one.entity == _PERSON))
    if len(people) > _MOST_PEOPLE:
        people = [_("{people} and others").format(people=", ".join(people[:_MOST_PEOPLE]))]
    things = [one.label for one in subjects if one.entity != _PERSON and one.label]
    named = [_setting(told.entity_id) for told in logged.told if told.entity == _SETTING]
    facts = [_fact(name, told.fields[name][1]) for told in logged.told for name in _SHOWN_AT_ONCE & told.fields.keys()]
    return " · ".join(dict.fromkeys([*people, *things[:_MOST_PEOPLE], *named[:1], *(facts if logged.is_event else ())]))


def row_change(row: LoggedRow) -> RowChange:
    """What was done to one row."""
    thing = THINGS.get(row.entity, "") if row.operation is not Operation.EVENT else ""
    names = [subject.label for subject in row.subjects if subject.label]
    if row.entity == _SETTING:
        names = [_setting(row.entity_id)]
    if row.hidden:
        return RowChange(thing, _nobody(), withheld=True)
    if row.entity == _SETTING and row.entity_id in SILENT_SETTINGS:
        return RowChange(thing, ", ".join(names))
    gone = not row.fields and row.operation is not Operation.EVENT
    return RowChange(thing, ", ".join(names), tuple(_field_changes(row)), gone=gone)


def lines_of(entry: Entry) -> Iterator[tuple[str, ...]]:
    """An entry in a table of data: a line for each value, or one that says why there is none."""
    local = entry.at.astimezone(london())
    head = (f"{local:%Y-%m-%d %H:%M:%S}", entry.who or _("the program"), entry.said, entry.about)
    for row in entry.rows:
        about_row = (*head, row.thing, row.about)
        for field in row.fields:
            yield (*about_row, field.label, field.before, field.after)
        if row.gone or row.withheld or not row.fields:
            why = _("erased; what it held is gone") if row.gone else _("not shown") if row.withheld else ""
            yield (*about_row, why, "", "")
    if entry.count > len(entry.rows):
        more = entry.count - len(entry.rows)
        words = ngettext("{n} change more", "{n} changes more", more).format(n=more)
        yield (*head, words, "", "", "", "")


def _nobody() -> str:
    return _("somebody who is on no list")


def _setting(name: str) -> str:
    found = (label for begins, label in SETTINGS.items() if name == begins or name.startswith(begins))
    return next(found, _("setting"))


def _field_changes(row: LoggedRow) -> Iterator[FieldChange]:
    """Each value that says something; of a new row what it was made with, of one taken away what it held."""
    labels = FACTS if row.operation is Operation.EVENT else FIELDS.get(row.entity, {})
    named = {subject for subject in row.subjects if subject.label}
    for name, label in labels.items():
        if name not in row.fields:
            continue
        before, after = row.fields[name]
        whole = row.operation is not Operation.UPDATE
        if whole and all(_says_nothing(value) or _is_one_of(value, named) for value in (before, after)):
            continue
        if row.operation is Operation.EVENT:
            yield FieldChange(label, "", _fact(name, after))
        else:
            yield FieldChange(label, _value(row.entity, name, before), _value(row.entity, name, after))


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})


def _is_one_of(value: Any, named: set[Subject]) -> bool:
    return isinstance(value, Subject) and value in named


def _value(entity: str, name: str, value: Any) -> str:
    if value is None:
        return ""
    if (entity, name) in _CHOICES:
        return _choice(str(value), _CHOICES[entity, name])
    if (entity, name) == ("group_rule", "rule"):
        return _rule(str(value))
    if (entity, name) == ("consent", "wording_version"):
        # What the words are for stands beside it.
        return str(value).rpartition("-")[2]
    for kind, in_words in _IN_WORDS:
        if isinstance(value, kind):
            return in_words(value)
    return str(value)


def _fact(name: str, value: Any) -> str:
    """What is told of an event, which has no row to say of what kind it is."""
    if name == "asked":
        return ASKED.get(str(value).partition(".")[0], _("something else"))
    if name == "way":
        return WAYS.get(str(value), str(value))
    return _moment(dt.datetime.fromisoformat(value)) if name == "at" else _value("", name, value)


def _choice(value: str, kinds: Sequence[type[StrEnum]]) -> str:
    for kind in kinds:
        if value in set(kind):
            return word_inside(kind(value))
    return value.replace("_", " ")


def _rule(value: str) -> str:
    try:
        return from_rule(value).in_words
    except ValueError:
        return value


def _moment(value: dt.datetime) -> str:
    local = value.astimezone(london())
    return _("{date}, {time}").format(date=plain_date(local.date()), time=clock_time(local.time()))


def _several(value: Sequence[Any]) -> str:
    return "; ".join(_value("", "", one) for one in value)


def _pairs(value: Mapping[str, Any]) -> str:
    return "; ".join(f"{name.replace('_', ' ')}: {_value('', '', one)}" for name, one in value.items())


def _subject(value: Subject) -> str:
    return value.label or (_nobody() if value.hidden else "")


# In this order: a time is an instant before it is a day, and yes is a number too.
_IN_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Subject, _subject),
    (bool, lambda value: _("yes") if value else _("no")),
    (RowOutcome, lambda value: word_inside(Outcome(value.value))),
    (StrEnum, word_inside),
    (dt.datetime, _moment),
    (dt.date, plain_date),
    (dt.time, clock_time),
    (list, _several),
    (tuple, _several),
    (dict, _pairs),
)
