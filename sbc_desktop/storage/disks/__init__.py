"""What the system knows of the disk under a folder; one module for each system."""
