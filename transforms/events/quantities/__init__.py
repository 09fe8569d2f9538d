"""How many: numbers, counts and tolls found, tied to acts."""
