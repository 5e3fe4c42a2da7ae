# ./aisle verify: the invariants, checked against the record itself, whether or not the server runs; with --journal,
# exported journals, checked by a program that shares nothing with the one that wrote them.

command_verify() {
  local data=data journals=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ -n "${2:-}" ] || die "--data wants a folder"; data=$(absolute "$2"); shift 2 ;;
      --journal)
        [ -f "$(absolute "${2:-}")" ] || die "--journal wants a file that a till or the office exported"
        journals+=("$(absolute "$2")")
        shift 2
        ;;
      *) die "verify does not know '$1'. Allowed: --data DIR, --journal FILE" ;;
    esac
  done
  if [ ${#journals[@]} -gt 0 ]; then
    find_node
    exec node deploy/verify/journal.mjs "${journals[@]}"
  fi
  [ -n "${AISLE_DB_URL:-}" ] || [ -d "$data/postgres" ] || die "there is no shop in $data. Start one first: ./aisle up"
  build_server
  server_command
  exec "${SERVER[@]}" --aisle.data="$data" --aisle.verify=true --aisle.guest=true \
    --server.port=0 --server.address=127.0.0.1
}
