"""Which words name an event, which of them name one act together, and which are no political event."""
