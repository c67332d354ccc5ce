"""Stretching, wrapping, sealing, signing: what goes in comes out, and only with the right key for the right thing."""

from __future__ import annotations

import pytest

from sbc_desktop.storage import wrapping
from sbc_desktop.storage.wrapping import Stretching, WrongKey

KEY, OTHER = bytes(32), bytes([1]) * 32
SECRET = b"the data key of the whole store!"


def test_what_is_wrapped_comes_out_with_its_key_for_what_it_is_about() -> None:
    wrapped = wrapping.wrap(KEY, SECRET, b"slot 1")
    assert wrapping.unwrap(KEY, wrapped, b"slot 1") == SECRET
    assert SECRET not in wrapped
    assert wrapping.wrap(KEY, SECRET, b"slot 1") != wrapped


@pytest.mark.parametrize("spoilt", ["key", "about", "changed", "cut", "empty"])
def test_what_is_wrapped_does_not_come_out_otherwise(spoilt: str) -> None:
    wrapped = wrapping.wrap(KEY, SECRET, b"slot 1")
    changed = wrapped[:-1] + bytes([wrapped[-1] ^ 1])
    cases = {
        "key": (OTHER, wrapped, b"slot 1"),
        "about": (KEY, wrapped, b"slot 2"),
        "changed": (KEY, changed, b"slot 1"),
        "cut": (KEY, wrapped[:-1], b"slot 1"),
        "empty": (KEY, b"", b"slot 1"),
    }
    with pytest.raises(WrongKey):
        wrapping.unwrap(*cases[spoilt])


@pytest.mark.parametrize("spoilt", ["key", "about", "changed", "cut", "empty"])
def test_what_is_sealed_comes_out_for_its_pair_alone(spoilt: str) -> None:
    (private, public), (other, _) = wrapping.new_pair(), wrapping.new_pair()
    sealed = wrapping.seal_for(public, SECRET, b"slot 1")
    assert wrapping.unseal_with(private, sealed, b"slot 1") == SECRET
    cases = {
        "key": (other, sealed, b"slot 1"),
        "about": (private, sealed, b"slot 2"),
        "changed": (private, sealed[:-1] + bytes([sealed[-1] ^ 1]), b"slot 1"),
        "cut": (private, sealed[:-1], b"slot 1"),
        "empty": (private, b"", b"slot 1"),
    }
    with pytest.raises(WrongKey):
        wrapping.unseal_with(*cases[spoilt])


def test_stretching_is_argon2id_as_its_standard_has_it() -> None:
    # The vector of RFC 9106 needs a pepper, which is not used here; this one is of the reference implementation:
    # echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
    stretched = wrapping.stretch(b"password", b"somesalt", Stretching(65536, 2, 1))
    assert stretched.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_a_signature_is_of_one_key_and_one_text() -> None:
    signed = wrapping.signature(KEY, b"text")
    assert wrapping.signature(KEY, b"text") == signed
    assert signed not in (wrapping.signature(OTHER, b"text"), wrapping.signature(KEY, b"texts"))
    assert len(signed) == 32


def test_a_cost_is_raised_where_the_other_asks_for_more_and_nowhere_lowered() -> None:
    assert Stretching(1024, 3, 1).raised_to(Stretching(2048, 1, 4)) == Stretching(2048, 3, 1)
    assert Stretching(4096, 3, 2).raised_to(Stretching(2048, 3, 1)) == Stretching(4096, 3, 2)
