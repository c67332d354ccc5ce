"""Who plays in the demo: groups, people, speakers and what happens, read from resources/texts/demo.

All of it is invented. The texts are TOML, so that a charity can put its own in without touching code.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sbc_desktop import paths
from sbc_desktop.domain.attendee import (
    BestContact,
    HeardFrom,
    NeedHeading,
    PersonDetails,
    Route,
    Status,
)
from sbc_desktop.domain.group import GroupDetails, MeetingPattern, Mode, Nation, StaffDetails, StaffRole, VenueDetails
from sbc_desktop.domain.organisation import UserDetails, UserRole
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.speaker import SpeakerDetails


@dataclass(frozen=True)
class Joining:
    """A group somebody joins, and how."""

    group: str
    since: dt.date
    route: Route
    heard_from: HeardFrom


@dataclass(frozen=True)
class Part:
    """One person of the demo. `comes` is how readily; the days say when something changes for her."""

    details: PersonDetails
    comes: float
    joinings: tuple[Joining, ...]
    needs: tuple[tuple[NeedHeading, str], ...] = ()
    status: Status = Status.REGISTERED
    left: dt.date | None = None
    break_from: dt.date | None = None
    died: dt.date | None = None
    erased: dt.date | None = None
    why: str = ""
    may_tell_the_group: bool = False
    dies_before_today: bool = False
    new_today: bool = False

    @property
    def key(self) -> str:
        """What the other texts call her, and what her luck is drawn by."""
        return self.details.full or self.details.preferred

    def joined(self, group: str) -> dt.date | None:
        """The day she joined a group, None when she never did."""
        return next((joining.since for joining in self.joinings if joining.group == group), None)

    def expected(self, group: str, day: dt.date) -> bool:
        """Whether she is on the group's list that day."""
        since = self.joined(group)
        if since is None or since > day or self.status is Status.ENQUIRY or self.new_today:
            return False
        return all(end is None or day < end for end in (self.left, self.break_from, self.died))


@dataclass(frozen=True)
class Setting:
    """One group, with the least and the most who come to it, ordinarily and when somebody speaks."""

    details: GroupDetails
    ordinarily: tuple[int, int]
    with_a_speaker: tuple[int, int]


@dataclass(frozen=True)
class Role:
    """Somebody with a role at the sessions of a group, or of all when it is ""."""

    details: StaffDetails
    group: str


@dataclass(frozen=True)
class PlayedTalk:
    """A talk of the demo; one without a day follows the dated ones, a few months after one another."""

    group: str
    speaker: str
    title: str
    topics: tuple[str, ...]
    date: dt.date | None = None
    handouts: bool = False
    follow_up: str = ""


class Cast:
    """All texts of the demo, each read when it is first asked for."""

    @cached_property
    def _groups(self) -> Mapping[str, Any]:
        return _read("groups")

    @property
    def programme(self) -> str:
        """The organisation's line on top of every page."""
        return str(self._groups["organisation"])

    @property
    def coordinator(self) -> str:
        """Who opens the demo."""
        return str(self._groups["coordinator"])

    @property
    def reader(self) -> UserDetails:
        """Who reads the figures and no names."""
        found = self._groups["reader"]
        return UserDetails(str(found["name"]), str(found["title"]), UserRole.REPORTS_ONLY)

    @cached_property
    def settings(self) -> tuple[Setting, ...]:
        """The groups; the first is the one whose wizard was gone through."""
        return tuple(
            Setting(_group(found), tuple(found["ordinarily"]), tuple(found["with_a_speaker"]))
            for found in self._groups["group"]
        )

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """Nurses, volunteers, second contacts."""
        return tuple(Role(_staff(found), found["group"]) for found in self._groups["staff"])

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Everybody who is ever on a list."""
        return tuple(_part(found) for found in _read("people")["person"])

    @cached_property
    def speakers(self) -> tuple[tuple[SpeakerDetails, tuple[str, ...]], ...]:
        """Speakers, each with the names of their topics."""
        return tuple((_speaker(found), tuple(found["topics"])) for found in self._talks["speaker"])

    @cached_property
    def _talks(self) -> Mapping[str, Any]:
        return _read("talks")

    @cached_property
    def talks(self) -> tuple[PlayedTalk, ...]:
        """The talks with a day."""
        return tuple(PlayedTalk(**_tupled(found)) for found in self._talks["talk"])

    @cached_property
    def later_talks(self) -> tuple[PlayedTalk, ...]:
        """The talks that follow."""
        return tuple(PlayedTalk(**_tupled(found)) for found in self._talks["later"]["talk"])

    def months_between_talks(self, group: str) -> int:
        """How many months after one talk the next one follows, once the dated ones are over."""
        return int(self._talks["later"]["every_months"][group])

    @cached_property
    def happenings(self) -> Mapping[str, Any]:
        """What sessions.toml says, by kind."""
        return _read("sessions")

    @cached_property
    def specials(self) -> dict[str, Any]:
        """What specials.toml says."""
        return _read("specials")

    def happening(self, kind: str, group: str, day: dt.date) -> Mapping[str, Any] | None:
        """What of a kind happened at the session that was proposed for a day, or None."""
        found = (entry for entry in self.happenings.get(kind, ()) if (entry["group"], entry["date"]) == (group, day))
        return next(found, None)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((paths.resources() / "texts" / "demo" / f"{name}.toml").read_text(encoding="utf-8"))


def _group(found: Mapping[str, Any]) -> GroupDetails:
    rule = Recurrence(Frequency.MONTHLY, found["weekday"], found["number"])
    return GroupDetails(
        name=found["name"],
        area=found["area"],
        nation=Nation(found["nation"]),
        mode=Mode(found["mode"]),
        pattern=MeetingPattern(found["first"], rule, found["starts"], found["ends"]),
        capacity=found["capacity"],
        venue=VenueDetails(**found["venue"]) if "venue" in found else None,
        facilitator=_staff(found["facilitator"]),
        registration_address=found["registration_address"],
        registration_phone=found["registration_phone"],
        partner_hospitals=tuple(found["partner_hospitals"]),
        online_link=found.get("online_link", ""),
    )


def _staff(found: Mapping[str, Any]) -> StaffDetails:
    role = StaffRole(found.get("role", StaffRole.FACILITATOR))
    return StaffDetails(found["name"], found["title"], role, found["phone"], found["email"])


def _speaker(found: Mapping[str, Any]) -> SpeakerDetails:
    return SpeakerDetails(**{name: value for name, value in found.items() if name != "topics"})


def _part(found: Mapping[str, Any]) -> Part:
    days: dict[str, Any] = {name: found.get(name) for name in ("left", "break_from", "died", "erased")}
    flags: dict[str, Any] = {
        name: found.get(name, False) for name in ("may_tell_the_group", "dies_before_today", "new_today")
    }
    return Part(
        details=PersonDetails(
            preferred=found["name"],
            full=found.get("full", ""),
            pronouns=found.get("pronouns", ""),
            phone=found["phone"],
            email=found.get("email", ""),
            best=BestContact(found["best"]),
            voicemail_safe=found["best"] == "phone",
            hospital=found.get("hospital", ""),
            postcode_district=found["district"],
            told_us_on=None if found.get("status") == "enquiry" else found["joins"][0]["since"],
        ),
        comes=found["comes"],
        joinings=tuple(_joining(joining) for joining in found["joins"]),
        needs=tuple((NeedHeading(need["heading"]), need["do"]) for need in found.get("needs", ())),
        status=Status(found.get("status", Status.REGISTERED)),
        why=found.get("why", ""),
        **days,
        **flags,
    )


def _joining(found: Mapping[str, Any]) -> Joining:
    return Joining(found["group"], found["since"], Route(found["route"]), HeardFrom(found["heard"]))


def _tupled(found: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
