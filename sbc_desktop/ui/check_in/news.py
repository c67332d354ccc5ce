"""What the strip says until the next action: what was done, what Ctrl+Z takes back, why something was not done."""

from __future__ import annotations

from dataclasses import dataclass

from sbc_desktop import messages
from sbc_desktop.domain.check_in import CheckInOutcome, DeskAction, LastAction, RosterLine
from sbc_desktop.domain.ranking import Ranking
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.words import _, ngettext

# A name keeps its own direction inside a sentence of ours (Unicode's first strong isolate).
_ISOLATED = "\u2068{}\u2069"


@dataclass(frozen=True)
class News:
    """One line of the strip. `hint` stands after the Ctrl+Z cap, "" without one; `done` has the tick.

    `passing` is about what is typed and goes with the next letter; the others stay until the next action.
    """

    text: str
    hint: str = ""
    done: bool = False
    passing: bool = False


def of_last(last: LastAction | None) -> News | None:
    """The newest thing that stands, with Ctrl+Z to take it back."""
    return None if last is None else News(_told(last), _("to undo"), done=True)


def of_undone(undone: LastAction | None, newest: LastAction | None) -> News:
    """What was just taken back, and whether there is more."""
    if undone is None:
        return News(_("There is nothing left to undo here."))
    return News(_("Undone: {what}").format(what=_told(undone)), _("to undo more") if newest else "")


def of_refusal(refusal: Refusal) -> News:
    """Why nothing was done."""
    return News(messages.sentence(refusal))


def of_state(*, closed: bool) -> News:
    """Why nobody can be checked in at all."""
    if closed:
        return News(_("The register is closed. The list of the day is fixed."))
    return News(_("This session was cancelled."))


def of_backup(sentence: str) -> News:
    """What became of the backup that follows a closing."""
    return News(sentence, done=True)


def of_outcome(outcome: CheckInOutcome, line: RosterLine) -> News | None:
    """What to say of a check-in that changed nothing; None when somebody was welcomed."""
    if outcome is CheckInOutcome.WELCOME:
        return None
    if outcome is CheckInOutcome.ALREADY_HERE:
        return News(_("{name} is here already. Nothing was changed.").format(name=named(line.label)), passing=True)
    sentence = messages.word(outcome)
    return News(_("{sentence}. Nothing was changed.").format(sentence=sentence))


def nobody_chosen(ranking: Ranking) -> News:
    """Why Enter took nobody although somebody was found."""
    if ranking.matches:
        return News(_("Two people look the same here. Choose one with the arrow keys."), passing=True)
    words = _("Nobody is called just that. Choose with the arrow keys, or welcome somebody new with Ctrl+N.")
    return News(words, passing=True)


def found(ranking: Ranking, typed: str, *, takes_somebody: bool) -> str:
    """How many names fit, for the right end of the search box."""
    if not typed.strip():
        return ""
    count, near = len(ranking.matches), len(ranking.also)
    shown = _ISOLATED.format(typed.strip())
    if count:
        names = ngettext("{count} name with “{typed}”.", "{count} names with “{typed}”.", count)
        ending = _("Esc clears") if takes_somebody else _("Arrow keys choose")
        return f"{names.format(count=count, typed=shown)}  {ending}"
    if near:
        names = ngettext("{count} name like “{typed}”.", "{count} names like “{typed}”.", near)
        return f"{names.format(count=near, typed=shown)}  {_('Arrow keys choose')}"
    return f"{_('Nobody on today’s list.')}  {_('Enter welcomes somebody new')}"


def while_welcoming(ranking: Ranking, typed: str) -> str:
    """The same while the walk-in is open."""
    nobody = bool(typed.strip()) and not ranking.matches and not ranking.also
    return f"{_('Nobody on today’s list.')}  {_('Esc goes back')}" if nobody else _("Esc goes back")


def named(label: str) -> str:
    """A name as it may stand inside a sentence."""
    return _ISOLATED.format(label)


def _told(last: LastAction) -> str:
    who = named(last.label) if last.label else _("Somebody")
    return {
        DeskAction.CHECK_IN: _("{name} is here"),
        DeskAction.WALK_IN: _("{name} is here, a new face"),
        DeskAction.UNNAMED: _("One more without a name"),
        DeskAction.UNNAMED_LESS: _("One fewer without a name"),
        DeskAction.LET_US_KNOW: _("{name} let us know"),
        DeskAction.TAKE_BACK: _("{name} is not here yet"),
        DeskAction.SUPPORTERS: _("Supporters were counted"),
    }[last.kind].format(name=who)
