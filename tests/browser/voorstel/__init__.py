"""The self-assessment in a real browser."""
