"""From codes to plain English: one sentence for every refusal, and the word for every choice.

Screens, commands and paper all take them from here, so that the same thing is called the same everywhere.
"""

from __future__ import annotations

from sbc_desktop.messages.sentences import sentence
from sbc_desktop.messages.terms import word, word_inside

__all__ = ["sentence", "word", "word_inside"]
