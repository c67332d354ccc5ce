"""A keyring for tests, of the library's own kind, that keeps what it is given in memory."""

from __future__ import annotations

import pytest
from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import KeyringLocked, PasswordDeleteError

from sbc_desktop.storage import system_keyring


class Remembering(KeyringBackend):
    """Works like a system's keyring; `locked`: its owner says no to the question for its password."""

    kept: dict[tuple[str, str], str]
    locked = False

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805 - the library's way to say it
        """More than any real one."""
        return 9

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError

    def _check(self) -> None:
        if self.locked:
            raise KeyringLocked


def use(monkeypatch: pytest.MonkeyPatch) -> type[Remembering]:
    """Let it be the computer's own, empty and open."""
    monkeypatch.setattr(Remembering, "kept", {}, raising=False)
    monkeypatch.setattr(Remembering, "locked", False)
    monkeypatch.setattr(system_keyring, "_TRUSTED", (Remembering.__module__,))
    return Remembering
