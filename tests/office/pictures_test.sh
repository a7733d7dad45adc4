#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Takes the pictures of the demo and sees that they show something, and not the same: pictures_test.sh DEMO OXT CONTRACT FOLDER
set -eu
here=$(dirname "$0")
rm -rf "$4"
"$here/with_screen.sh" "$here/sandbox.sh" -o "$4" "$1" "$2" "$3" pictures
for name in palette menu explanation; do
  colours=$(identify -format '%k' "$4/$name.png")
  [ "$colours" -gt 200 ] || { echo "$4/$name.png shows nothing: $colours colours"; exit 1; }
done
for name in menu explanation; do
  changed=$(compare -metric AE "$4/palette.png" "$4/$name.png" null: 2>&1) || true
  [ "${changed%.*}" -gt 10000 ] || { echo "$4/$name.png is the palette's picture: $changed pixels differ"; exit 1; }
done
