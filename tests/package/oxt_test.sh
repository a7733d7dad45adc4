#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# LibreOffice says little of what is wrong in an .oxt; this says it before: oxt_test.sh OXT
set -eu
content=$(mktemp -d)
faults=$content.faults
trap 'rm -rf "$content" "$faults"' EXIT
: >"$faults"
fault() { echo "$*" | tee -a "$faults"; }
# The values of an XPath, one a line.
values() { xmllint --xpath "$2" "$1" 2>/dev/null | sed -n 's/^[^"]*"\(.*\)"$/\1/p'; }

unzip -q "$1" -d "$content"
cd "$content"
manifest=META-INF/manifest.xml

# Well-formed.
for file in $(find . -name '*.xml' -o -name '*.xcu' -o -name '*.xcs' -o -name '*.xdl' -o -name '*.components'); do
  xmllint --noout --nonet "$file" || fault "$file: not well-formed"
done

# What the manifest names is there, and is of a kind that LibreOffice knows.
listed=$(values $manifest '//@*[local-name()="full-path"]')
for file in $listed; do
  [ -e "$file" ] || fault "$manifest: there is no $file"
done
values $manifest '//@*[local-name()="media-type"]' | while read -r kind; do
  case $kind in
    'application/vnd.sun.star.uno-components;platform=Linux_x86_64') ;;
    application/vnd.sun.star.configuration-data | application/vnd.sun.star.configuration-schema) ;;
    application/vnd.sun.star.dialog-library | application/vnd.sun.star.help) ;;
    application/vnd.sun.star.package-bundle-description) ;;
    *) fault "$manifest: unknown media type $kind" ;;
  esac
done

# Nothing strays: each file is listed, a licence, the strings of a dialog, or named by another file.
for file in $(find . -type f | sed 's,^\./,,'); do
  case $file in
    $manifest | description.xml | LICENSE* | dialogs/*.properties | dialogs/*.default | templates/*.ott) continue ;;
  esac
  printf '%s\n' "$listed" | grep -q -x -F "$file" && continue
  grep -r -q -F --exclude="$(basename "$file")" "$(basename "$file")" . || fault "$file: nothing names it"
done

# What is said in French is said in English, and the other way round; the command of a key is no text.
for file in $(find . -name '*.xcu' -o -name description.xml); do
  french=$(grep -c '\(xml:lang\|[^:]lang\)="fr"' "$file" || true)
  english=$(grep -v '>vnd\.clausier:[a-z-]*<' "$file" | grep -c '\(xml:lang\|[^:]lang\)="en\(-US\)\?"' || true)
  [ "$french" -eq "$english" ] || fault "$file: $french texts in French, $english in English"
done

# The condition on LibreOffice's version counts in this namespace only.
minimum=$(values description.xml '//*[local-name()="LibreOffice-minimal-version"][namespace-uri()="http://libreoffice.org/extensions/description/2011"]/@value')
[ "$minimum" = 7.4 ] || fault "description.xml: the least LibreOffice is « $minimum », not 7.4"
case $1 in
  *-"$(values description.xml '/*/*[local-name()="version"]/@value')"-linux-x86_64.oxt) ;;
  *) fault "description.xml: the version is not that of the file's name" ;;
esac

# The component: exports its constructors and no more, needs what every LibreOffice machine has.
for components in $(find . -name '*.components'); do
  library=$(dirname "$components")/$(values "$components" '/*/*/@uri' | sort -u)
  [ -f "$library" ] || { fault "$components: there is no $library"; continue; }
  values "$components" '//@constructor' | sort >"$faults.wanted"
  nm -D --defined-only "$library" | sed 's/^[0-9a-f]* . //; s/@.*//' | sort >"$faults.exported"
  diff "$faults.wanted" "$faults.exported" >/dev/null ||
    fault "$library: exports differ from the constructors:" "$(diff "$faults.wanted" "$faults.exported" | grep '^[<>]' | head -5)"
  rm -f "$faults.wanted" "$faults.exported"
  for needed in $(readelf -d "$library" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
    case $needed in
      libuno_cppu.so.3 | libuno_cppuhelpergcc3.so.3 | libuno_sal.so.3) ;;
      libstdc++.so.6 | libgcc_s.so.1 | libc.so.6 | libm.so.6 | ld-linux-x86-64.so.2) ;;
      *) fault "$library: needs $needed" ;;
    esac
  done
  readelf -d "$library" | grep -E 'RPATH|RUNPATH' && fault "$library: has a run path"
  readelf -S "$library" | grep -q '\.symtab' && fault "$library: not stripped"
  # What Debian 12 has; the baseline of LibreOffice 26.8's own builds is near it.
  newest() { readelf -V "$library" | grep -o "Name: $1_[0-9.]*" | sed 's/.*_//' | sort -V | tail -n 1; }
  for limit in GLIBC:2.34 GLIBCXX:3.4.30; do
    found=$(newest "${limit%:*}")
    [ "$(printf '%s\n' "$found" "${limit#*:}" | sort -V | tail -n 1)" = "${limit#*:}" ] ||
      fault "$library: needs ${limit%:*} $found, newer than ${limit#*:}"
  done
done
[ ! -s "$faults" ]
