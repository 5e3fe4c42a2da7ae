# Building only what is out of date: the server (with till-core and its browser module), then the pages.

APP=server/target/app
WEB_STAMP=web/node_modules/.aisle-built

command_build() {
  [ $# -eq 0 ] || die "build takes no options"
  find_java
  if server_is_old || libraries_are_old || pages_are_old; then
    need java maven node curl
  fi
  build_server
  build_web
}

# Built by another JDK is old too: the JVM's start cache is good for the one that made it only.
server_is_old() { newer_than "$APP/.built" pom.xml till-core server || ! grep -qsF "\"$JAVA\"" "$APP/start"; }

libraries_are_old() { newer_than web/node_modules/.package-lock.json web/package-lock.json; }

pages_are_old() { newer_than "$WEB_STAMP" web till-core/src; }

newer_than() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" \( -name target -o -name node_modules -o -name dist -o -name test -o -name results \) -prune -o \
    -type f -newer "$stamp" -print -quit)" ]
}

# build_server [OPTION]...: with further options for Maven.
build_server() {
  find_java
  server_is_old || return 0
  need maven node curl
  local began
  began=$(mktemp)
  step "Building the server and the till's rules" maven -q -pl server -am package -DskipTests "$@"
  rm -rf "$APP"
  step "Laying out the server" "$JAVA" -Djarmode=tools -jar "$(ls server/target/server-*-boot.jar)" \
    extract --destination "$APP"
  step "Teaching the JVM to start fast" train
  mv "$began" "$APP/.built" # older than what was changed while this went on
}

build_web() {
  build_web_libraries
  pages_are_old || return 0
  find_node
  local began
  began=$(mktemp)
  step "Building the pages" npm --prefix web run build
  mv "$began" "$WEB_STAMP"
}

build_web_libraries() {
  libraries_are_old || return 0
  find_node
  step "Fetching the pages' libraries" npm --prefix web ci --no-progress
}

# Sets SERVER to the command that starts the server: a script, so that whoever starts it (a bench, a test) starts it the
# same way. Options and the jar's whole path are the same in training and for real: another path is another classpath to
# the JVM, which then refuses the cache, and with it the start.
server_command() {
  SERVER=("$PWD/$APP/start")
}

# write_start SWITCH: malloc keeps what a statement freed. Giving it back to the kernel after each one, and asking anew for
# the next, took the database's processes a sixth of their time. AISLE_HEAP is the most memory for the server's own data.
write_start() {
  cat >"$APP/start" <<EOF
#!/bin/sh
export MALLOC_TRIM_THRESHOLD_=16777216 MALLOC_MMAP_THRESHOLD_=16777216 MALLOC_TOP_PAD_=524288
exec "$JAVA" -XX:+UseSerialGC -Xms128m -Xmx\${AISLE_HEAP:-320m} -Xss512k -XX:+UseCompactObjectHeaders \\
  "-XX:$1=$PWD/$APP/aisle.aot" -Xlog:aot=off -Xlog:cds=off --enable-native-access=ALL-UNNAMED \\
  --sun-misc-unsafe-memory-access=allow -jar "$(ls "$PWD/$APP"/server-*.jar)" "\$@"
EOF
  chmod +x "$APP/start"
}

# A short life of the server on a throw-away shop, from which the JVM keeps the classes it loaded and linked.
train() {
  local folder port pid
  write_start AOTCacheOutput
  server_command
  folder=$(mktemp -d)
  port=$(free_port)
  "${SERVER[@]}" --server.port="$port" --aisle.data="$folder" \
    --aisle.demo.products=200 --aisle.demo.days=2 &
  pid=$!
  wait_for_page "http://127.0.0.1:$port/health" "$pid"
  fetch "http://127.0.0.1:$port/office/" || true
  fetch "http://127.0.0.1:$port/till/" || true
  fetch "http://127.0.0.1:$port/api/session" || true
  kill -TERM "$pid"
  wait "$pid" || [ $? -eq 143 ]
  rm -rf "$folder"
  write_start AOTCache
  [ -s "$APP/aisle.aot" ]
}

fetch() { curl --silent --output /dev/null --max-time 5 "$1"; }

# wait_for_page URL PID: until it answers, or the process is gone.
wait_for_page() {
  until curl --silent --fail --output /dev/null --max-time 2 "$1"; do
    kill -0 "$2" 2>/dev/null || { say "the server stopped before it answered"; return 1; }
    sleep 0.05
  done
}

# with_server FOLDER OPTION... -- COMMAND...: runs a command beside a server on that data folder, which it finds in
# AISLE_URL and AISLE_DEMO_FILE, and stops the server after it.
with_server() {
  local folder=$1 port pid options=() status=0
  shift
  while [ "$1" != -- ]; do
    options+=("$1")
    shift
  done
  shift
  build_server
  server_command
  mkdir -p "$folder"
  port=$(free_port)
  "${SERVER[@]}" --server.port="$port" --aisle.data="$folder" --aisle.demo.file="$folder/demo.json" \
    "${options[@]}" >"$folder/server.log" 2>&1 &
  pid=$!
  if wait_for_page "http://127.0.0.1:$port/health" "$pid"; then
    AISLE_URL=http://127.0.0.1:$port AISLE_DEMO_FILE=$folder/demo.json "$@" || status=$?
  else
    cat "$folder/server.log" >&2
    status=1
  fi
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" || true
  return $status
}
