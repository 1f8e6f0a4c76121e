#!/bin/sh
# SPDX-License-Identifier: MIT
# Starts Afterprompt from wherever this folder lies: the window without arguments, else the command line.
self="$(readlink -f -- "$0")"
here="${self%/*}"
if [ "$#" -eq 0 ]; then
  exec "$here/lib/afterprompt/afterprompt-window"
fi
exec "$here/lib/afterprompt/afterprompt" "$@"
