# A real PostgreSQL with pgvector for the tests: Debian 13's, in a folder of the user's cache, outside every checkout.

PGVECTOR_ROOT=${XDG_CACHE_HOME:-$HOME/.cache}/aisle/pgvector
PGVECTOR_BIN=/usr/lib/postgresql/17/bin

# Fetches it once: some minutes and 600 MB.
fetch_pgvector() {
  [ ! -x "$PGVECTOR_ROOT$PGVECTOR_BIN/postgres" ] || return 0
  [ "$(id -u)" = 0 ] || die "test --pgvector must be root: it unpacks a small Debian into $PGVECTOR_ROOT"
  command -v debootstrap >/dev/null || die "debootstrap is missing: apt-get install debootstrap"
  rm -rf "$PGVECTOR_ROOT" "$PGVECTOR_ROOT.part"
  mkdir -p "$(dirname "$PGVECTOR_ROOT")"
  step "pgvector: Debian 13" debootstrap --variant=minbase trixie "$PGVECTOR_ROOT.part" \
    "${AISLE_DEBIAN:-http://deb.debian.org/debian}"
  step "pgvector: its PostgreSQL" chroot "$PGVECTOR_ROOT.part" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends postgresql-17-pgvector
  mv "$PGVECTOR_ROOT.part" "$PGVECTOR_ROOT"
}

# Tests the second store of vectors against the real thing, where there is one; otherwise says that it did not.
test_pgvector() {
  if [ -n "${AISLE_PGVECTOR_URL:-}" ]; then
    maven_pgvector
  elif [ -x "$PGVECTOR_ROOT$PGVECTOR_BIN/postgres" ] && [ "$(id -u)" = 0 ]; then
    with_pgvector maven_pgvector
  else
    say "pgvector: NOT TESTED, for there is none here. AISLE_PGVECTOR_URL names a database that has it, or"
    say "  ./aisle test --pgvector   fetches one (root, debootstrap and a network needed) for this and all later tests."
  fi
}

maven_pgvector() {
  step "pgvector" maven -pl server -am test -Dtest=PgVectorsTest -Dgroups=pgvector -DexcludedGroups= \
    -Dsurefire.failIfNoSpecifiedTests=false
}

# with_pgvector COMMAND...: runs it beside a fresh database, and ends that.
with_pgvector() {
  local port data pid status=0 tries=0
  port=$(free_port)
  data=/var/lib/postgresql/$$
  in_pgvector "$PGVECTOR_BIN/initdb" -D "$data" --auth=trust --no-sync >/dev/null
  in_pgvector "$PGVECTOR_BIN/postgres" -D "$data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c dynamic_shared_memory_type=mmap -c fsync=off >"$PGVECTOR_ROOT/log" 2>&1 &
  pid=$!
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    tries=$((tries + 1))
    if [ $tries -gt 100 ] || ! kill -0 "$pid" 2>/dev/null; then
      die "the PostgreSQL in $PGVECTOR_ROOT does not start; $PGVECTOR_ROOT/log says why"
    fi
    sleep 0.2
  done
  AISLE_PGVECTOR_URL="jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres" "$@" || status=$?
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" || true
  rm -rf "${PGVECTOR_ROOT:?}$data"
  return $status
}

in_pgvector() {
  chroot --userspec=postgres:postgres "$PGVECTOR_ROOT" "$@"
}
