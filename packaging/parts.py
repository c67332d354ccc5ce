"""Fetches the pinned parts into an environment, every one checked against its hash."""

from __future__ import annotations

import contextlib
import importlib.util
import os
from pathlib import Path

import system_libraries
from commands import Trouble, quietly, say
from environment import Environment


def fetch(environment: Environment, lock: Path) -> None:
    """Install exactly what `lock` pins, with uv, or with pip where uv cannot be had or used; raises Trouble."""
    say("Fetching its parts, about 120 MB.")
    _provide_pip(environment)
    try:
        _fetch_with_uv(environment, lock)
    except Trouble:
        say("Taking the longer way round, with pip.")
        try:
            _pip(environment, "--no-deps", "-r", lock)
        except Trouble as trouble:
            raise Trouble(f"Its parts could not be fetched. Is this computer online?\n{trouble}") from None


def _provide_pip(environment: Environment) -> None:
    if not importlib.util.find_spec("ensurepip"):
        system_libraries.provide_venv()
    with contextlib.suppress(Trouble):
        quietly(environment.python, "-m", "pip", "--version")
        return
    quietly(environment.python, "-m", "ensurepip", "--upgrade", "--default-pip")


def _fetch_with_uv(environment: Environment, lock: Path) -> None:
    _pip(environment, "-r", environment.checkout / "packaging" / "installer.lock")
    quietly(
        environment.programs / ("uv.exe" if os.name == "nt" else "uv"),
        *("--directory", environment.checkout, "--system-certs", "--no-python-downloads"),
        *("pip", "sync", "--require-hashes", "--python", environment.python, lock),
    )


def _pip(environment: Environment, *arguments: str | Path) -> None:
    quietly(
        environment.python,
        *("-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--require-hashes"),
        *arguments,
    )
