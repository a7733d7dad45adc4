#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Measures what a contract of 300 pages costs a real Writer (GTK, before a screen that nobody sees) to open and to type
# in: alone, with the extension, with Debian's libreoffice-grammalecte, with both, in turn. The processor's time:
#   bench/writer.sh OXT [ROUNDS]      for example dist/clausier-*.oxt
set -eu
oxt=$(realpath "$1")
rounds=${2:-3}
cd "$(dirname "$0")/.."
cmake -G Ninja -B build/writer -DCMAKE_BUILD_TYPE=Debug -DCLAUSIER_BENCH=ON >/dev/null
cmake --build build/writer --target writer_bench >/dev/null
tests/office/with_screen.sh tests/office/sandbox.sh -t 3600 build/writer/bench/writer_bench "$oxt" "$rounds" \
  tests/contracts/clean/*.txt tests/contracts/seeded/*.txt
