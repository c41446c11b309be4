#!/bin/sh
# Exports badges of the demo school and checks them with code that others wrote.
#   tests/interop/run.sh LAUREL-CLI
# Needs Node.js 18 or later, and the packages of package-lock.json, which it fetches once; says so
# when it did not run. LAUREL_VECTORS names a folder with openbadges/ in it: then the JSON schema
# of 1EdTech is checked too.
set -eu
cli=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
not_run() { echo "The check with code of others did not run: $*"; exit 0; }

command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || not_run "there is no Node.js."
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || not_run "Node.js is older than 18."
command -v pdfdetach >/dev/null 2>&1 || not_run "there is no pdfdetach (package poppler-utils)."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home" "$work/code"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$here/check.mjs" "$work/code/"
(cd "$work/code" && npm ci --silent --ignore-scripts >/dev/null 2>&1) \
    || not_run "its packages could not be fetched."

run() { HOME="$work/home" XDG_DATA_HOME="$work/home/data" "$cli" "$@" >/dev/null 2>"$work/log" \
    || { cat "$work/log" >&2; exit 1; }; }
run new "$work/demo.laurel" --demo
run key new "$work/demo.laurel" --unlocked
for format in json png svg pdf; do
    run badge export "$work/demo.laurel" --all --format $format -o "$work/badges"
done
schema="${LAUREL_VECTORS:+$LAUREL_VECTORS/openbadges/ob_v3p0_achievementcredential_schema.json}"
[ -f "${schema:-/none}" ] || schema=""
# shellcheck disable=SC2086
node "$work/code/check.mjs" "$work/badges" $schema
