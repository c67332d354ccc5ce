"""People: finding somebody, her record, and her place on the lists of groups."""
