#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# What the README shows is what the program says: readme_test.sh PROGRAM [--update]
# Runs each « $ … » line of its console blocks; --update writes what comes back into the README.
set -eu
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/dist"
cp "$1" "$folder/dist/clausier"
ln -s "$PWD/tests" "$folder/tests"

inside=
while IFS= read -r line; do
  case $inside$line in
    '```console') inside=yes ;;
    yes'```') inside= ;;
    yes'$ '*) printf '%s\n' "$line"; (cd "$folder" && sh -c "${line#??}") | sed 's/ *$//'; continue ;;
    yes*) continue ;;
  esac
  printf '%s\n' "$line"
done <README.md >"$folder/README.md"

if [ "${2:-}" = --update ]; then
  cp "$folder/README.md" README.md
else
  diff README.md "$folder/README.md" || {
    echo "The program says otherwise than the README; if it is right: $0 PROGRAM --update"
    exit 1
  }
fi
