# ./aisle check: form, types, nulls, likely mistakes and the architecture, without running the features' tests.

command_check() {
  [ $# -eq 0 ] || die "check takes no options"
  need java maven node curl
  step "Java: format" maven -q spotless:check
  step "Java: compiler, Error Prone, NullAway, architecture" maven -Pcheck test \
    -Dtest='*Modularity*,*Rules*,*Dependencies*' -Dsurefire.failIfNoSpecifiedTests=false
  build_server
  build_web_libraries
  step "Web: format, lint, types" npm --prefix web run check
  say "check: all is well"
}
