#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Shows what build-oxt.sh made: reviews a sample contract and opens it in a throw-away LibreOffice, or, without a
# display, leaves in dist/demo/ what one would see there.
set -eu
cd "$(dirname "$0")/.."
trap '[ $? -eq 0 ] || echo "demo: stopped while it was $step." >&2' EXIT
doing() { step=$*; echo "demo: $step"; }
contract=tests/contracts/demo/contrat-telephonie.fodt
oxt=$(ls dist/*.oxt)

doing 'looking for the packages that the demo needs'
.ci/packages.sh demo
doing 'building the program that drives LibreOffice'
cmake --build --preset release --target clausier_demo
doing "reviewing $contract"
dist/clausier review --fail-on none "$contract"

drive=build/release/tests/office/clausier_demo
if [ -n "${DISPLAY:-}" ]; then
  doing 'opening the contract in LibreOffice; close it to end the demo'
  exec tests/office/sandbox.sh -t 0 "$drive" "$oxt" "$contract" show
fi
doing 'writing the contract with its remarks as comments'
tests/office/sandbox.sh -o dist/demo "$drive" "$oxt" "$contract" files
doing 'taking pictures of the palette and of a remark'
tests/office/with_screen.sh tests/office/sandbox.sh -o dist/demo "$drive" "$oxt" "$contract" pictures
doing 'done; the results are'
ls -1 dist/demo/*
