"""Typing is locked away for one user of one store, and nobody else brings it back."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sbc_desktop.services.unsaved import UnsavedTyping
from sbc_desktop.storage.change_log import Author
from tests.factories import HELEN, author_of, make_store

WORDS = "Małgorzata, half typed"


def test_it_comes_back_after_the_store_was_closed_and_opened_again(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    kept = UnsavedTyping(store, author_of(store)).lock_away(WORDS)
    store.close()
    again = type(store).open(store.folder, bytes(range(32)))
    assert UnsavedTyping(again, author_of(again)).bring_back(kept) == WORDS
    assert kept.user_id == HELEN.id
    again.close()


def test_another_user_of_the_same_store_gets_nothing(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    kept = UnsavedTyping(store, author_of(store)).lock_away(WORDS)
    assert UnsavedTyping(store, Author(UUID(int=8), store.device)).bring_back(kept) is None
    store.close()


def test_neither_the_words_nor_the_locked_away_bytes_are_shown(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    kept = UnsavedTyping(store, author_of(store)).lock_away(WORDS)
    assert b"half typed" not in kept.sealed
    assert "sealed" not in repr(kept)
    store.close()
