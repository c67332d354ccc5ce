"""The demo: a store full of invented people, written with the services that write real ones."""
