"""What is typed on the journey and may not be read anywhere after; all of it is invented."""

from __future__ import annotations

FULL = "Quenby Marrowfat"
PHONE = "07700 900456"
EMAIL = "q.marrowfat@example.org"
WALK_IN = "Ottoline"
IMPORTED = "Wilhelmina Zabłocka"
IMPORTED_EMAIL = "zablocka@example.org"
NEED = "a seat beside the window"
# The unlock page calls a user by first name and initial; her last name is nobody's business.
USER = "Helen Featherstonehaugh"
CODE_PLACE = "printed-recovery-code.txt"

SECRETS = (
    *("Quenby", "Marrowfat", "Ottoline", "Wilhelmina", "Zabłocka", "zablocka", "Featherstonehaugh"),
    *(PHONE, "07700900456", "7700900456", EMAIL, IMPORTED_EMAIL, NEED),
)


def spellings(secret: str) -> tuple[bytes, ...]:
    """The bytes that would give a secret away, in small letters."""
    small = secret.casefold()
    return tuple(small.encode(encoding).lower() for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def told_by(data: bytes) -> list[str]:
    """The secrets that can be read in some bytes."""
    # Small letters as ASCII has them, letter by letter in any of the encodings; the others are as they were typed.
    small = data.lower()
    return [secret for secret in SECRETS if any(one in small for one in spellings(secret))]
