"""What is sealed with a store's key can be read with that key, for the same purpose, and in no other way."""

from __future__ import annotations

import pytest

from sbc_desktop.storage.sealing import seal, unseal

KEY, OTHER = bytes(range(32)), bytes(32)
WORDS = b"Beatriz, 07700 900114"


def test_what_was_sealed_comes_back_with_the_same_key_and_purpose() -> None:
    assert unseal(KEY, "typing", seal(KEY, "typing", WORDS)) == WORDS


@pytest.mark.parametrize(("key", "purpose"), [(OTHER, "typing"), (KEY, "another")])
def test_another_key_or_purpose_reads_nothing(key: bytes, purpose: str) -> None:
    assert unseal(key, purpose, seal(KEY, "typing", WORDS)) is None


def test_a_flipped_byte_is_noticed() -> None:
    sealed = bytearray(seal(KEY, "typing", WORDS))
    sealed[-1] ^= 1
    assert unseal(KEY, "typing", bytes(sealed)) is None


def test_nothing_of_it_is_readable_and_no_two_are_alike() -> None:
    first, second = seal(KEY, "typing", WORDS), seal(KEY, "typing", WORDS)
    assert first != second
    assert b"Beatriz" not in first
