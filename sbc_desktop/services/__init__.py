"""What a user can do: one class a task, one transaction a public method."""
