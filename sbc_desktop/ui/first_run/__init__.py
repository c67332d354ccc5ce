"""The first start: a short, kind wizard from nothing to a store with its first group."""
