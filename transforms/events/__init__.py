"""Doc to event mentions; README.md is the map."""
