"""Which ids are one actor over all articles, and which version of it each day sees."""
