"""From the store to the values that paper prints: each module counts one document, in one view of the store."""
