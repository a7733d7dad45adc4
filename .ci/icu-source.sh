#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Brings the sources of ICU that the release builds in, from Debian's own source package.
#   .ci/icu-source.sh FOLDER      leaves FOLDER/source; does nothing where it is already
# apt does the work with lists of its own, so that the system's sources stay as they are; it checks the
# signature of the list and, by that list, every file.
set -eu
folder=$1
[ ! -d "$folder/source" ] || exit 0

fail() {
  echo "icu: $*" >&2
  exit 1
}

echo 'icu: fetching the sources of ICU'
rm -rf "$folder"
mkdir -p "$folder/apt/partial"
cd "$folder"
# The main archive only: the security archive does not hold the original sources.
apt-get indextargets --format 'deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)' \
  'Created-By: Packages' 'Label: Debian' | sort -u >sources.list
[ -s sources.list ] || fail 'apt knows no Debian archive here; run apt-get update once.'
apt() {
  apt-get -q -o Dir::Etc::SourceList="$PWD/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$PWD/apt" -o Dir::Cache::SrcPkgCache= -o Dir::Cache::PkgCache= \
    -o APT::Sandbox::User= "$@"
}
{ apt update && apt source --download-only icu; } >fetch.log 2>&1 || {
  tail -n 5 fetch.log >&2
  fail "apt-get could not fetch them; its last words stand above."
}
sed -n '/^Checksums-Sha256/,/^Files/s/^ \([0-9a-f]*\) [0-9]* \(.*orig.tar.gz\)$/\1  \2/p' icu_*.dsc >sums
sha256sum --status --check sums || fail 'the archive is not the one that its description names.'
tar -xzf icu_*.orig.tar.gz icu/source/common icu/source/data/in/nfkc.nrm icu/LICENSE
mv icu/LICENSE icu/source .
rm -rf apt icu icu_* sums sources.list fetch.log
