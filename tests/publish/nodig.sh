#!/bin/sh
# Install what the tests of publishing need and this machine misses: nginx, Caddy, and Java for the
# HTML checker.
set -eu
missing=""
PATH="$PATH:/usr/sbin:/usr/local/sbin"
for pair in nginx:nginx-light caddy:caddy java:default-jre-headless npm:npm; do
  command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Installeer eerst:$missing (of wat op jouw systeem zo heet)." >&2
    exit 1
  fi
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
  # shellcheck disable=SC2086
  $as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
      $missing >/dev/null || {
    echo "Dit lukte niet vanzelf. Installeer zelf:$missing. Probeer dan opnieuw." >&2
    exit 1
  }
fi
cd "$(dirname "$0")"
[ node_modules -nt package-lock.json ] || npm ci --no-audit --no-fund --silent
