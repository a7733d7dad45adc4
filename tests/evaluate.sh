#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Measures the judge on the project's labelled clauses, and on those of ../shared/evaluation where they stand beside
# the checkout: confusion table by grade, recall, false alarms, every miss with its text.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$root/build/dev}
[ -f "$build/build.ninja" ] || cmake --preset dev -S "$root" >/dev/null
cmake --build "$build" --target evaluate >/dev/null
set --
for file in "$root"/tests/evaluation/*.jsonl "$root"/../shared/evaluation/*.jsonl; do
  if [ -f "$file" ]; then set -- "$@" "$file"; fi
done
exec "$build/tests/rules/evaluate" "$@"
