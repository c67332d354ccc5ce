"""Whether a note to the coordinator names somebody."""

from __future__ import annotations

import pytest

from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.note import names_somebody

ROSTER = (
    PersonName("Joyce", "Joyce Taylor"),
    PersonName("Mei Ling", "Mei Ling Chen"),
    PersonName("Małgorzata", "Małgorzata Kowalska"),
    PersonName("Hope", "Hope Asante"),
    PersonName("Li", "Li Wong"),
)


@pytest.mark.parametrize(
    "note",
    [
        "Joyce was tired.",
        "we missed joyce",
        "Joyce's taxi came late",
        "Joyce’s taxi came late",
        "A word with Mrs Taylor, please.",
        "(Mei Ling) asked for a chair",
        "malgorzata would like a lift",
        "Afterwards Hope stayed on",
    ],
)
def test_a_name_of_the_roster_is_seen_however_it_is_typed(note: str) -> None:
    assert names_somebody(note, ROSTER)


@pytest.mark.parametrize(
    "note",
    ["", "The heating was off.", "We hope for a warmer room.", "A tailor came to talk", "Li is too short to be sure"],
)
def test_a_note_about_the_group_is_left_alone(note: str) -> None:
    assert not names_somebody(note, ROSTER)
