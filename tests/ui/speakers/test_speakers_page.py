"""The speakers page by keyboard: talks, the directory, the topics, and planning from what was not heard."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from sbc_desktop.domain.session import SessionType
from sbc_desktop.ui.widgets.table import Table
from tests.ui.office import Office

NOVEMBER = dt.date(2026, 11, 17)


def _talks(office: Office) -> list[str]:
    group = office.services.groups.named("Peterborough")
    return [talk.title for talk in office.services.speakers.talks(group.id)]


def test_it_opens_on_the_group_at_hand_with_its_talks(office: Office) -> None:
    office.go("speakers")
    assert office.named("Which group").currentText() == "Peterborough"
    assert [row[1].split(",")[0] for row in office.cells("Talks")] == [title.split(",")[0] for title in _talks(office)]
    assert office.sees("The last speaker came 1 month ago")


def test_a_talk_is_logged_and_makes_the_session_longer(office: Office) -> None:
    office.go("speakers")
    office.push("Invite for 17 November")
    office.add("Speaker", "Carol Mwangi")
    office.write("Title of the talk", "Sleep when nights are long")
    office.add("Topics", "Sleep")
    office.push("Save the talk")
    assert office.panels == []
    (talk,) = [talk for talk in office.services.speakers.talks() if talk.title == "Sleep when nights are long"]
    session = office.services.sessions.get(talk.session_id)
    assert (session.date, session.ends, session.type) == (NOVEMBER, dt.time(13, 15), SessionType.SPEAKER)
    assert "Sleep when nights are long" in office.cells("Talks")[0][1]


def test_a_talk_without_a_title_is_refused_beside_the_field(office: Office) -> None:
    office.go("speakers")
    before = _talks(office)
    office.push("Invite for 17 November")
    office.add("Speaker", "Carol Mwangi")
    office.push("Save the talk")
    assert office.error("Title of the talk")
    assert _talks(office) == before


def test_somebody_who_is_not_in_the_directory_is_added_on_the_way(office: Office) -> None:
    office.go("speakers")
    office.push("Invite for 17 November")
    office.write("Title of the talk", "Singing together")
    office.push("Somebody who is not in the list")
    office.write("Name", "Ela Novak")
    office.push("Save")
    assert len(office.panels) == 1
    assert office.named("Title of the talk").text() == "Singing together"
    office.push("Save the talk")
    (talk,) = [talk for talk in office.services.speakers.talks() if talk.title == "Singing together"]
    assert [speaker.name for speaker in talk.speakers] == ["Ela Novak"]


def test_a_talk_is_planned_from_a_topic_that_was_never_heard(office: Office) -> None:
    office.go("speakers")
    office.push("Plan a talk on Bone health")
    office.add("Speaker", "Carol Mwangi")
    office.write("Title of the talk", "Strong bones")
    office.push("Save the talk")
    (talk,) = [talk for talk in office.services.speakers.talks() if talk.title == "Strong bones"]
    assert [topic.name for topic in talk.topics] == ["Bone health"]


def test_a_talk_is_taken_away(office: Office) -> None:
    office.go("speakers")
    title = _talks(office)[0]
    office.named("Talks").setFocus(Qt.FocusReason.TabFocusReason)
    office.press("Home", "Return")
    office.push("Take this talk away")
    assert title not in _talks(office)


def test_topics_are_added_renamed_and_offered_no_more(office: Office) -> None:
    office.go("speakers")
    office.push("Topics")
    office.push("Add a topic")
    office.write("Name of the topic", "Wild swimming")
    office.push("Save")
    names = [row[0] for row in office.cells("Topics")]
    assert "Wild swimming" in names
    table = office.named("Topics", Table)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentIndex(table.cells.index(names.index("Wild swimming"), 0))
    office.press("Return")
    office.write("Name of the topic", "Cold water")
    office.push("Save")
    (topic,) = [topic for topic in office.services.speakers.topics() if topic.name == "Cold water"]
    table.setFocus(Qt.FocusReason.TabFocusReason)
    office.press("Return")
    office.push("Offer it no more")
    assert topic.id not in [one.id for one in office.services.speakers.topics()]
    assert "Cold water" in [row[0] for row in office.cells("Topics")]


def test_a_topic_that_is_there_already_is_said_beside_its_field(office: Office) -> None:
    office.go("speakers")
    office.push("Topics")
    office.push("Add a topic")
    office.write("Name of the topic", "sleep")
    office.push("Save")
    assert office.error("Name of the topic")


def test_a_speaker_is_added_to_the_directory(office: Office) -> None:
    office.go("speakers")
    office.push("Speakers")
    office.push("Add a speaker")
    office.write("Name", "Ihor Шевченко")
    office.push("Save")
    assert any(row[0].startswith("Ihor Шевченко") for row in office.cells("Speakers"))
