"""Many at the records, none that writes while others may only read, and one alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.storage.turnstile import Turnstile
from tests.factories import refused


def pass_through(turnstile: Turnstile, *, writing: bool = False) -> None:
    with turnstile.inside(writing=writing):
        pass


def test_whoever_wants_to_write_waits_and_whoever_reads_does_not() -> None:
    turnstile = Turnstile()
    with ThreadPoolExecutor() as threads:
        with turnstile.reading_only():
            writer = threads.submit(pass_through, turnstile, writing=True)
            threads.submit(pass_through, turnstile).result(timeout=5)
            assert not wait([writer], timeout=0.05).done
        writer.result(timeout=5)


def test_whoever_waits_too_long_is_told_so() -> None:
    turnstile = Turnstile(patience=0.01)
    with turnstile.reading_only(), ThreadPoolExecutor() as threads:
        assert threads.submit(refused, lambda: pass_through(turnstile, writing=True)).result()[0] is Reason.STORE_BUSY


@pytest.mark.parametrize("writing", [False, True])
def test_whoever_wants_to_be_alone_waits_for_those_inside_and_nobody_comes_in_meanwhile(*, writing: bool) -> None:
    turnstile, leave, is_alone, may_end = Turnstile(), Event(), Event(), Event()

    def stay() -> None:
        with turnstile.inside(writing=writing):
            leave.wait(5)

    def be_alone() -> None:
        with turnstile.alone():
            is_alone.set()
            may_end.wait(5)

    with ThreadPoolExecutor() as threads:
        inside = threads.submit(stay)
        alone = threads.submit(be_alone)
        assert not is_alone.wait(0.05)
        leave.set()
        assert is_alone.wait(5)
        late = threads.submit(pass_through, turnstile)
        assert not wait([late], timeout=0.05).done
        may_end.set()
        for each in (inside, alone, late):
            each.result(timeout=5)


@pytest.mark.parametrize("how", ["inside", "reading_only", "alone"])
def test_a_fault_lets_the_others_in(how: str) -> None:
    turnstile = Turnstile(patience=0.01)
    with pytest.raises(ZeroDivisionError), getattr(turnstile, how)():
        raise ZeroDivisionError
    with turnstile.alone():
        pass
    pass_through(turnstile, writing=True)
