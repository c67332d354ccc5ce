"""What to do when the laptop is lost or stolen, in order; for the sheet on paper and for Settings.

It names nobody and asks nothing of the store, so that it can be printed long before it is needed.
"""

from __future__ import annotations

from sbc_desktop.words import _

Step = tuple[str, str]


def lead() -> str:
    """The line under the title."""
    return _("Take a breath: the records are encrypted. Go from the top, step by step.")


def steps() -> tuple[Step, ...]:
    """What to do now, in order: what, and how."""
    return (
        (
            _("Write down the day and the time at which you knew"),
            _("From that moment you have 72 hours for step 5."),
        ),
        (
            _("Phone the coordinator"),
            _(
                "Say where you saw it last, whether the program was open, and whether a passphrase, the recovery "
                "code, a stick or printed pages were with it."
            ),
        ),
        (
            _("Ask where it may be, then tell the police"),
            _("Phone the hall, the bus or the taxi. If it is stolen, phone 101 and ask for a crime number."),
        ),
        (
            _("Change your passphrases, from another computer"),
            _("First for your email, then whatever the laptop remembered, or has the same passphrase."),
        ),
        (
            _("Within 72 hours decide about telling the ICO"),
            _(
                "The Information Commissioner has to be told (ico.org.uk, 0303 123 1113) unless it is unlikely that "
                "anybody comes to harm: the laptop was locked, and nobody has a passphrase. Write down why, either "
                "way. If the danger is high, the people on our lists have to be told too."
            ),
        ),
        (
            _("Put the newest backup back on another laptop"),
            _("Start the program there, choose “Put a backup back”, then the file on the stick."),
        ),
        (
            _("Give the records a new key"),
            _(
                "In Settings: a new passphrase for everybody, then Users, “Give the records a new key”, then a new "
                "recovery code. The keys on the lost laptop then open nothing newer."
            ),
        ),
        (
            _("Write it down as a breach"),
            _("In People, Data protection, with the time of step 1. Today shows how long is left."),
        ),
    )


def closed_to_a_finder() -> tuple[str, ...]:
    """What somebody who has the laptop cannot read."""
    return (
        _("Without a passphrase: nobody’s name, number or note, neither in the records nor in a backup."),
        _("By trying passphrases: a good one would take lifetimes."),
    )


def open_to_a_finder() -> tuple[str, ...]:
    """What somebody who has the laptop can see or read."""
    return (
        _("Each user’s first name, initial and role; how big the records are."),
        _("PDFs and tables that were saved outside the program, and paper."),
        _("Everything, if it was not locked or a passphrase was with it."),
    )


def if_it_comes_back() -> str:
    """What to do with a laptop that is found again."""
    return _("If it comes back: somebody may have changed it. Have it wiped before anybody signs in.")


def blanks() -> tuple[tuple[str, str], ...]:
    """What is filled in by hand, two beside each other: first what is known in advance, then what comes up."""
    return (
        (_("Coordinator, and phone number"), _("If there is no answer: who else, and phone number")),
        (_("The backup stick is kept"), _("The recovery code is kept")),
        (_("Another laptop we can use"), _("Make and serial number of this laptop")),
        (_("We knew on (day and time)"), _("The 72 hours end on (day and time)")),
        (_("Crime number, and whom we spoke to"), _("Told the ICO on, or why not")),
    )
