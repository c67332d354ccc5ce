"""The commands that make reports; each prints the file it wrote."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import DataForm, SummaryKind, Wanted
from sbc_desktop.words import _, long_date

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.document import Document

_Does = Callable[[argparse.Namespace, "Services"], int]
_AddPlace = Callable[[argparse.ArgumentParser, _Does], None]
_QUARTER = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)


def add_arguments(report: argparse.ArgumentParser, add_place: _AddPlace) -> None:
    """What each kind of report takes."""
    kinds = report.add_subparsers(dest="kind", required=True, metavar=_("KIND"))

    def add(name: str, about: str, does: _Does) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = kinds.add_parser(name, help=about)
        parser.add_argument("--out", type=Path, required=True, metavar=_("DIR"), help=_("the folder to write into"))
        add_place(parser, does)
        return parser

    register = add("register", _("the attendance register of one session"), _register)
    _add_session(register)
    attendance = add("attendance", _("people and the sessions they came to"), _attendance)
    attendance.add_argument("--group", required=True, metavar=_("NAME"))
    attendance.add_argument("--from", dest="first", type=month, required=True, metavar=_("MONTH"), help=_("2025-01"))
    attendance.add_argument("--to", dest="last", type=month, required=True, metavar=_("MONTH"), help=_("2025-06"))
    session = add("session", _("what became of one session, on one page"), _session_summary)
    _add_session(session)
    _add_edition(session)
    monthly = add("monthly", _("the monthly summary of one group or of all"), _summary(SummaryKind.MONTHLY))
    monthly.add_argument(
        "--month", dest="day", type=month, required=True, metavar=_("MONTH"), help=_("such as 2025-01")
    )
    speakers = add("speakers", _("talks and topics of 12 months"), _summary(SummaryKind.SPEAKERS))
    speakers.add_argument("--month", dest="day", type=month, required=True, metavar=_("MONTH"), help=_("the last"))
    quarterly = add("quarterly", _("a quarter, with the year before beside it"), _summary(SummaryKind.QUARTERLY))
    quarterly.add_argument(
        "--quarter", dest="day", type=_quarter, required=True, metavar=_("QUARTER"), help=_("such as 2025-Q1")
    )
    yearly = add("yearly", _("a calendar year, with the year before beside it"), _summary(SummaryKind.YEARLY))
    financial = add("financial-year", _("a year from April to March"), _summary(SummaryKind.FINANCIAL_YEAR))
    for parser, about, to_day in ((yearly, _("such as 2025"), _year), (financial, _("in which it begins"), _april)):
        parser.add_argument("--year", dest="day", type=to_day, required=True, metavar=_("YEAR"), help=about)
    pack = add("month-end", _("everything of a month into one folder"), _month_end)
    pack.add_argument("--month", type=month, required=True, metavar=_("MONTH"), help=_("2025-01"))
    pack.add_argument("--group", metavar=_("NAME"), help=_("of one group only"))
    _add_edition(pack)
    for parser in (monthly, speakers, quarterly, yearly, financial):
        _add_whose(parser)


def day(text: str) -> dt.date:
    """A day written 2025-01-21."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("“{text}” is not a day like 2025-01-21").format(text=text)) from None


def month(text: str) -> dt.date:
    """The first day of a month written 2025-01."""
    try:
        return dt.date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(_("“{text}” is not a month like 2025-01").format(text=text)) from None


def _quarter(text: str) -> dt.date:
    found = _QUARTER.fullmatch(text.upper())
    if not found:
        raise argparse.ArgumentTypeError(_("“{text}” is not a quarter like 2025-Q1").format(text=text))
    return dt.date(int(found[1]), int(found[2]) * 3 - 2, 1)


def _year(text: str) -> dt.date:
    return month(f"{text}-01")


def _april(text: str) -> dt.date:
    return month(f"{text}-04")


def _add_session(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--group", required=True, metavar=_("NAME"))
    parser.add_argument("--date", type=day, required=True, metavar=_("DATE"), help=_("its day, 2025-01-21"))


def _add_whose(parser: argparse.ArgumentParser) -> None:
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--group", metavar=_("NAME"))
    whose.add_argument("--all", action="store_true", help=_("all groups together"))
    _add_edition(parser)
    parser.add_argument("--words", metavar=_("TEXT"), help=_("your own words; they are kept for the next time"))
    parser.add_argument("--csv", action="store_true", help=_("the same numbers beside it, for any program"))
    parser.add_argument("--xlsx", action="store_true", help=_("the same numbers beside it, as a spreadsheet"))


def _add_edition(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--edition",
        type=Edition,
        choices=list(Edition),
        default=Edition.SHAREABLE,
        help=_("for anybody, with small numbers protected, or exact and to be shredded"),
    )


def _register(options: argparse.Namespace, services: Services) -> int:
    return _saved(services, services.reports.register(_session(options, services)), options.out)


def _attendance(options: argparse.Namespace, services: Services) -> int:
    group = services.groups.named(options.group)
    last = (options.last + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return _saved(services, services.reports.attendance(group.id, options.first, last), options.out)


def _session_summary(options: argparse.Namespace, services: Services) -> int:
    session_id = _session(options, services)
    group_id = services.groups.named(options.group).id
    wanted = Wanted(SummaryKind.SESSION, group_id, options.date, options.edition, session_id=session_id)
    return _saved(services, services.summaries.issue(wanted), options.out)


def _summary(kind: SummaryKind) -> _Does:
    def make(options: argparse.Namespace, services: Services) -> int:
        group_id = None if options.all else services.groups.named(options.group).id
        wanted = Wanted(kind, group_id, options.day, options.edition, options.words)
        # Issued first: what it publishes is then what the other files hold, too.
        documents = [services.summaries.issue(wanted)]
        documents += [services.summaries.data(wanted, form) for form in DataForm if getattr(options, form.value)]
        for document in documents:
            _saved(services, document, options.out)
        return 0

    return make


def _month_end(options: argparse.Namespace, services: Services) -> int:
    group_id = services.groups.named(options.group).id if options.group else None
    for group in services.month_end.groups(options.month):
        for missing in group.missing:
            asked = _("{group}: the register of {day} is not in. Ask {name}.")
            if not missing.ask:
                asked = _("{group}: the register of {day} is not in.")
            print(asked.format(group=group.group, day=long_date(missing.date), name=missing.ask))
    counting = _Counting()
    made = services.month_end.make(options.month, options.out, counting, group_id=group_id, edition=options.edition)
    print("\n".join(map(str, made)))
    return 0


class _Counting:
    """Says how far it is, on standard error, where no script reads it."""

    def step(self, done: int, total: int) -> None:
        """So many documents are made."""
        if sys.stderr.isatty():
            print(_("{done} of {total}").format(done=done, total=total), end="\r", file=sys.stderr)


def _session(options: argparse.Namespace, services: Services) -> UUID:
    group = services.groups.named(options.group)
    found = services.sessions.listed(group.id, options.date, options.date)
    if not found:
        raise Refusal(Reason.SESSION_UNKNOWN, group=group.name, date=options.date)
    return found[0].id


def _saved(services: Services, document: Document, folder: Path) -> int:
    print(services.outgoing.save(document, folder))
    return 0
