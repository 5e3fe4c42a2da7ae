# ./aisle up: from a clone to a running shop.

command_up() {
  local port=${AISLE_PORT:-8080} data=data extra=()
  whole AISLE_PORT "$port" 1 65535
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
  port_is_free "$port"
  is_writable "$data"
  if [ ${#extra[@]} -gt 0 ] && [ -z "${AISLE_DB_URL:-}" ] && [ -e "$data/postgres" ]; then
    say "The shop in $data stays as it is: --products, --seed, --days and --empty shape a new one."
  fi
  command_build
  server_command
  exec "${SERVER[@]}" --server.port="$port" --aisle.data="$data" "${extra[@]}"
}

# Asked first: a demo shop takes a minute to load, and only then the server would find its port taken.
port_is_free() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    die "port $1 is in use, by another Aisle or another program. Stop it, or choose another: ./aisle up --port N"
  fi
}

is_writable() {
  mkdir -p "$1" 2>/dev/null && [ -w "$1" ] ||
    die "the data folder $1 cannot be written by $(id -un). Give it to them, or choose another: ./aisle up --data DIR"
}

# whole OPTION VALUE LEAST MOST: stops unless the value is a whole number in that range.
whole() {
  [[ $2 =~ ^[0-9]{1,10}$ ]] && [ "$2" -ge "$3" ] && [ "$2" -le "$4" ] ||
    die "$1 wants a whole number from $3 to $4, not '$2'"
}
