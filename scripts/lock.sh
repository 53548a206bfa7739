#!/usr/bin/env bash
# Writes the pinned and hashed requirements anew: scripts/lock.sh [--upgrade]. Needs uv.
# One file serves Python 3.11 to 3.13; no line names where the packages come from.
set -euo pipefail
cd "$(dirname "$0")/.."
options=(--universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url
         --no-emit-find-links --quiet)
uv pip compile pyproject.toml "${options[@]}" --constraint requirements/limits.txt --output-file requirements/base.txt
for part in build dev bench meaning; do
    uv pip compile requirements/$part.in "${options[@]}" --output-file requirements/$part.txt
done
