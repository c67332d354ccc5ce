"""Puts the house together: arguments, then a window or a command. The only place that knows both the store and Qt."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from sbc_desktop import cli, messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.opening import Opener
from sbc_desktop.storage import memory
from sbc_desktop.words import _

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for. 0: done; 1: refused, with a sentence on stderr; 2: wrong usage."""
    memory.keep_off_the_disk()
    _speak_utf8()
    try:
        options = cli.parse(arguments)
    except SystemExit as leaving:  # argparse has said why, or shown its help
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    opener = Opener(Clock(options.today))
    try:
        return _open_window(options, opener) if cli.opens_a_window(options) else cli.run(options, opener)
    except Refusal as refusal:
        return _say(messages.sentence(refusal))
    except KeyboardInterrupt:
        return _say(_("Stopped. What was saved before is safe."))
    except BrokenPipeError:  # whoever was reading has heard enough
        _let_go_of_output()
        return REFUSED
    except Exception as fault:  # noqa: BLE001 - the last line of defence: a place, never a value
        return _say(
            _("The program met a fault of its own ({fault}). What was saved is safe.").format(fault=where(fault))
        )


def where(fault: BaseException) -> str:
    """The kind of a fault and the line it came from, without its text, which may hold a name."""
    import traceback

    frames = traceback.extract_tb(fault.__traceback__)
    place = f" in {Path(frames[-1].filename).name} line {frames[-1].lineno}" if frames else ""
    return f"{type(fault).__name__}{place}"


def _open_window(options: argparse.Namespace, opener: Opener) -> int:
    demo = options.command == "demo"
    shots = options.shots if demo else None
    if shots is not None:
        # Pictures come out alike on every computer, with a screen or without.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not _has_screen(os.environ):
        raise Refusal(Reason.NO_SCREEN)
    from sbc_desktop.ui import running

    return running.run(opener, folder=options.store, demo=demo, shots=shots, again=demo and options.again)


def _has_screen(variables: Mapping[str, str]) -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in ("win32", "darwin") or any(variables.get(name) for name in names)


def _say(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


def _let_go_of_output() -> None:
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
