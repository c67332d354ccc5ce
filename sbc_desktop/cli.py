"""The commands, for scripts and month end: the same services as the window, and no window.

Exit code 0: done. 1: refused, in one plain sentence on stderr. 2: wrong usage. A passphrase is asked for or read
from a file, and is never an argument, because arguments are seen by everybody on the computer.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sbc_desktop import __version__, cli_backup, cli_import, cli_report, paths
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.messages import word, word_inside
from sbc_desktop.words import _, long_date, time_range

if TYPE_CHECKING:
    from sbc_desktop.domain.session import GroupSession
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.opening import Opener
    from sbc_desktop.services.unlocking import Key


class _Parser(argparse.ArgumentParser):
    """Takes no shortened options: --passphrase would be taken for the name of a file, and be read out."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given, allow_abbrev=False)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked for; leaves with exit code 2 and a line of usage when it cannot be understood."""
    options = _parser().parse_args(arguments)
    options.command = options.command or "open"
    if options.store is None:
        options.store = paths.demo_store() if options.command == "demo" else paths.default_store()
    return options


def opens_a_window(options: argparse.Namespace) -> bool:
    """Whether the answer is a window."""
    return options.command == "open" or (options.command == "demo" and not options.no_window)


def run(options: argparse.Namespace, opener: Opener) -> int:
    """Do a command that needs no window; the exit code. Refusals go up."""
    if options.command == "demo":
        return _demo(options, opener)
    if options.command == "restore":
        return cli_backup.restore(options, opener, lambda: _secret(options))
    if options.command == "check" and options.file is not None:
        return cli_backup.check(options.file, lambda: _secret(options))
    services = opener.open_with_key(options.store, _key(options, opener))
    try:
        return int(options.run(options, services))
    finally:
        services.close()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="sbc-desktop", description=_("Runs monthly support groups: check-in, registers and reports."))
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _add_place(parser, None)
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"))
    _add_demo(commands.add_parser("demo", help=_("make and open a store of invented people")))
    sessions = commands.add_parser("sessions", help=_("list the sessions of a group"))
    sessions.add_argument("--group", required=True, metavar=_("NAME"))
    sessions.add_argument("--from", dest="since", type=cli_report.day, metavar=_("DATE"), help=_("from this day on"))
    sessions.add_argument("--to", dest="until", type=cli_report.day, metavar=_("DATE"), help=_("the last day"))
    sessions.add_argument("--json", action="store_true", help=_("for another program to read"))
    _add_place(sessions, _sessions)
    cli_report.add_arguments(commands.add_parser("report", help=_("make a report")), _add_place)
    importing = commands.add_parser("import", help=_("bring in a list of registrations"))
    cli_import.add_arguments(importing)
    _add_place(importing, cli_import.run)
    backing_up = commands.add_parser("backup", help=_("make a backup"))
    cli_backup.add_backup(backing_up)
    _add_place(backing_up, cli_backup.backup)
    restoring = commands.add_parser("restore", help=_("put a backup in the place of the records"))
    cli_backup.add_restore(restoring)
    _add_place(restoring, cli_backup.backup)
    checking = commands.add_parser("check", help=_("look whether the store, or a backup, is whole"))
    checking.add_argument("file", type=Path, nargs="?", metavar=_("FILE"), help=_("a backup"))
    _add_place(checking, _check)
    return parser


def _add_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("--no-window", action="store_true", help=_("make it and say where it is"))
    demo.add_argument("--again", action="store_true", help=_("make it anew, also when there is one for the day"))
    demo.add_argument("--specials", action="store_true", help=_("add what is rare: 60 people, long names"))
    demo.add_argument("--shots", type=Path, metavar=_("DIR"), help=_("do the main job, with a picture of each step"))
    _add_place(demo, None)


def _add_place(parser: argparse.ArgumentParser, does: Callable[..., int] | None) -> None:
    """Let these stand before or after the command's name; a command's own value wins over the program's."""
    missing = None if does is None and parser.prog == "sbc-desktop" else argparse.SUPPRESS
    parser.add_argument("--store", type=Path, default=missing, metavar=_("DIR"), help=_("the folder of the records"))
    parser.add_argument(
        "--today",
        type=cli_report.day,
        default=missing,
        metavar=_("DATE"),
        help=_("take this day for today"),
    )
    parser.add_argument(
        "--user", default=missing, metavar=_("NAME"), help=_("who you are, where several have passphrases")
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        default=missing,
        metavar=_("FILE"),
        help=_("the passphrase is its first line"),
    )
    if does is not None:
        parser.set_defaults(run=does)


def _demo(options: argparse.Namespace, opener: Opener) -> int:
    made = opener.make_demo(options.store, again=options.again, specials=options.specials)
    print(
        _("The demo of {day} is in {folder}: {groups} groups, {people} people, {sessions} sessions so far.").format(
            day=long_date(opener.clock.today()),
            folder=options.store,
            groups=made.groups,
            people=made.people,
            sessions=made.sessions,
        )
    )
    print(_("Everybody in it is invented. Its passphrase is: {passphrase}").format(passphrase=made.passphrase))
    return 0


def _key(options: argparse.Namespace, opener: Opener) -> Key:
    from sbc_desktop.services.unlocking import StoreState
    from sbc_desktop.services.who import who_signs_in

    opener.check_folder(options.store)
    unlocking = opener.unlocking(options.store)
    if unlocking.is_demo():
        return opener.demo_key(options.store, options.user)
    if unlocking.state() is StoreState.MISSING:
        raise Refusal(Reason.STORE_MISSING, folder=options.store)
    return unlocking.unlock(who_signs_in(unlocking.names(), options.user), _secret(options))


def _secret(options: argparse.Namespace) -> str:
    if options.passphrase_file is None:
        import getpass

        return getpass.getpass(_("Passphrase: "))
    return _first_line(options.passphrase_file)


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").split("\n", 1)[0].removesuffix("\r")
    except (OSError, UnicodeDecodeError):
        raise Refusal(Reason.FILE_NOT_READ, file=file) from None


def _sessions(options: argparse.Namespace, services: Services) -> int:
    group = services.groups.named(options.group)
    listed = services.sessions.listed(group.id, options.since, options.until)
    today = services.clock.today()
    if options.json:
        import json

        print(json.dumps([_as_json(session, today) for session in listed], ensure_ascii=False, indent=2))
        return 0
    for session in listed:
        print(f"{long_date(session.date):<28}{time_range(session.starts, session.ends):<20}{_in_words(session, today)}")
    return 0


def _in_words(session: GroupSession, today: dt.date) -> str:
    from sbc_desktop.domain.session import SessionState

    state = session.state_on(today)
    remarks = [word(state)]
    if state is SessionState.HELD:
        remarks.append(_("{count} came").format(count=session.total))
    if session.cancel_reason:
        remarks.append(session.reason_note or word_inside(session.cancel_reason))
    if session.moved:
        remarks.append(_("moved from {day}").format(day=long_date(session.original_date)))
    remarks += [text for text in (session.talk_title, session.holiday) if text and text not in remarks]
    return ", ".join(remarks)


def _as_json(session: GroupSession, today: dt.date) -> dict[str, object]:
    return {
        "group": session.group_name,
        "date": session.date.isoformat(),
        "starts": session.starts.isoformat("minutes"),
        "ends": session.ends.isoformat("minutes"),
        "zone": session.zone,
        "starts_at": session.starts_at().isoformat(),
        "proposed_for": session.original_date.isoformat(),
        "moved": session.moved,
        "state": session.state_on(today).value,
        "type": session.type.value,
        "mode": session.mode.value,
        "cancelled_because": session.cancel_reason.value if session.cancel_reason else None,
        "note": session.reason_note,
        "holiday": session.holiday,
        "venue": session.venue_name,
        "talk": session.talk_title,
        "came": session.came,
        "unnamed": session.unnamed,
    }


def _check(_options: argparse.Namespace, services: Services) -> int:
    about = services.settings.about()
    faults = services.settings.check()
    if faults:
        print(_("The records are damaged. They were left as they are."))
        print("\n".join(faults))
        return 1
    print(
        _("The records are whole: {groups} groups, {people} people, {sessions} sessions.").format(
            groups=about.groups, people=about.people, sessions=about.sessions
        )
    )
    return 0
