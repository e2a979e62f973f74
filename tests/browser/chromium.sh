#!/bin/sh
# Make sure that there is a Chromium to test with: the one in $CHROMIUM, one on the path, or
# else the system's package, without windows where the system has it so.
set -eu
for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome \
  google-chrome-stable; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
if command -v apt-get >/dev/null 2>&1; then
  $as_root apt-get update -qq
  export DEBIAN_FRONTEND=noninteractive
  for package in chromium-headless-shell chromium; do
    $as_root apt-get install -y -qq --no-install-recommends "$package" fonts-liberation \
      >/dev/null 2>&1 && exit 0
  done
  echo "Dit lukte niet vanzelf. Installeer zelf Chromium. Probeer dan opnieuw." >&2
  exit 1
elif command -v dnf >/dev/null 2>&1; then
  $as_root dnf install -y -q chromium
elif command -v brew >/dev/null 2>&1; then
  brew install --cask chromium
else
  echo "Geen Chromium gevonden. Installeer Chromium of zet CHROMIUM op het pad ernaartoe." >&2
  exit 1
fi
