"""When the system goes to sleep or its session is locked, the program is told in time to lock as well."""
