"""What a support group is: frozen values and pure rules. No window, no database, no clock, no file."""
