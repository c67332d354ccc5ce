"""The command that brings in a list of registrations, or says what it would do."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sbc_desktop import messages
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.domain.registrations.planning import Plan, PlannedRow
    from sbc_desktop.services.bundle import Services


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("a list in .csv, .tsv or .xlsx"))
    parser.add_argument("--group", required=True, metavar=_("NAME"), help=_("whose list it is for"))
    parser.add_argument("--dry-run", action="store_true", help=_("say what would happen, and change nothing"))
    parser.add_argument("--json", action="store_true", help=_("for another program to read"))
    parser.add_argument("--dates", choices=("dmy", "mdy"), help=_("which number of a date comes first"))
    parser.add_argument(
        "--known",
        choices=("keep", "update", "new"),
        help=_("what to do about rows that share an address with someone we know by another name"),
    )


def run(options: argparse.Namespace, services: Services) -> int:
    """Bring the list in and print what became of each row; the exit code."""
    from sbc_desktop.domain.registrations.dates import DateOrder
    from sbc_desktop.domain.registrations.planning import IfKnown
    from sbc_desktop.services.importing.importing import Choices

    group = services.groups.named(options.group)
    choices = Choices(
        dates=DateOrder(options.dates) if options.dates else None,
        all_known=IfKnown(options.known) if options.known else None,
    )
    does = services.importing.plan if options.dry_run else services.importing.bring_in
    plan = does(options.file, group.id, choices)
    if options.json:
        import json

        print(json.dumps(_as_json(plan), ensure_ascii=False, indent=2))
        return 0
    for row in plan.rows:
        print(_line(row))
    print(_counts(plan))
    return 0


def _line(row: PlannedRow) -> str:
    """One row in words: "Row 3: Aga, new; booked more than one place"."""
    told = [messages.word_inside(row.outcome), *map(messages.word_inside, row.remarks)]
    if row.problem is not None:
        told = [messages.word_inside(row.outcome), messages.sentence(row.problem)]
    told += [_("{field} is now {new}").format(field=change.field, new=_plain(change.new)) for change in row.changes]
    who = f"{row.name}, " if row.name else ""
    return _("Row {number}: {who}{told}").format(number=row.number, who=who, told="; ".join(told))


def _counts(plan: Plan) -> str:
    from sbc_desktop.domain.registrations.planning import Outcome

    return ", ".join(f"{messages.word_inside(outcome)} {plan.counts[outcome]}" for outcome in Outcome)


def _as_json(plan: Plan) -> dict[str, object]:
    from sbc_desktop.domain.registrations.planning import Outcome

    return {
        "counts": {outcome.value: plan.counts[outcome] for outcome in Outcome},
        "rows": [
            {
                "row": row.number,
                "outcome": row.outcome.value,
                "remarks": [remark.value for remark in row.remarks],
                "problem": messages.sentence(row.problem) if row.problem else None,
                "changes": [
                    {"field": change.field, "old": _plain(change.old), "new": _plain(change.new)}
                    for change in row.changes
                ],
            }
            for row in plan.rows
        ],
    }


def _plain(value: object) -> str:
    return "" if value is None else str(value)
