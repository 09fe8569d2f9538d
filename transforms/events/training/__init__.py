"""What the event coder is tuned on: news items annotated with events, and how to read them."""
