# ./aisle test: every test there is. One server and one PostgreSQL for all of Java's; one more for the office's pages and
# one for the till's, which are tested side by side.

command_test() {
  local fetch=false
  case "$*" in
    '') ;;
    --pgvector) fetch=true ;;
    *) die "test does not know '$*'. Allowed: --pgvector" ;;
  esac
  need java maven node curl chromium
  if $fetch; then fetch_pgvector; fi
  local failed=0
  node --test deploy/test/ || failed=1
  build_web_libraries
  build_server
  maven package -Dteavm.phase=none || failed=1
  (test_pgvector) || failed=1
  node --test till-core/src/test/js/ || failed=1
  build_web
  npm --prefix web run test || failed=1
  (test_in_browsers) || failed=1
  [ $failed -eq 0 ] || die "some tests failed: see above"
  say "test: all passed"
}

# A browser waits more than it works: two of them side by side take little longer than one. What the office's said comes
# in one piece, after the till's.
test_in_browsers() {
  local folder office status=0
  folder=$(mktemp -d)
  (in_a_shop "$folder/office" test_pages office) >"$folder/office.log" 2>&1 &
  office=$!
  in_a_shop "$folder/till" test_till || status=$?
  wait "$office" || status=$?
  cat "$folder/office.log"
  rm -rf "$folder"
  return $status
}

in_a_shop() {
  local folder=$1
  shift
  with_server "$folder" --aisle.demo.products=2000 --aisle.demo.days=9 -- "$@"
}

test_pages() { npm --prefix web run e2e -- "e2e/$1/" --output "results/$1"; }

# And what else needs a server with a shop in it: a program of somebody else's, by the protocol's own suite.
test_till() {
  local status=0
  test_pages till || status=$?
  npm --prefix web run conformance || status=$?
  return $status
}
