# scripts/lib.sh - what the scripts share: where we are, how to say things, how to build.
# Sourced, never run. Everything is written below the project's own folder.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export LC_ALL=C.UTF-8

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' plain=$'\e[0m'; else bold='' plain=''; fi
say() { printf '%s== %s%s\n' "$bold" "$*" "$plain"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

jobs_n() { nproc 2>/dev/null || echo 2; }

# configure FOLDER COMPILER [meson options]: sets up a build folder once, then leaves it to ninja.
configure() {
  local folder=$1 compiler=$2
  shift 2
  if [ ! -f "$folder/build.ninja" ]; then
    rm -rf "$folder"
    CC=$compiler meson setup "$folder" "$@" >"$folder.log" 2>&1 || { cat "$folder.log"; rm -f "$folder.log"; die "meson setup $folder"; }
    rm -f "$folder.log"
  fi
}

# build FOLDER: quiet but for a line of progress, loud on an error.
build() {
  local folder=$1
  if [ -t 1 ]; then
    ninja -C "$folder"
  else
    ninja -C "$folder" >"$folder/ninja.out" 2>&1 || { grep -vE '^\[[0-9]+/[0-9]+\] (Comp|Link|Gen)' "$folder/ninja.out"; die "build in $folder"; }
    tail -n 1 "$folder/ninja.out"
  fi
}
