#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Runs a command before a screen that nobody sees, as LibreOffice with GTK shows itself there.
#   with_screen.sh COMMAND…
set -eu
number=$(mktemp)
Xvfb -displayfd 3 -ac -nolisten tcp -noreset -screen 0 1440x900x24 3>"$number" >/dev/null 2>&1 &
screen=$!
manager=
trap 'kill $manager $screen 2>/dev/null; wait; rm -f "$number"' EXIT
for _ in 1 2 3 4 5 6 7 8 9 10; do
  [ ! -s "$number" ] || break
  sleep 0.5
done
[ -s "$number" ] || { echo 'with_screen: Xvfb did not start.' >&2; exit 1; }
DISPLAY=:$(cat "$number")
export DISPLAY GDK_BACKEND=x11 SAL_USE_VCLPLUGIN=gtk3
unset WAYLAND_DISPLAY XAUTHORITY
openbox >/dev/null 2>&1 &
manager=$!
"$@"
