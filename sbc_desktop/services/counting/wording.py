"""Names with what somebody is, as paper prints them after one another."""

from __future__ import annotations

from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.domain.speaker import Speaker
from sbc_desktop.messages import word


def speaker_line(speaker: Speaker) -> str:
    """Ifeoma Adeyemi-Fraser, specialist physiotherapist, Fenbridge Hospice."""
    return ", ".join(part for part in (speaker.name, speaker.role, speaker.organisation) if part)


def place_of(session: GroupSession) -> str:
    """The venue's name, or that people meet online."""
    return session.venue_name or (word(Mode.ONLINE) if session.mode is Mode.ONLINE else "")
