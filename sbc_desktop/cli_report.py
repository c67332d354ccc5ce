"""The commands that make reports; each prints the file it wrote."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.words import _

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
    monthly = add("monthly", _("the monthly summary of one group or of all"), _summary(SummaryKind.MONTHLY))
    monthly.add_argument(
        "--month", dest="day", type=month, required=True, metavar=_("MONTH"), help=_("such as 2025-01")
    )
    quarterly = add("quarterly", _("a quarter, with the year before beside it"), _summary(SummaryKind.QUARTERLY))
    quarterly.add_argument(
        "--quarter", dest="day", type=_quarter, required=True, metavar=_("QUARTER"), help=_("such as 2025-Q1")
    )
    yearly = add("yearly", _("a calendar year, with the year before beside it"), _summary(SummaryKind.YEARLY))
    financial = add("financial-year", _("a year from April to March"), _summary(SummaryKind.FINANCIAL_YEAR))
    for parser, about, to_day in ((yearly, _("such as 2025"), _year), (financial, _("in which it begins"), _april)):
        parser.add_argument("--year", dest="day", type=to_day, required=True, metavar=_("YEAR"), help=about)
    for parser in (monthly, quarterly, yearly, financial):
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


def _add_edition(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--edition",
        type=Edition,
        choices=list(Edition),
        default=Edition.SHAREABLE,
        help=_("for anybody, with small numbers protected, or exact and to be shredded"),
    )


def _register(options: argparse.Namespace, services: Services) -> int:
    return _saved(services.reports.register(_session(options, services)), options.out)


def _summary(kind: SummaryKind) -> _Does:
    def make(options: argparse.Namespace, services: Services) -> int:
        group_id = None if options.all else services.groups.named(options.group).id
        wanted = Wanted(kind, group_id, options.day, options.edition)
        return _saved(services.summaries.issue(wanted), options.out)

    return make


def _session(options: argparse.Namespace, services: Services) -> UUID:
    group = services.groups.named(options.group)
    found = services.sessions.listed(group.id, options.date, options.date)
    if not found:
        raise Refusal(Reason.SESSION_UNKNOWN, group=group.name, date=options.date)
    return found[0].id


def _saved(document: Document, folder: Path) -> int:
    from sbc_desktop.services.document import save

    print(save(document, folder))
    return 0
