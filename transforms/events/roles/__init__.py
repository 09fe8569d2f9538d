"""Who acts and on whom: party words, role paths, pronouns."""
