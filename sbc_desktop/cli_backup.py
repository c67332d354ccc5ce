"""The commands about backups: make one, look into one, put one back."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.messages.of_backups import compared, in_words
from sbc_desktop.words import _, long_date, ngettext

if TYPE_CHECKING:
    import datetime as dt

    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.opening import Opener


def add_backup(parser: argparse.ArgumentParser) -> None:
    """What the command that makes a backup takes."""
    parser.add_argument("--to", type=Path, required=True, metavar=_("DIR"), help=_("the folder or stick to put it on"))


def add_restore(parser: argparse.ArgumentParser) -> None:
    """What the command that puts a backup back takes."""
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the backup"))
    parser.add_argument("--dry-run", action="store_true", help=_("say what would happen, and change nothing"))


def backup(options: argparse.Namespace, services: Services) -> int:
    """Make a backup beside the records and in a folder; says where, and what is in it."""
    made = services.backups.make(to=options.to)
    if made.also_at is None:
        raise Refusal(Reason.DISK_FULL if made.stick_full else Reason.FILE_NOT_WRITTEN, folder=options.to)
    print(made.also_at)
    print(_("It was opened again and is whole: {holds}.").format(holds=in_words(made.counts)))
    return 0


def check(file: Path, secret: Callable[[], str]) -> int:
    """Open a backup and look at all of it; the secret is asked for unless it is that of a demo."""
    from sbc_desktop.services.restoring import look_into

    made_at, counts = look_into(file, secret)
    print(_("The backup of {day} is whole: {holds}.").format(day=_day(made_at), holds=in_words(counts)))
    return 0


def restore(options: argparse.Namespace, opener: Opener, secret: Callable[[], str]) -> int:
    """Say what is in a backup and what the present records have that it lacks, and put it in their place."""
    restoring = opener.restoring(options.store)
    typed = restoring.demo_secret(options.file) or secret()
    key = restoring.key(options.file, None, typed)
    here = restoring.key_here(None, typed)
    found = restoring.look(options.file, key, here)
    print(_("The backup of {day} holds {holds}.").format(day=_day(found.made_at), holds=in_words(found.in_backup)))
    print("\n".join(compared(found)))
    if options.dry_run:
        print(_("Nothing was changed."))
        return 0
    restored = restoring.restore(options.file, key, here)
    print(_("The backup is in {folder} now.").format(folder=options.store))
    if restored.aside:
        print(_("The records that were there before are kept in {folder}.").format(folder=restored.aside))
    if restored.erased_again:
        again = ngettext(
            "{number} person was erased again.", "{number} people were erased again.", restored.erased_again
        )
        print(again.format(number=restored.erased_again))
    return 0


def _day(moment: dt.datetime) -> str:
    return long_date(moment.astimezone().date())
