#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Installs the Debian packages that a task needs, and only those that are missing.
#   .ci/packages.sh build|demo|test …
set -eu

# One line a need; extension/README.md says which room owns which library.
build='g++ cmake ninja-build binutils ca-certificates cmark-gfm icu-devtools
       libboost-dev libcli11-dev libexpat1-dev libicu-dev libminizip-dev nlohmann-json3-dev zlib1g-dev
       libgtest-dev libgmock-dev libbenchmark-dev libreoffice-dev'
office='libreoffice-writer libreoffice-l10n-fr libreoffice-gtk3 fonts-dejavu-core fonts-liberation2 util-linux'
screen='xvfb openbox xdotool imagemagick x11-utils adwaita-icon-theme'
demo="$office $screen poppler-utils"
test="$build $demo libreoffice-grammalecte grammalecte-cli hunspell hunspell-fr-comprehensive libxml2-utils unzip clang-format
      parallel openssh-server openssh-client rsync"

fail() {
  echo "packages: $*" >&2
  exit 1
}

[ $# -gt 0 ] || fail 'say what for: build, demo or test.'
wanted=
for need in "$@"; do
  case $need in
    build) wanted="$wanted $build" ;;
    demo) wanted="$wanted $demo" ;;
    test) wanted="$wanted $test" ;;
    *) fail "« $need » is none of build, demo, test." ;;
  esac
done

command -v dpkg-query >/dev/null || fail 'this script knows Debian only; install by hand what it lists.'
missing=
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=none
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail "please install as root:$missing"
  as_root=sudo
fi
echo "packages: installing$missing"
# The wait is for another apt that may be at work.
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"; }
# shellcheck disable=SC2086 # one word a package
{ apt update && apt install -y --no-install-recommends $missing; } >"${TMPDIR:-/tmp}/packages.$$.log" 2>&1 || {
  tail -n 20 "${TMPDIR:-/tmp}/packages.$$.log" >&2
  fail "apt-get could not install them; its last words stand above."
}
rm -f "${TMPDIR:-/tmp}/packages.$$.log"
