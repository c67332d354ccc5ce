"""What is true of every document, whatever it holds."""

from __future__ import annotations

import re

import pytest

from sbc_desktop.reports.ink import LEFT, MM, PAGE_HEIGHT, RIGHT
from tests.reports import reading, samples

# A stroke's bounds take its weight in, on all sides.
_STROKE = 2.5

every = pytest.mark.parametrize("name", samples.SAMPLES)


@every
def test_the_pages_read_as_they_did_when_somebody_last_looked(name: str) -> None:
    assert samples.printed(name) == samples.path(name).read_text(encoding="utf-8")


def test_every_kept_text_belongs_to_a_sample() -> None:
    assert {path.name for path in samples.GOLDEN.glob("*.txt")} == {samples.path(name).name for name in samples.SAMPLES}


@every
def test_every_face_is_embedded(name: str) -> None:
    faces = reading.faces(samples.data(name))
    assert faces
    assert all(faces.values())
    assert all(face.startswith("NotoSans") for face in faces)


@every
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    assert reading.drawn(*samples.SAMPLES[name]) == samples.data(name)


@every
def test_nothing_stands_outside_the_margins(name: str) -> None:
    for left, bottom, right, top in reading.bounds(samples.data(name)):
        assert left >= LEFT - _STROKE
        assert right <= RIGHT + _STROKE
        assert bottom > 5 * MM
        assert top < PAGE_HEIGHT - 8 * MM


@every
def test_every_page_says_which_it_is_and_how_many_there_are(name: str) -> None:
    pages = reading.pages(samples.data(name))
    told = [re.findall(r"Page (\d+) of (\d+)", page) for page in pages]
    assert told == [[(str(number), str(len(pages)))] for number in range(1, len(pages) + 1)]


@every
def test_every_page_says_when_and_by_whom_it_was_printed(name: str) -> None:
    printed = "Printed Wednesday (17 June|1 July) 2026, 9.12am, by Ruth Achterberg"
    assert all(re.search(printed, page) for page in reading.pages(samples.data(name)))


@every
def test_every_page_of_the_demo_says_so(name: str) -> None:
    assert all("DEMO" in page for page in reading.pages(samples.data(name)))


@every
def test_the_document_has_a_title_an_author_a_subject_a_time_and_a_language(name: str) -> None:
    data = samples.data(name)
    described = reading.described(data)
    assert described["Title"]
    assert described["Author"] == "Living with Secondary Breast Cancer"
    assert described["Subject"]
    assert described["CreationDate"] in {"D:20260617091200", "D:20260701091200"}
    assert b"/Lang (en-GB)" in data


@every
def test_the_outline_opens_with_the_whole_and_goes_on_with_its_parts(name: str) -> None:
    levels = [level for level, _title in reading.outline(samples.data(name))]
    assert levels[0] == 0
    assert len(levels) > 1
    assert set(levels[1:]) == {1}
