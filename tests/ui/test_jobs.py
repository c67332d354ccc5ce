"""Work off the window's thread ends in exactly one of four ways."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Timer

import pytest
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.jobs import Job, JobRunner


def _ended(qtbot: QtBot, work: Callable[[Job], object], *, stop: bool = False) -> list[str]:
    runner, job, ways = JobRunner(), Job(work), []
    for way in ("succeeded", "refused", "stopped", "broke"):
        getattr(job, way).connect(lambda *_facts, way=way: ways.append(way))
    if stop:
        job.stop()
    with qtbot.waitSignal(job.ended):
        runner.start(job)
    runner.wait()
    return ways


def _refuse(_job: Job) -> object:
    raise Refusal(Reason.DISK_FULL)


def test_work_that_is_done_succeeded(qtbot: QtBot) -> None:
    assert _ended(qtbot, lambda _job: 7) == ["succeeded"]


def test_a_refusal_is_told_as_one(qtbot: QtBot) -> None:
    assert _ended(qtbot, _refuse) == ["refused"]


def test_stopped_work_ends_at_its_next_step(qtbot: QtBot) -> None:
    assert _ended(qtbot, lambda job: job.step(1, 2), stop=True) == ["stopped"]


@pytest.mark.expects_log("A job ended with ZeroDivisionError")
def test_work_that_broke_says_so_and_logs_no_more_than_the_kind(qtbot: QtBot) -> None:
    assert _ended(qtbot, lambda _job: 1 // 0) == ["broke"]


def test_what_succeeded_carries_the_answer(qtbot: QtBot) -> None:
    runner, job = JobRunner(), Job(lambda _job: 7)
    with qtbot.waitSignal(job.succeeded) as answered:
        runner.start(job)
    assert answered.args == [7]
    runner.wait()


@pytest.mark.parametrize(("to_the_end", "ended"), [(True, "succeeded"), (False, "stopped")])
def test_patient_waiting_stops_only_what_need_not_go_on_to_the_end(qtbot: QtBot, to_the_end: bool, ended: str) -> None:
    runner, begun, waiting, ways = JobRunner(), Event(), Event(), list[str]()

    def work(job: Job) -> None:
        begun.set()
        waiting.wait(20)
        job.step(1, 2)

    job = Job(work, to_the_end=to_the_end)
    job.succeeded.connect(lambda _answer: ways.append("succeeded"))
    job.stopped.connect(lambda: ways.append("stopped"))
    runner.start(job)
    assert begun.wait(20)
    # The job goes on once it was, or was not, asked to stop.
    Timer(0.05, waiting.set).start()
    with qtbot.waitSignal(job.ended):
        runner.wait(patiently=True)
    assert ways == [ended]
