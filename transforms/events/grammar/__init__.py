"""Dependency trees read as clauses: who does what, and the steps from a word to what is said of it."""
