# ./aisle bench NAME [--data DIR] [--json]: one figure-giving run, each against a reference measured in the same run.

BENCHES="answers chain durable facts files forecast intake loop open price scan search start storm"
# Those that measure on data of yours, and the file each reads.
declare -A BENCH_DATA=([forecast]=demand.csv.gz)

command_bench() {
  local name=${1:-} json=false
  [ -n "$name" ] || die "bench wants a name. Allowed: $BENCHES"
  shift
  [[ " $BENCHES " == *" $name "* ]] || die "there is no bench '$name'. Allowed: $BENCHES"
  local data=
  while [ $# -gt 0 ]; do
    case $1 in
      --json) json=true ;;
      --data)
        [ -n "${BENCH_DATA[$name]:-}" ] || die "bench $name reads no data. Allowed: --json"
        [ $# -gt 1 ] || die "--data wants a folder with ${BENCH_DATA[$name]}"
        data=$(absolute "$2")
        shift
        ;;
      *) die "bench $name does not know '$1'. Allowed: --json${BENCH_DATA[$name]:+, --data DIR}" ;;
    esac
    shift
  done
  if [ -n "${BENCH_DATA[$name]:-}" ]; then
    [ -f "$data/${BENCH_DATA[$name]}" ] || die "bench $name wants --data DIR, a folder with ${BENCH_DATA[$name]}"
  fi
  need java maven node curl
  build_server
  if newer_than bench/target/.built bench till-core server; then
    step "Building the bench" maven -q -pl bench -am package -DskipTests
    touch bench/target/.built
  fi
  local result
  result=$("bench_$name" "$data" | tee >(cat >&2) | tail -n 1) || die "bench $name failed"
  if $json; then
    printf '%s\n' "$result"
  else
    printf '%s\n' "$result" | node bench/table.mjs
  fi
}

bench_java() {
  "$JAVA" -XX:+UseSerialGC -Daisle.home="$PWD" -cp "bench/target/classes:bench/target/lib/*" "$@"
}

# A demo shop of its own, and questions whose answers SQL knows.
bench_answers() {
  bench_java aisle.bench.AnswersBench "$PWD/bench/target/answers" "$PWD/bench/answers"
}

# A chain that grows from 10 stores to 100, with 30,000 products in each: some ten minutes, half of them filling it.
bench_chain() {
  rm -rf "$PWD/bench/target/chain"
  AISLE_HEAP=1g bench_java aisle.bench.ChainBench "$PWD/bench/target/chain"
}

# Agents' runs cut at random steps, in a demo shop of its own: some twenty minutes on an idle machine, most of them starts of the server.
bench_durable() {
  bench_java aisle.bench.DurableBench "$PWD/bench/target/durable"
}

# Twenty million lines are kept between runs: writing them takes minutes.
bench_facts() {
  bench_java aisle.bench.FactsBench "$PWD/bench/target/facts"
}

# Simulated shops: nothing but arithmetic, some minutes of it.
bench_loop() {
  bench_java --enable-native-access=ALL-UNNAMED aisle.bench.LoopBench
}

# Trees for three sets of flags, and ETS for every product and window: some minutes of one core.
bench_forecast() {
  bench_java --enable-native-access=ALL-UNNAMED aisle.bench.ForecastBench "$1"
}

# The database of a million sales is kept between runs: filling it takes minutes.
bench_intake() {
  find_pgbench
  bench_java aisle.bench.IntakeBench "$PWD/bench/target/intake"
}

# The same database; hundreds of thousands of sales come in at once.
bench_storm() {
  find_pgbench
  bench_java aisle.bench.StormBench "$PWD/bench/target/intake"
}

find_pgbench() {
  if command -v pgbench >/dev/null || ls /usr/lib/postgresql/*/bin/pgbench >/dev/null 2>&1; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    step "Installing pgbench, the reference" install_packages postgresql-contrib
    return
  fi
  die "pgbench, the reference, is missing, and installing it needs root: apt-get install postgresql-contrib"
}

# From the command to the first served page, on a demo shop that is there: three runs, their median.
bench_start() {
  build_web
  local folder port pid began resident i seconds=() megabytes=()
  folder=$(mktemp -d)
  port=$(free_port)
  for i in first 1 2 3; do
    began=$(date +%s%N)
    ./aisle up --port "$port" --data "$folder" >"$folder.log" 2>&1 &
    pid=$!
    wait_for_page "http://127.0.0.1:$port/office/" "$pid"
    if [ "$i" != first ]; then
      seconds+=("$((($(date +%s%N) - began) / 1000000))")
      megabytes+=("$(resident_mb "$pid")")
    fi
    kill -TERM "$pid"
    wait "$pid" || true
  done
  rm -rf "$folder" "$folder.log"
  printf '{"bench":"start","figures":{"seconds":%s,"resident_mb":%s},"reference":{"goal_seconds":4,"goal_resident_mb":500},"machine":{"processors":%s,"memory_mb":%s}}\n' \
    "$(median "${seconds[@]}" | awk '{print $1 / 1000}')" "$(median "${megabytes[@]}")" \
    "$(nproc)" "$(awk '/MemTotal/ {print int($2 / 1024)}' /proc/meminfo)"
}

median() { printf '%s\n' "$@" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# resident_mb PID: the server and its PostgreSQL, shared pages counted once (proportional set size, from the kernel).
resident_mb() {
  local postmaster pid total=0 share
  postmaster=$(head -n 1 "$folder/postgres/postmaster.pid")
  for pid in "$1" "$postmaster" $(pgrep -P "$postmaster"); do
    share=$(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
    total=$((total + share))
  done
  echo $((total / 1024))
}

bench_price() {
  find_chromium
  build_web_libraries
  node bench/browser/price.mjs "$JAVA" -XX:+UseSerialGC -cp "bench/target/classes:bench/target/lib/*"
}

# Opening a till: shops of three sizes, kept between runs, for making the largest takes minutes.
bench_open() {
  local figures
  figures=$(mktemp)
  for size in 20k 50k 300k; do
    in_browser open "$size" "$figures" || die "bench open did not come to its end with $size products"
  done
  node bench/browser/figures.mjs open "$figures"
  rm "$figures"
}

# Scanning in the largest of them.
bench_scan() {
  local figures
  figures=$(mktemp)
  in_browser scan 300k "$figures" || die "bench scan did not come to its end"
  node bench/browser/figures.mjs scan "$figures"
  rm "$figures"
}

# A shop of its own, which 300,000 more products come into.
bench_files() {
  rm -rf "$PWD/bench/target/files"
  AISLE_HEAP=1g bench_java aisle.bench.FilesBench "$PWD/bench/target/files"
}

# In the shop of 300,000 products that `open` and `scan` use too, kept between runs: filling it takes minutes.
bench_search() {
  AISLE_HEAP=1g bench_java aisle.bench.SearchBench "$PWD/bench/target/shop-300k"
}

# in_browser BENCH SIZE FILE: what a browser measures beside a shop of so many products is appended to the file.
in_browser() {
  find_chromium
  build_web
  AISLE_HEAP=1g AISLE_SIZE=$2 AISLE_FIGURES=$3 with_server "$PWD/bench/target/shop-$2" \
    --aisle.demo.products="${2/k/000}" --aisle.demo.days=1 --aisle.jobs.first=P1D --aisle.facts.first=P1D \
    -- npx --prefix web playwright test -c web/e2e/size/bench.config.ts "size/$1.bench" >&2
}
