#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Runs every test: the rooms under AddressSanitizer, then the release as it ships, in a real LibreOffice too.
#   tests/run.sh [ctest options]      for example: tests/run.sh -R office
set -eu
cd "$(dirname "$0")/.."
trap '[ $? -eq 0 ] || echo "tests/run.sh: stopped while it was $step." >&2' EXIT
doing() { step=$*; echo "tests/run.sh: $step"; }

doing 'looking for the packages that the tests need'
.ci/packages.sh test
.ci/icu-source.sh build/icu
for preset in release asan; do
  doing "building $preset"
  cmake --preset $preset >build/$preset.log || { cat build/$preset.log; exit 1; }
  cmake --build --preset $preset
done
cmake --install build/release --prefix dist --strip >/dev/null
doing 'running the tests'
echo 'subdirs(asan release)' >build/CTestTestfile.cmake
ctest --test-dir build --output-on-failure -j "$(nproc)" "$@"
