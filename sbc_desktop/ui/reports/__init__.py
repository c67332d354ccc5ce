"""Reports: choose one, see it as it will be printed, save or print it."""
