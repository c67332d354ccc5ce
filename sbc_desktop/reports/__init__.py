"""Paper: finished reports become PDF documents. Nothing here counts, asks the store, or knows Qt."""
