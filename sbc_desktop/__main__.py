"""Where the program starts: `sbc-desktop` and `python -m sbc_desktop`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program with the arguments it was given; the exit code."""
    from sbc_desktop.app import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
