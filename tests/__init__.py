"""The tests: they mirror sbc_desktop/, with journeys, benchmarks and the rules of the house beside them."""
