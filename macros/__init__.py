"""The hulpmiddelen-catalogus: from YAML to a site, and the macros of its pages."""

from macros.define import define_env

__all__ = ["define_env"]
