"""The environment of a checkout: made once, repaired when it was left half made, and quick ever after."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from commands import Trouble
from environment import Environment, has_screen
from set_up import set_up, set_up_or_leave

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
_FETCH_FROM_A_PIPE = """
import sys
from pathlib import Path
from commands import quietly
from environment import Environment
from set_up import set_up
def fetch(environment, lock):
    quietly(sys.executable, "-c", "import sys; open(sys.argv[1]).read()", sys.argv[2])
set_up(Environment(Path(sys.argv[1])), testing=False, screen=False, fetch=fetch)
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a Windows environment is laid out differently")


@dataclass
class Source:
    """Stands where the parts come from: counts the deliveries, and can break off in the middle of one."""

    breaks_off: BaseException | None = None
    delivered: list[str] = field(default_factory=list)

    def __call__(self, environment: Environment, lock: Path) -> None:
        """Deliver what the lock names."""
        (environment.home / "half-a-part").touch()
        if self.breaks_off:
            raise self.breaks_off
        self.delivered.append(lock.name)


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    environment = Environment(tmp_path / "a check out")
    program = environment.checkout / "sbc_desktop"
    program.mkdir(parents=True)
    (program / "__init__.py").touch()
    (program / "__main__.py").write_text("import sys\nprint(sys.argv[1:], sys.flags.isolated)\n", encoding="utf-8")
    for testing in (False, True):
        environment.lock(testing=testing).write_text("nothing==1\n", encoding="utf-8")
    return environment


def _set_up(environment: Environment, source: Source, *, testing: bool = False) -> None:
    set_up(environment, testing=testing, screen=False, fetch=source)


def test_a_first_start_makes_it_and_a_second_does_nothing(checkout: Environment) -> None:
    source = Source()
    assert not checkout.stands(testing=False)
    _set_up(checkout, source)
    _set_up(checkout, source)
    assert checkout.stands(testing=False)
    assert source.delivered == ["requirements.lock"]


def test_the_command_starts_the_program_from_anywhere_even_when_the_checkout_moved(checkout: Environment) -> None:
    _set_up(checkout, Source())
    moved = Environment(checkout.checkout.rename(checkout.checkout.with_name("moved")))
    command = [str(moved.programs / "sbc-desktop"), "demo", "two words"]
    assert subprocess.check_output(command, cwd="/", encoding="utf-8") == "['demo', 'two words'] 1\n"


@pytest.mark.parametrize("trouble", [KeyboardInterrupt(), Trouble("no line"), OSError(28, "No space left on device")])
def test_a_set_up_that_broke_off_is_made_anew(checkout: Environment, trouble: BaseException) -> None:
    with pytest.raises(SystemExit):
        _leave(checkout, Source(trouble))
    assert not checkout.stands(testing=False)
    source = Source()
    (checkout.home / "half-a-part").write_text("from the first time", encoding="utf-8")
    _set_up(checkout, source)
    assert checkout.stands(testing=False)
    assert (checkout.home / "half-a-part").read_text(encoding="utf-8") == ""


def _leave(checkout: Environment, source: Source) -> None:
    set_up_or_leave(checkout, testing=False, screen=False, fetch=source)


def test_a_new_lock_is_brought_in_without_starting_over(checkout: Environment) -> None:
    source = Source()
    _set_up(checkout, source)
    (checkout.home / "kept").touch()
    checkout.lock(testing=False).write_text("nothing==2\n", encoding="utf-8")
    assert not checkout.stands(testing=False)
    _set_up(checkout, source)
    assert checkout.stands(testing=False)
    assert (checkout.home / "kept").exists()
    assert len(source.delivered) == 2


def test_parts_brought_in_by_half_do_not_pass_for_the_old_ones(checkout: Environment) -> None:
    _set_up(checkout, Source())
    checkout.lock(testing=False).write_text("nothing==2\n", encoding="utf-8")
    with pytest.raises(Trouble):
        _set_up(checkout, Source(Trouble("no line")))
    checkout.lock(testing=False).write_text("nothing==1\n", encoding="utf-8")
    assert not checkout.stands(testing=False)


def test_an_environment_for_testing_runs_the_program_and_stays_one(checkout: Environment) -> None:
    source = Source()
    _set_up(checkout, source, testing=True)
    assert checkout.stands(testing=False)
    checkout.lock(testing=True).write_text("nothing==2\n", encoding="utf-8")
    _set_up(checkout, source)
    assert source.delivered == ["requirements-dev.lock", "requirements-dev.lock"]


def test_an_environment_for_running_does_not_do_for_testing(checkout: Environment) -> None:
    _set_up(checkout, Source())
    assert not checkout.stands(testing=True)


def test_an_environment_whose_python_vanished_is_made_anew(checkout: Environment) -> None:
    _set_up(checkout, Source())
    (checkout.home / "old").touch()
    checkout.python.unlink()
    checkout.python.symlink_to(checkout.home / "gone" / "python3.11")
    checkout.stamp_file.write_text(checkout.stamp(testing=False), encoding="utf-8")  # as from a Python that was there
    assert not checkout.stands(testing=False)
    _set_up(checkout, Source())
    assert checkout.stands(testing=False)
    assert not (checkout.home / "old").exists()


def test_somebody_s_own_environment_is_not_emptied(checkout: Environment) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(checkout.home)], check=True)
    (checkout.home / "own").touch()
    _set_up(checkout, Source())
    assert checkout.stands(testing=False)
    assert (checkout.home / "own").exists()


def test_two_starts_at_once_make_one_environment(checkout: Environment) -> None:
    begun, second_fetches, source = threading.Event(), threading.Event(), Source()

    def first(environment: Environment, lock: Path) -> None:
        begun.set()
        # Were the second one not waiting, it would be here long before this runs out.
        assert not second_fetches.wait(timeout=0.5)
        source(environment, lock)

    def second(environment: Environment, lock: Path) -> None:
        second_fetches.set()
        source(environment, lock)

    def start(fetch: object) -> threading.Thread:
        thread = threading.Thread(
            target=set_up, args=(checkout,), kwargs={"testing": False, "screen": False, "fetch": fetch}
        )
        thread.start()
        return thread

    one = start(first)
    assert begun.wait(timeout=30)
    two = start(second)
    one.join()
    two.join()
    assert source.delivered == ["requirements.lock"]


def test_a_start_waits_for_what_a_killed_one_left_running(checkout: Environment, tmp_path: Path) -> None:
    import fcntl

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    look = [sys.executable, "-c", _FETCH_FROM_A_PIPE, str(checkout.checkout), str(pipe)]
    killed = subprocess.Popen(look, cwd=PACKAGING)
    with pipe.open("w", encoding="utf-8") as orphan_reads_this, checkout.stamp_file.open() as stamp:
        killed.kill()
        killed.wait()
        with pytest.raises(BlockingIOError):
            fcntl.flock(stamp, fcntl.LOCK_EX | fcntl.LOCK_NB)
        orphan_reads_this.close()
        fcntl.flock(stamp, fcntl.LOCK_EX)


def test_a_second_start_imports_nothing_slow() -> None:
    look = "import sys, find_python, start; start.environment.Environment().stands(testing=False); print(*sys.modules)"
    imported = subprocess.check_output([sys.executable, "-c", look], cwd=PACKAGING, encoding="utf-8").split()
    assert not {"set_up", "parts", "system_libraries", "subprocess", "ctypes", "dataclasses"}.intersection(imported)


@pytest.mark.parametrize(
    ("variables", "screen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_a_screen_is_there_when_qt_would_draw_on_one(variables: dict[str, str], *, screen: bool) -> None:
    assert has_screen(variables) is screen


def test_nothing_is_left_behind_when_the_disk_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="could not be set up"):
        set_up_or_leave(Environment(tmp_path / "gone"), testing=False, screen=False, fetch=Source())
    assert not list(tmp_path.iterdir())
