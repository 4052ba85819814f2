#!/bin/sh
# Takes the pictures of the site for the README, on a phone and on a desktop, of a site started with --demo:
#   docs/screenshots/take.sh http://127.0.0.1:8080
# Headless Chromium is never narrower than 500 pixels, so the phone is a wide one.
set -eu
root=${1:?the address of a running site, such as http://127.0.0.1:8080}
here=$(cd "$(dirname "$0")" && pwd -P)
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

# take NAME WIDTH HEIGHT PATH
take() {
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars \
    --user-data-dir="$profile" --window-size="$2,$3" --screenshot="$here/$1.png" "$root$4" 2>/dev/null
}

for page in home:/en/ article:/en/side-effects/gut-colitis search:/en/search?q=diarhea \
  product:/en/products/pembrolizumab report:/en/report/example/lung-adenocarcinoma-pd-l1-60; do
  take "${page%%:*}-phone" 500 1000 "${page#*:}"
  take "${page%%:*}-desktop" 1280 1000 "${page#*:}"
done
