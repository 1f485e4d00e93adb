"""What the measuring of summaries is made of."""
