"""What a charity and a user may set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sbc_desktop.domain import fields
from sbc_desktop.domain.refusal import Reason, Refusal

SHORTEST_IDLE, LONGEST_IDLE = 1, 15


class Theme(StrEnum):
    """How the window looks; SYSTEM follows the computer's own light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Preferences:
    """`programme` is the line on top of every page of paper; `welcome_line` what the hall reads on the welcome screen.

    The window locks after `idle_minutes` without a key or a click.
    """

    organisation: str
    programme: str = ""
    theme: Theme = Theme.SYSTEM
    idle_minutes: int = 5
    welcome_line: str = ""


def checked_preferences(preferences: Preferences) -> Preferences:
    """The preferences with every text cleaned, or a refusal whose `field` is the attribute's name."""
    if not SHORTEST_IDLE <= preferences.idle_minutes <= LONGEST_IDLE:
        raise Refusal(Reason.NUMBER_UNCLEAR, field="idle_minutes", number=preferences.idle_minutes, most=LONGEST_IDLE)
    return replace(
        preferences,
        organisation=fields.name(preferences.organisation, field="organisation"),
        programme=fields.line(preferences.programme, field="programme"),
        welcome_line=fields.line(preferences.welcome_line, field="welcome_line", limit=120),
    )
