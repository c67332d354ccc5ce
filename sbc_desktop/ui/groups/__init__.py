"""Groups: what each is, where and when it meets, its venues and staff."""
