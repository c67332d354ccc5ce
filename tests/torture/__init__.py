"""Breaks the records in every way that happens in a hall, and looks whether anything that was said to be saved is gone.

`python -m tests.torture --rounds 500` prints the table; the suite plays a few rounds of each scene. A scene gives a
child process something to do on a real store, lets a calamity befall it, starts the program anew as a person would,
and compares. What counts as acknowledged is what the child had told over a pipe after the service had returned.
"""
