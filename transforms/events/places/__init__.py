"""Where: place names found, tied to acts."""
