# ./aisle bench NAME [--json]: one figure-giving run, each against a reference measured in the same run.

BENCHES="intake price start"

command_bench() {
  local name=${1:-} json=false
  [ -n "$name" ] || die "bench wants a name. Allowed: $BENCHES"
  shift
  [[ " $BENCHES " == *" $name "* ]] || die "there is no bench '$name'. Allowed: $BENCHES"
  if [ "${1:-}" = --json ]; then
    json=true
    shift
  fi
  find_java
  find_maven
  build_server
  if newer_than bench/target/.built bench till-core; then
    step "Building the bench" maven -q -pl bench -am package -DskipTests
    touch bench/target/.built
  fi
  local result
  result=$("bench_$name" "$@" | tee /dev/fd/2 | tail -n 1) || die "bench $name failed"
  if $json; then
    printf '%s\n' "$result"
  else
    printf '%s\n' "$result" | node bench/table.mjs
  fi
}

bench_java() {
  "$JAVA" -XX:+UseSerialGC -cp "bench/target/classes:bench/target/lib/*" "$@"
}
