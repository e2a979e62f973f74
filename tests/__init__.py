"""The tests; a package, so that they can share the fixtures of the built site."""
