# What every sub-command stands on: plain errors, progress, and the tools found or named as missing.

die() {
  printf 'aisle: %s\n' "$*" >&2
  exit 2
}

# Tools colour what they print even into a file, where it is noise.
[ -t 1 ] || export NO_COLOR=1 FORCE_COLOR=0

say() { printf '%s\n' "$*" >&2; }

# step WHAT COMMAND...: runs it quietly, shows that time passes, and on failure shows the end of what it printed. It has a
# process group of its own, so that Ctrl-C ends all of it: bash lets a plain background command live on.
step() {
  local what=$1 log started pid status=0
  shift
  log=$(mktemp)
  started=$SECONDS
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  set +m
  trap 'kill -TERM -- "-$pid" 2>/dev/null; rm -f "$log"; say ""; die "stopped while: $what"' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    if [ -t 2 ]; then
      printf '\r  %s … %ss ' "$what" $((SECONDS - started)) >&2
    elif [ $(((SECONDS - started) % 15)) -eq 14 ]; then
      say "  $what … $((SECONDS - started))s"
      sleep 1
    fi
    sleep 0.2
  done
  wait "$pid" || status=$?
  trap - INT TERM
  [ -t 2 ] && printf '\r' >&2
  if [ $status -ne 0 ]; then
    say "  $what: failed after $((SECONDS - started))s. The end of what it printed:"
    tail -n 60 "$log" >&2
    rm -f "$log"
    exit "$status"
  fi
  rm -f "$log"
  say "  $what: done in $((SECONDS - started))s "
}

# need TOOL...: names everything that is missing at once, before minutes of work are spent.
need() {
  local tool missing=false
  for tool in "$@"; do
    ("find_$tool") || missing=true
  done
  if $missing; then exit 2; fi
  for tool in "$@"; do
    "find_$tool"
  done
}

# The first JDK 25 or newer among JAVA_HOME, the usual folders, SDKMAN and PATH. Each is asked by the file that names its
# version: to start it for that takes a third of a second, and a shop waits for it.
find_java() {
  [ -z "${JAVA:-}" ] || return 0
  local candidate version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /nowhere/bin/javac)")")")"; do
    [ -x "$candidate/bin/javac" ] && [ -r "$candidate/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME=$candidate
      JAVA=$candidate/bin/java
      return
    fi
  done
  die "JDK 25 is missing (looked in JAVA_HOME, /usr/lib/jvm, /opt/java, SDKMAN and PATH).
  Debian 13, Ubuntu 25.10 or newer: apt-get install openjdk-25-jdk
  anything else:                    sdk install java 25-tem   (SDKMAN), or Temurin 25 from the Adoptium project
  then say where it is:             export JAVA_HOME=/path/to/jdk-25"
}

find_maven() {
  command -v mvn >/dev/null || die "Maven 3.8 or newer is missing. Debian, Ubuntu: apt-get install maven"
}

find_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    die "Node 20 with npm is missing. Debian 13, Ubuntu 24.10 or newer: apt-get install nodejs npm; anything else: nvm install 20"
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 20 ] || die "Node 20 or newer is needed, this is $(node --version). For example: nvm install 20"
}

find_curl() {
  command -v curl >/dev/null || die "curl is missing. Debian, Ubuntu: apt-get install curl"
}

# Maven without its greetings; a JDK newer than Maven knows makes it warn about itself on every start.
maven() {
  MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    mvn --batch-mode --no-transfer-progress "$@"
}

# For the benches: the whole browser, as a shop has it.
find_chromium() { find_browser chromium chromium-browser google-chrome; }

# For the tests: the same engine without a desktop browser around it, which takes half the time; else the whole browser.
find_test_browser() { find_browser chromium-headless-shell chromium chromium-browser google-chrome; }

find_browser() {
  local name
  for name in "${AISLE_CHROMIUM:-}" "$@"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      AISLE_CHROMIUM=$(command -v "$name")
      export AISLE_CHROMIUM
      return
    fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    step "Installing Chromium for the browser tests" install_packages "$1"
    find_browser "$@"
    return
  fi
  die "Chromium is missing, and installing it needs root: apt-get install $1 (or set AISLE_CHROMIUM to a browser)"
}

install_packages() {
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"
}

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# absolute PATH: a path as the caller meant it, seen from where the caller stands.
absolute() {
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s/%s\n' "$AISLE_CALLED_FROM" "$1" ;;
  esac
}
