# ./aisle help

command_help() {
  cat <<'TEXT'
aisle: runs grocery shops

  ./aisle up [--port N] [--data DIR] [--products N] [--seed N] [--days N] [--empty]
      builds what is out of date, starts the server with a PostgreSQL of its own in the data folder (./data),
      loads a demo shop on first use (--empty: a shop without products instead) and says the address.
      AISLE_DB_URL, AISLE_DB_USER, AISLE_DB_PASSWORD use a PostgreSQL that is there. Ctrl-C stops it cleanly.
      AISLE_HEAP (320m) is the most memory for the server's own data; a shop of 300,000 products is loaded with 1g.
  ./aisle verify [--data DIR] [--journal FILE]
      checks the invariants of the record: books, stock, chains, durability. Exit 1 when one does not hold.
      --journal: checks journals that a till or the office exported instead, by their hashes and sums alone.
  ./aisle test [--pgvector]
      every test, browsers included. --pgvector fetches a PostgreSQL with pgvector first, as root, for that store of
      vectors; once fetched it is always tested.
  ./aisle check
      format, lint, types, nulls, architecture.
  ./aisle bench answers|chain|durable|facts|files|forecast|intake|loop|open|price|scan|search|start|storm [--data DIR] [--json]
      measures, against a reference in the same run.
  ./aisle build
      what `up` builds, without starting it.

Needed: JDK 25, Maven 3.8, Node 20, curl; on Linux x86-64 for the embedded PostgreSQL.
TEXT
}
