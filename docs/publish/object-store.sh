#!/usr/bin/env bash
# Publishes dist/ to an object store that speaks S3 (and serves folders by their index.html), behind a CDN or not.
#   docs/publish/object-store.sh REMOTE:BUCKET[/FOLDER]
# REMOTE is a name of the configuration of rclone (1.60 or later), which knows the address and the keys.
# A visitor never meets a page whose style or data is not there yet: first what pages need is added, then the pages are
# renewed, and only then what no page names any more is removed.
set -euo pipefail

target=${1:?"give the place, as rclone names it: REMOTE:BUCKET"}
site=${2:-dist}
[ -f "$site/404.html" ] || { echo "$site is not a built portal: run npm run build first" >&2; exit 1; }

# What only other hosts read stays here, and so do compressed twins: a store sends the file that is asked for.
leave=(--exclude '_headers' --exclude '_redirects' --exclude '*.br' --exclude '*.html.gz')

# The name of a style or script is made from its contents; everything else is asked for again.
kept=(--header-upload 'Cache-Control: public, max-age=31536000, immutable')
asked=(--header-upload 'Cache-Control: no-cache')
# Kinds that stores do not know by the ending.
type() { rclone copy "$site" "$target" --checksum --include "*.$1" "${asked[@]}" --header-upload "Content-Type: $2"; }

rclone copy "$site/_astro" "$target/_astro" --checksum "${kept[@]}"
type parquet application/vnd.apache.parquet
type csv 'text/csv; charset=utf-8'
type jsonld 'application/ld+json; charset=utf-8'
type atom 'application/atom+xml; charset=utf-8'
type md 'text/markdown; charset=utf-8'
type txt 'text/plain; charset=utf-8'
rclone copy "$site" "$target" --checksum "${leave[@]}" --exclude '*.html' --exclude '/_astro/**' \
  --exclude '*.{parquet,csv,jsonld,atom,md,txt}' "${asked[@]}"
rclone copy "$site" "$target" --checksum --include '*.html' "${asked[@]}" --header-upload 'Content-Type: text/html; charset=utf-8'
rclone sync "$site" "$target" --checksum "${leave[@]}" "${asked[@]}"
