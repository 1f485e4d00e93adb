"""Who an article names: mentions, noun phrases around them, and the persons they make up."""
