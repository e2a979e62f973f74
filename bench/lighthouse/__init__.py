"""Lighthouse on the built site, on the phone that it imagines."""
