# ./aisle up: from a clone to a running shop.

command_up() {
  local port=${AISLE_PORT:-8080} data=data extra=()
  while [ $# -gt 0 ]; do
    case $1 in
      --port) whole "$1" "${2:-}" 1 65535; port=$2; shift 2 ;;
      --data) [ -n "${2:-}" ] || die "--data wants a folder"; data=$(absolute "$2"); shift 2 ;;
      --products) whole "$1" "${2:-}" 100 300000; extra+=(--aisle.demo.products="$2"); shift 2 ;;
      --seed) whole "$1" "${2:-}" 0 2147483647; extra+=(--aisle.demo.seed="$2"); shift 2 ;;
      --days) whole "$1" "${2:-}" 1 90; extra+=(--aisle.demo.days="$2"); shift 2 ;;
      --empty) extra+=(--aisle.empty=true); shift ;;
      *) die "up does not know '$1'. Allowed: --port N, --data DIR, --products N, --seed N, --days N, --empty" ;;
    esac
  done
  command_build
  server_command
  exec "${SERVER[@]}" --server.port="$port" --aisle.data="$data" "${extra[@]}"
}

# whole OPTION VALUE LEAST MOST: stops unless the value is a whole number in that range.
whole() {
  [[ $2 =~ ^[0-9]{1,10}$ ]] && [ "$2" -ge "$3" ] && [ "$2" -le "$4" ] ||
    die "$1 wants a whole number from $3 to $4, not '$2'"
}
