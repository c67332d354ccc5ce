"""How long work says where it is; it knows no thread and no bar."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told after each step; may raise `Cancelled` of the one who listens, and then nothing more is done."""

    def step(self, done: int, total: int) -> None:
        """So many of all steps are done."""
