# ./aisle verify: the invariants, checked against the record itself, whether or not the server runs.

command_verify() {
  local data=data
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ -n "${2:-}" ] || die "--data wants a folder"; data=$(absolute "$2"); shift 2 ;;
      *) die "verify does not know '$1'. Allowed: --data DIR" ;;
    esac
  done
  [ -n "${AISLE_DB_URL:-}" ] || [ -d "$data/postgres" ] || die "there is no shop in $data. Start one first: ./aisle up"
  build_server
  server_command
  exec "${SERVER[@]}" --aisle.data="$data" --aisle.verify=true --aisle.guest=true \
    --server.port=0 --server.address=127.0.0.1
}
