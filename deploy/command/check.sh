# ./aisle check: form, types, nulls, likely mistakes and the architecture, without running the features' tests.

command_check() {
  [ $# -eq 0 ] || die "check takes no options"
  find_java
  find_maven
  find_node
  step "Java: format" maven -q spotless:check
  step "Java: compiler, Error Prone, NullAway; the browser module" maven -q -Pcheck clean package -DskipTests
  step "Java: architecture" maven -Pcheck test -Dtest='*Architecture*,*Modularity*' -Dsurefire.failIfNoSpecifiedTests=false
  if newer_than web/node_modules/.package-lock.json web/package-lock.json; then
    step "Web: libraries" npm --prefix web ci --no-progress
  fi
  step "Web: format, lint, types" npm --prefix web run check
  say "check: all is well"
}
