#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# dist/clausier runs with nothing beside it: program_test.sh PROGRAM
set -eu
if readelf -l "$1" | grep -q INTERP; then
  echo "$1: needs shared libraries"
  exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$1" "$folder/clausier"
cd "$folder"
# Root can make sure: in an empty root there is nothing to lean on.
if [ "$(id -u)" -eq 0 ]; then
  env -i "$(command -v chroot)" . /clausier --version
  echo 'Le Client paie 938 € HT par mois.' | env -i "$(command -v chroot)" . /clausier review -
else
  env -i ./clausier --version
fi
