#!/bin/bash
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# What the extension adds to LibreOffice's start with a page of text: pairs of starts, with it and without, in turn,
# so that what else the machine does weighs on both. Times of the processor, medians in ms.
#   tests/office/sandbox.sh bench/start.sh OXT [PAIRS]
set -eu
oxt=$PWD/$1
pairs=${2:-15}
office=${OFFICE:-/usr/lib/libreoffice}

"$office/program/unopkg" add -f -s "-env:UserInstallation=file://$PWD/with" "$oxt" >/dev/null 2>&1
start() { # in the profile of that name
  TIMEFORMAT='%U %S'
  { time "$office/program/soffice.bin" --headless --norestore --nologo "-env:UserInstallation=file://$PWD/$1" \
    --convert-to pdf --outdir "$PWD/out" "$PWD/page.txt" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d\n", ($1 + $2) * 1000 }'
}
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

echo Bonjour >page.txt
for profile in with without without with; do start $profile >/dev/null; done  # the first start only writes the profile
for ((i = 0; i < pairs; ++i)); do
  with=$(start with)
  [ -s out/page.pdf ] || { echo 'start: LibreOffice did not open the page.' >&2; exit 1; }
  without=$(start without)
  echo "$with $without" >>pairs
done
echo "with: $(cut -d' ' -f1 pairs | median) ms, without: $(cut -d' ' -f2 pairs | median) ms," \
  "difference in a pair: $(awk '{ print $1 - $2 }' pairs | median) ms ($pairs pairs)"
