# What quickstart and test have in common. Sourced by them, never run.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
export LC_ALL=C.UTF-8 # programs' messages in one language, file names in UTF-8

say() { printf '%s\n' "$@"; }

# stop STATUS MESSAGE...: ends the script; each message is a line.
stop() {
  local status=$1
  shift
  printf '%s\n' "$@" >&2
  exit "$status"
}

# quietly WHAT COMMAND...: runs the command and says what and how long; shows its output if it fails.
quietly() {
  local what=$1 log started=$SECONDS status=0
  shift
  mkdir -p build/log
  log=build/log/${what//[^a-z0-9]/-}.log
  printf '%s ... ' "$what"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    say "failed"
    tail -n 60 "$log" >&2
    printf '%s failed. All it said stands in %s\n' "$what" "$root/$log" >&2
    return "$status"
  fi
  say "done ($((SECONDS - started)) s)"
}

# missing LIST...: the packages of scripts/packages/LIST.txt that are not installed, one a line.
missing() {
  local names
  names=$(cd scripts/packages && awk '!/^(#|$)/ { print $1 }' "${@/%/.txt}")
  # shellcheck disable=SC2016,SC2086 # dpkg-query's own variables; one word a package
  comm -23 <(sort -u <<<"$names") \
    <(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $names 2>/dev/null |
      awk '$1 == "installed" { print $2 }' | sort -u)
}

# need_packages LIST...: installs what is missing of these lists, or stops and says who must.
need_packages() {
  command -v dpkg-query >/dev/null ||
    stop 3 "This script knows Debian 12. Elsewhere, install what scripts/packages/*.txt names," \
      "then: cmake --preset release && cmake --build --preset release"
  local wanted as_root=()
  mapfile -t wanted < <(missing "$@")
  [ "${#wanted[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      ask_for_root "${wanted[@]}"
    fi
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  say "Missing here: ${wanted[*]}"
  quietly "fetching the lists of packages" "${as_root[@]}" update
  quietly "installing what is missing" \
    "${as_root[@]}" install -y --no-install-recommends "${wanted[@]}"
}

# ask_for_root PACKAGE...: stops with the one line that someone with the right must run.
ask_for_root() {
  local line="apt-get update && apt-get install -y --no-install-recommends $*"
  if command -v sudo >/dev/null; then line="sudo sh -c '$line'"; else line="su -c '$line'"; fi
  stop 3 "Some packages are missing and only root may install them. Run this line, then this script again:" \
    "" "  $line"
}

# configured PRESET: whether its build folder is ready, and this clone's own: it may have been copied.
configured() {
  [ -f "build/$1/build.ninja" ] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "build/$1/CMakeCache.txt"
}

# configure PRESET OPTION...: begins anew where another clone, or half a run, left something behind.
configure() {
  configured "$1" || rm -rf "build/$1"
  quietly "configuring $1" cmake --preset "$@"
}
