"""Article text to spaCy Docs: tokens, sentences, dependency trees, lemmas, named entities."""
