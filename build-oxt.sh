#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Builds the extension and the command line into dist/; installs first the Debian packages that are missing.
#   ./build-oxt.sh            dist/clausier-<version>-linux-x86_64.oxt and dist/clausier
#   ./build-oxt.sh --demo     then opens a sample contract with it in a throw-away LibreOffice
set -eu
cd "$(dirname "$0")"
case ${1:-} in
  '' | --demo) ;;
  *) echo 'build-oxt: the only option is --demo.' >&2; exit 2 ;;
esac
trap '[ $? -eq 0 ] || echo "build-oxt: stopped while it was $step." >&2' EXIT
doing() { step=$*; echo "build-oxt: $step"; }

doing 'looking for the packages that the build needs'
.ci/packages.sh build
.ci/icu-source.sh build/icu
doing 'building the release (some minutes the first time)'
cmake --preset release >build/release.log || { cat build/release.log; exit 1; }
cmake --build --preset release --target clausier oxt
cmake --install build/release --prefix dist --strip >/dev/null
doing 'done; the results are'
ls -1 dist/clausier dist/*.oxt
[ "${1:-}" != --demo ] || exec tests/demo.sh
