"""Everything between a built site and the people who read it.

``python -m deploy`` writes the configurations of nginx and Caddy from the one source of headers and
types (``macros/exports/server.py``), packs the offline edition, and lists what the site is built
with.
"""
