#!/bin/sh
# Exports badges of the demo school and checks them with code that others wrote, and with the page
# that checks badges in browsers.
#   tests/interop/run.sh LAUREL-CLI [PICTURES]
# Needs Node.js 18 or later, and the packages of package-lock.json, which it fetches once; the page
# is opened where there is a Chromium. Says so when something did not run. LAUREL_VECTORS names a
# folder with openbadges/ and rdfc10/ in it: then the JSON schema of 1EdTech is checked too,
# the page against the cases of the W3C, and records of stacks, whose context is in no package.
# PICTURES is a folder for pictures of the page.
set -eu
cli=$(realpath "$1")
pictures=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
not_run() { echo "The check with code of others did not run: $*"; exit 0; }

command -v node >/dev/null 2>&1 || not_run "there is no Node.js."
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || not_run "Node.js is older than 18."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home" "$work/code"
laurel() { HOME="$work/home" XDG_DATA_HOME="$work/home/data" "$cli" "$@" 2>"$work/log" \
    || { cat "$work/log" >&2; exit 1; }; }
run() { laurel "$@" >/dev/null; }
run new "$work/demo.laurel" --demo
run key new "$work/demo.laurel" --unlocked
for format in json png svg pdf; do
    run badge export "$work/demo.laurel" --all --format $format -o "$work/badges"
done

number=$(laurel award list "$work/demo.laurel" | grep -v revoked | head -n 1 | cut -f 1)
kit=$(laurel badge kit "$work/demo.laurel" "$number" --to "$work/kits")
fingerprint=$(laurel key show "$work/demo.laurel" --json \
    | node -p 'JSON.parse(require("fs").readFileSync(0)).fingerprint')
node "$here/page.mjs" "$kit/verify.html" "$work/badges" \
    "$here/../data/credentials/reference-signed.json" "$fingerprint"
if [ -d "${LAUREL_VECTORS:-/none}/rdfc10" ]; then
    node "$here/vectors.mjs" "$kit/verify.html" "$LAUREL_VECTORS/rdfc10"
fi
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -n "$browser" ]; then
    # shellcheck disable=SC2086
    node "$here/window.mjs" "$browser" "$kit/verify.html" "$work/badges" $pictures
else
    echo "The page that checks badges was not opened in a browser: there is no Chromium."
fi

command -v npm >/dev/null 2>&1 || not_run "there is no npm."
command -v pdfdetach >/dev/null 2>&1 || not_run "there is no pdfdetach (package poppler-utils)."
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$here/check.mjs" "$work/code/"
(cd "$work/code" && npm ci --silent --ignore-scripts >/dev/null 2>&1) \
    || not_run "its packages could not be fetched."
schema="${LAUREL_VECTORS:+$LAUREL_VECTORS/openbadges/ob_v3p0_achievementcredential_schema.json}"
[ -f "${schema:-/none}" ] || schema=""
# shellcheck disable=SC2086
node "$work/code/check.mjs" "$work/badges" $schema

context="${LAUREL_VECTORS:-/none}/openbadges/clr-context-2.0.1.json"
if [ ! -f "$context" ]; then
    echo "Records of stacks were not checked with code of others: LAUREL_VECTORS has no $context."
    exit 0
fi
# Priya holds CM-01, Ruth may award.
cat >"$work/one.json" <<'STACK'
{"format": "microcredential-stack", "formatVersion": 1,
 "id": "0d5f7c22-41c3-4f0c-b7c1-2e6f0a4d8e55", "code": "STK-ONE", "version": "1.0.0",
 "status": "draft", "language": "en", "title": "First steps",
 "slots": [{"id": "L1", "choose": 1, "from": [
  {"code": "CM-01", "microcredential": "4c44ba17-bc22-5434-884d-6175f24f229f"}]}],
 "countOnlyActiveAwards": true}
STACK
run stack import "$work/demo.laurel" "$work/one.json"
run stack award "$work/demo.laurel" STK-ONE --person priya.raman@maplegrove.example \
    --by ruth.okafor@maplegrove.example
for format in json png svg pdf; do
    run stack export "$work/demo.laurel" STK-ONE --format $format -o "$work/stacks"
done
node "$work/code/check.mjs" "$work/stacks" "" "$context"
