"""When: time expressions found, tied to acts, turned into days."""
