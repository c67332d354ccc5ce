"""People: finding somebody, their record, and their place on the lists of groups."""
