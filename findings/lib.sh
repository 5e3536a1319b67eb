# The form of a finding: pinned packages in a folder of their own, what one would guess, what happens, why it matters.
set -euo pipefail

# finding TITLE MATTERS PACKAGE@VERSION…: installs the packages in a temporary folder and runs the module on standard input
# there, which calls `line(input, guess, reality, seen)`: what one would guess, what was seen when the finding was written, and
# what is seen now. Prints the finding; fails when one of its lines is no longer seen.
finding() {
  local title=$1 matters=$2
  shift 2
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  cat - <(echo 'end();') > "$folder/body.mjs"
  cat > "$folder/line.mjs" <<'JS'
let changed = 0;
globalThis.line = (input, guess, reality, seen) => {
  console.log(`  input:   ${input}\n  guess:   ${guess}\n  reality: ${seen}`);
  if (seen === reality) return;
  changed += 1;
  console.log(`  CHANGED: it was ${reality}`);
};
globalThis.end = () => process.exit(changed > 0 ? 1 : 0);
JS
  echo '{ "private": true }' > "$folder/package.json"
  (cd "$folder" && npm install --no-audit --no-fund --ignore-scripts --save-exact "$@" > npm.log 2>&1) ||
    { cat "$folder/npm.log" >&2; return 2; }
  printf '%s\n  version: %s (Node %s)\n' "$title" "$*" "$(node --version)"
  local code=0
  (cd "$folder" && node --import ./line.mjs body.mjs) || code=$?
  echo "  matters: $matters"
  return $code
}
