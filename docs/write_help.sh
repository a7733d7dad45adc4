#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Writes a manual in Markdown as the pages that F1 opens: index.html for what stands before the first mark
# "<!-- page: NAME -->", NAME.html for the section after each. Pages, and not places in one: what opens a file in the
# browser may drop the part of the address behind "#".
#   write_help.sh MANUAL LANGUAGE FOLDER
set -eu
manual=$1
language=$2
folder=$3
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The list of contents goes: each page has it at its side.
awk -v work="$work" '
  BEGIN { page = "index" }
  /^<!-- page: [a-z]+ -->$/ { page = $3; marked = 1; next }
  /^## / && !marked { print "write_help: this section has no page: " $0 >"/dev/stderr"; exit 1 }
  { marked = 0 }
  /^#+ / { if (!(page in titled)) { titled[page] = 1; title = $0; sub(/^#+ /, "", title); print page "\t" title > (work "/titles") } }
  /^[0-9]+\. \[.*\]\(#.*\)$/ { next }
  { print > (work "/" page ".md") }' "$manual"

contents() { # of the page of that name
  while IFS="$(printf '\t')" read -r other its_title; do
    here=
    [ "$other" != "$1" ] || here=' aria-current="page"'
    printf '<li><a href="%s.html"%s>%s</a></li>\n' "$other" "$here" "$its_title"
  done <"$work/titles"
}

while IFS="$(printf '\t')" read -r page title; do
  {
    cat <<EOF
<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>$title – Clausier</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif; }
body { display: flex; flex-wrap: wrap; gap: 2.5rem; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
nav { flex: 0 1 14rem; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav li { margin: .4rem 0; }
nav [aria-current] { font-weight: bold; color: inherit; text-decoration: none; }
main { flex: 1 1 26rem; max-width: 44rem; }
h1, h2 { font-size: 1.6rem; line-height: 1.2; margin-top: 0; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top; }
</style>
</head>
<body>
<nav>
<ul>
EOF
    contents "$page"
    printf '</ul>\n</nav>\n<main>\n'
    # The other documents of the project are not beside the page.
    cmark-gfm -e table "$work/$page.md" | sed 's|<a href="[^"]*\.md">\([^<]*\)</a>|\1|g'
    printf '</main>\n</body>\n</html>\n'
  } >"$folder/$page.html"
done <"$work/titles"
