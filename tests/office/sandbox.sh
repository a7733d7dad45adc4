#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Runs a program that drives LibreOffice in a folder of its own, which is its HOME and goes when it ends. LibreOffice
# refuses to work for root, who becomes an ordinary user here.
#   sandbox.sh [-t SECONDS] [-o FOLDER] PROGRAM [WORD…]
# The program, and each word that names a file, are copied there first (the ordinary user may not be able to read
# them where they are) and called there by their bare names; what is left in results/ comes back into FOLDER.
set -eu
limit=300
results=
while getopts t:o: option; do
  case $option in
    t) limit=$OPTARG ;;
    o) results=$(mkdir -p "$OPTARG" && cd "$OPTARG" && pwd) ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))

user=$(id -u)
as_user=
if [ "$user" -eq 0 ]; then
  user=nobody
  as_user='setpriv --reuid=nobody --regid=nogroup --clear-groups --no-new-privs'
fi
sandbox=$(mktemp -d "${TMPDIR:-/tmp}/clausier.XXXXXX")
# Processes are known by the name of the sandbox, which stands in their environment.
remaining() { grep -l -z -F "HOME=$sandbox" /proc/[0-9]*/environ 2>/dev/null | sed 's/[^0-9]//g'; }
leave() {
  left=$(remaining) && [ -n "$left" ] && kill -KILL $left 2>/dev/null
  rm -rf "$sandbox"
  # An office that was killed leaves its pipes, which nobody listens to any more.
  for pipe in $(find /tmp -maxdepth 1 -name 'OSL_PIPE_*' -user "$user"); do
    grep -q -F "$pipe" /proc/net/unix || rm -f "$pipe"
  done
}
trap leave EXIT
trap 'exit 130' INT TERM

mkdir "$sandbox/results" "$sandbox/bin"
# What would open in the user's browser is only noted.
printf '#!/bin/sh\necho "$1" >>"%s/opened"\n' "$sandbox" >"$sandbox/bin/xdg-open"
chmod +x "$sandbox/bin/xdg-open"
for word in "$@"; do
  shift
  if [ -e "$word" ]; then
    cp -r "$word" "$sandbox"
    word=$(basename "$word")
  fi
  set -- "$@" "$word"
done

# The key of the display, where there is one.
key=${XAUTHORITY:-${HOME:-}/.Xauthority}
if [ -n "${DISPLAY:-}" ] && [ -r "$key" ]; then
  cp "$key" "$sandbox/.Xauthority"
  export XAUTHORITY="$sandbox/.Xauthority"
fi
[ -z "$as_user" ] || chown -R nobody:nogroup "$sandbox"

cd "$sandbox"
status=0
# No session bus: GTK would start one, with services that stay.
# shellcheck disable=SC2086 # a command in words
$as_user env PATH="$sandbox/bin:$PATH" HOME="$sandbox" TMPDIR="$sandbox" XDG_CONFIG_HOME= XDG_CACHE_HOME= XDG_RUNTIME_DIR= \
  DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent NO_AT_BRIDGE=1 \
  timeout -k 5 "$limit" "./$@" </dev/null || status=$?
[ $status -ne 124 ] || echo "sandbox: $1 was ended after $limit s" >&2
if [ -n "$results" ]; then
  find results -mindepth 1 -maxdepth 1 -exec cp -r {} "$results/" \;
fi
if [ $status -eq 0 ] && left=$(remaining) && [ -n "$left" ]; then
  echo "sandbox: $1 left processes behind:" $left >&2
  status=1
fi
exit $status
