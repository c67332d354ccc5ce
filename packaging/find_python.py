"""Carries a script on with a Python that can run SBC Desktop, or says which one is needed.

Any Python 3 can read this file and the scripts that start here: an old one must get a sentence, not a traceback.
"""

import os
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)
_ASK_ITS_VERSION = "import sys; print('{}.{} {}'.format(*sys.version_info[:2], sys.executable))"


def carry_on(module: str) -> None:
    """Run `main(arguments)` of `module` in a fitting Python and leave with its exit code."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.exit(__import__(module).main(sys.argv[1:]))
    python = _another_python()
    if not python:
        here = "{}.{}".format(*sys.version_info)
        sys.exit(
            f"SBC Desktop needs Python 3.11, 3.12 or 3.13, and this computer has none of them yet (this is {here}). "
            "Please install one, then start again."
        )
    import subprocess

    sys.exit(subprocess.call([python, *sys.argv]))


def _another_python() -> "str | None":
    versions = [f"{OLDEST[0]}.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    for version in versions:
        command = ["py", "-" + version] if os.name == "nt" else ["python" + version]
        python = _answer(command, version)
        if python:
            return python
    return None


def _answer(command: "list[str]", version: str) -> "str | None":
    """Where the Python lies that `command` starts; a launcher may be there without the Python that it names."""
    import subprocess

    try:
        said = subprocess.check_output([*command, "-c", _ASK_ITS_VERSION], stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return None
    found, _, where = said.decode("utf-8", "replace").strip().partition(" ")
    return where if found == version else None
