#!/bin/sh
# How fast the site answers under a steady load, from this machine: load.sh ADDRESS [SECONDS]
# Needs wrk and curl. The site answers on ADDRESS, such as http://127.0.0.1:8080; SECONDS each kind runs (default 60).
# The three run one after another; `all` as a third argument runs them at once.
set -eu
address=${1:?the address of the site, such as http://127.0.0.1:8080}
seconds=${2:-60}
here=$(cd "$(dirname "$0")" && pwd)
pages=$(mktemp)
trap 'rm -f "$pages"' EXIT
curl -fsS "$address/en/library" | grep -o 'href="/en/[a-z-]*/[a-z0-9-]*"' | cut -d'"' -f2 | sort -u > "$pages"
chart=$here/../../examples/charts/melanoma-stage-iiib-crohn-disease.json

run() { # KIND RATE CONNECTIONS FILE
  wrk -t1 -c"$3" -d"${seconds}s" --timeout 10s -s "$here/paced.lua" "$address" -- "$1" "$2" "$3" "$4" | grep -E "req/s|Non-2xx" | sed "s/^  */$1 /"
}
echo "$(wc -l < "$pages") pages, ${seconds} s each, $(nproc) processors"
if [ "${3:-}" = all ]; then
  run article 500 50 "$pages" & run search 100 20 "$here/questions.txt" & run report 10 5 "$chart" & wait
else
  run article 500 50 "$pages"
  run search 100 20 "$here/questions.txt"
  run report 10 5 "$chart"
fi
