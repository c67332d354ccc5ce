"""Lists of registrations from other programs: what their columns and cells mean, and what each row would change."""
