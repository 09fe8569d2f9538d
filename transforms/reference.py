"""Dimension rows that the register brings: actors and their affiliations."""
