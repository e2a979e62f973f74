"""The configurations of nginx and Caddy, written from the one source of headers and types."""

from __future__ import annotations

import re
from collections.abc import Mapping

from macros.exports import server

_MADE = "# Gemaakt door 'make deploy' uit macros/exports/server.py. Niet met de hand wijzigen.\n"


def configurations() -> Mapping[str, str]:
    """Return the content of every generated configuration, by its path below ``deploy/``."""
    return {
        "nginx/http.conf": _MADE + nginx_http(),
        "nginx/server.conf": _MADE + nginx_server(),
        "Caddyfile": _MADE + caddyfile(),
    }


def nginx_http() -> str:
    """Return what nginx must know at the level of ``http``: what depends on the address.

    The patterns look at the end of an address, so they hold at any base path.
    """
    hashed = "\n".join(f"  ~{_regex(one)} '{server.FOREVER}';" for one in server.HASHED)
    opened = "\n".join(f"  ~{_regex(one)} '*';" for one in server.OPEN)
    return f"""\
map $uri $catalogus_cache {{
  default '{server.OTHERS}';
  ~\\.html$ '{server.PAGES}';
  ~{_regex(server.ENTRY)} '{server.PAGES}';
{hashed}
}}

# Leeg: geen header.
map $uri $catalogus_open {{
  default '';
{opened}
}}
"""


def nginx_server() -> str:
    """Return what nginx must know at the level of ``server``; ``$basis`` is set before it."""
    headers = "\n".join(f'add_header {k} "{v}" always;' for k, v in server.SECURITY.items())
    types = "\n".join(f"  {kind} {' '.join(names)};" for kind, names in server.TYPES.items())
    texts = "\n  ".join(kind for kind in server.TEXT if kind != "text/html")
    charsets = " ".join(k for k in server.TEXT if k.startswith("text/") and k != "text/html")
    return f"""\
types {{
{types}
}}
default_type application/octet-stream;
charset utf-8;
charset_types {charsets};

{headers}
add_header Cache-Control $catalogus_cache always;
add_header Access-Control-Allow-Origin $catalogus_open always;

gzip on;
gzip_static on;
gzip_vary on;
gzip_min_length 512;
gzip_types
  {texts};

index index.html;
server_tokens off;
absolute_redirect off;
error_page 404 403 $basis/404.html;

location ~ /(_headers$|\\.(?!well-known/)) {{
  return 404;
}}
"""


def caddyfile() -> str:
    """Return the Caddyfile; address, folder and base path come from the environment."""
    headers = "\n".join(f'\t\t{name} "{value}"' for name, value in server.SECURITY.items())
    types = "\n".join(
        f"\t@type-{names[0]} path {' '.join('*.' + one for one in names)}\n"
        f'\theader @type-{names[0]} Content-Type "{_with_charset(kind)}"'
        for kind, names in server.TYPES.items()
        if kind != "text/html"
    )
    hashed = " ".join("{$BASE_PATH}/" + one for one in server.HASHED)
    opened = " ".join("{$BASE_PATH}/" + one for one in server.OPEN)
    return f"""\
# SITE_ADDRESS: domein (Caddy regelt het certificaat) of :poort. SITE_ROOT: de map die je toont.
# BASE_PATH: /pad als de site niet aan de wortel staat; ze staat dan in die map onder SITE_ROOT.
(veilig) {{
	header {{
{headers}
		-Server
	}}
}}

{{$SITE_ADDRESS::8080}} {{
	root * {{$SITE_ROOT:/srv}}
	encode zstd gzip
	import veilig

	@pages path */ *.html {{$BASE_PATH}}/{server.ENTRY}
	@hashed path {hashed}
	@open path {opened}
	# In deze volgorde: wat bijzonder is, wint.
	route {{
		header Cache-Control "{server.OTHERS}"
		header @pages Cache-Control "{server.PAGES}"
		header @hashed Cache-Control "{server.FOREVER}"
	}}
	header @open Access-Control-Allow-Origin "*"

{types}

	@hidden {{
		path_regexp /(_headers$|\\.)
		not path */.well-known/*
	}}
	error @hidden 404

	file_server

	handle_errors {{
		@missing expression {{http.error.status_code}} == 404
		import veilig
		header @missing Cache-Control "{server.PAGES}"
		header @missing Content-Type "text/html; charset=utf-8"
		rewrite @missing {{$BASE_PATH}}/404.html
		file_server @missing
	}}
}}
"""


def _regex(pattern: str) -> str:
    """Return the end of an address as a regular expression: ``*`` is a name in that folder."""
    path = "/" + re.escape(pattern).replace(r"\*", "")
    return path if pattern.endswith("*") else f"{path}$"


def _with_charset(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
