"""Whether an act happened, and who says so."""
