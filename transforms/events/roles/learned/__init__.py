"""Whom the rules left out of an event: learned from annotated news items, added only where it is likely enough."""
