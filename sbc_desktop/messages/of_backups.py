"""What a backup holds and lacks, in words; for the commands and for the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sbc_desktop.words import _, listed, long_date, ngettext

if TYPE_CHECKING:
    from sbc_desktop.domain.backup import Comparison, Counts

_SHOWN = 12


def in_words(counts: Counts) -> str:
    """What records hold: "3 groups, 41 people, 18 registers, 212 attendances"."""
    groups = ngettext("{number} group", "{number} groups", counts.groups).format(number=counts.groups)
    return ", ".join((groups, _people(counts.people), _registers(counts.sessions), _attendances(counts.attendances)))


def _people(number: int) -> str:
    return ngettext("{number} person", "{number} people", number).format(number=number)


def _registers(number: int) -> str:
    return ngettext("{number} register", "{number} registers", number).format(number=number)


def _attendances(number: int) -> str:
    return ngettext("{number} attendance", "{number} attendances", number).format(number=number)


def compared(found: Comparison) -> list[str]:
    """What the present records have that a backup lacks, line by line; the newest registers by group and day."""
    if found.here is None or found.lacking is None:
        return [_("There are no records here that this passphrase opens; what is there is kept aside.")]
    lines = [_("The records here now hold {holds}.").format(holds=in_words(found.here))]
    if not found.same_store:
        lines.append(_("They are other records than those of the backup."))
    if not found.lacking:
        return [*lines, _("The backup lacks none of it.")]
    what = (
        _people(found.lacking.people),
        _attendances(found.lacking.attendances),
        _registers(len(found.lacking.sessions)),
    )
    lines.append(_("The backup lacks of these {what}.").format(what=listed(what)))
    shown = found.lacking.sessions[-_SHOWN:]
    return [*lines, *(f"  {session.group}, {long_date(session.date)}" for session in shown)]
