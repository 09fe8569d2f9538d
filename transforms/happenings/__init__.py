"""Which statements tell of one happening, and by which id it is known."""
