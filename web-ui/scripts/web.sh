#!/bin/sh
# Called by Maven (pom.xml): deps | build | test. Does only what changed since the last time.
set -eu
cd "$(dirname "$0")/.."

need_node() {
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || fail \
    "Node.js 20.19 or newer and npm are needed to build the browser application, and are not on the PATH."
  node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)' || fail \
    "Node.js 20.19 or newer is needed to build the browser application; this is $(node --version)."
}

fail() {
  echo "web-ui: $1" >&2
  echo "web-ui: install it (Debian: nodejs and npm), or build without the browser application: mvn -DskipWeb ..." >&2
  exit 1
}

sum() { cksum package-lock.json package.json | cksum; }

deps() {
  if [ -d node_modules ] && [ "$(cat node_modules/.bongsu-deps 2>/dev/null)" = "$(sum)" ]; then return; fi
  npm ci --no-audit --no-fund
  sum > node_modules/.bongsu-deps
}

# true when something that $1 was made from is newer than it
stale() {
  [ ! -e "$1" ] || [ -n "$(find src e2e public scripts index.html package-lock.json ./*.json ./*.ts -newer "$1" -print 2>/dev/null | head -n 1)" ]
}

need_node
case "${1:-}" in
  deps) deps ;;
  build)
    if stale dist/index.html; then
      rm -rf target/classes/web
      npm run -s build
    fi ;;
  test)
    if stale target/web-tests-passed; then
      npm test
      mkdir -p target && touch target/web-tests-passed
    else
      echo "web-ui: nothing changed since its tests passed"
    fi ;;
  *) fail "unknown step '${1:-}'" ;;
esac
