# ./aisle test: every test there is. Two servers and two PostgreSQL for all of Java's, one more server for all browsers.

command_test() {
  local fetch=false
  case "$*" in
    '') ;;
    --pgvector) fetch=true ;;
    *) die "test does not know '$*'. Allowed: --pgvector" ;;
  esac
  need java maven node curl test_browser
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

# The browsers', and what else needs a server with a shop in it: a program of somebody else's, by the protocol's own suite.
test_in_browsers() {
  local folder status=0
  folder=$(mktemp -d)
  with_server "$folder" --aisle.demo.products=2000 --aisle.demo.days=9 -- test_beside_server || status=$?
  rm -rf "$folder"
  return $status
}

test_beside_server() {
  local status=0
  npm --prefix web run e2e || status=$?
  npm --prefix web run conformance || status=$?
  return $status
}
