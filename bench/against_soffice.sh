#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Measures the program beside "soffice --convert-to txt" on the same twenty contracts of 100 KB, and on one of 300
# pages. Runs interleaved, best of each kept, since a shared machine drifts:
#   tests/office/sandbox.sh -t 900 bench/against_soffice.sh dist/clausier tests/contracts [ROUNDS]
set -eu
program=./$1
contracts=$2
rounds=${3:-5}
office() { soffice "-env:UserInstallation=file://$PWD/profile" --headless "$@" >/dev/null 2>&1; }

# Each begins with another contract, so that no two are alike.
mkdir texts odt docx out
set -- "$contracts"/clean/*.txt "$contracts"/seeded/*.txt
for i in $(seq 20); do
  first=$1
  shift
  set -- "$@" "$first"
  until [ "$(cat "texts/$i.txt" 2>/dev/null | wc -c)" -ge 100000 ]; do cat "$@" >>"texts/$i.txt"; done
  truncate -s 100000 "texts/$i.txt"
done
for i in $(seq 9); do cat texts/1.txt; done | head -c 850000 >long.txt
for format in odt docx; do office --infilter='Text (encoded):UTF8' --convert-to $format --outdir $format texts/*.txt; done
office --infilter='Text (encoded):UTF8' --convert-to odt long.txt

milliseconds() {
  begin=$(date +%s%N)
  "$@" >/dev/null 2>&1 || true  # the program's status says what it found
  echo $((($(date +%s%N) - begin) / 1000000))
}
least() { [ "$1" -lt "$2" ] && echo "$1" || echo "$2"; }
start=999999 long=999999
for format in odt docx; do
  ours=999999 theirs=999999
  for _ in $(seq "$rounds"); do
    theirs=$(least "$(milliseconds office --convert-to txt:Text --outdir out $format/*.$format)" $theirs)
    ours=$(least "$(milliseconds "$program" review --format jsonl $format)" $ours)
    start=$(least "$(milliseconds "$program" --version)" $start)
    long=$(least "$(milliseconds "$program" review --format jsonl long.odt)" $long)
  done
  echo "20 contracts of 100 KB, $format: soffice $theirs ms, clausier $ours ms, $((theirs / ours)) times faster"
done
echo "300 pages, odt: $long ms"
echo "start: $start ms"
