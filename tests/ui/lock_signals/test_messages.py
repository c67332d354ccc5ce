"""Which messages of Windows and macOS mean that the program should lock."""

from __future__ import annotations

import ctypes

import pytest

from sbc_desktop.ui.lock_signals import macos, windows


@pytest.mark.parametrize(
    ("number", "about", "locks"),
    [
        (0x0218, 0x0004, True),  # the computer goes to sleep
        (0x0218, 0x0012, False),  # and wakes
        (0x02B1, 0x0007, True),  # the session is locked
        (0x02B1, 0x0008, False),  # and unlocked
        (0x02B1, 0x0002, True),  # another user takes the screen
        (0x0100, 0x0007, False),  # a key
    ],
)
def test_a_window_message_is_read_from_where_windows_keeps_it(number: int, about: int, locks: bool) -> None:
    # As Windows lays it out on 64 bits: the window, the number with a gap after it, then what it is about.
    raw = (ctypes.c_uint64 * 6)(0x1234, number, about, 0, 0, 0)
    message = windows.Message.from_address(ctypes.addressof(raw))
    assert windows.wants_locking(message) is locks


def test_macos_is_answered_before_it_sleeps_and_locks_only_when_it_will() -> None:
    assert macos.answer_to(macos.CAN_SLEEP) == (False, True)
    assert macos.answer_to(macos.WILL_SLEEP) == (True, True)
    assert macos.answer_to(0xE0000300) == (False, False)
