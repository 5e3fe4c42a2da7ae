# ./aisle check: form, types, nulls, likely mistakes and the architecture, without running the features' tests.

command_check() {
  [ $# -eq 0 ] || die "check takes no options"
  need java maven node curl
  local pages said status=0
  said=$(mktemp)
  (check_pages) >"$said" 2>&1 &
  pages=$!
  # shellcheck disable=SC2064 # both as they are now
  trap "kill -TERM $pages 2>/dev/null; rm -f '$said'" EXIT
  step "Java: format" maven -q spotless:check
  # All of it, by the critic; the build takes up the classes it wrote, all of them newer than their sources.
  rm -rf {till-core,server,bench}/target/{classes,test-classes,maven-status}
  step "Java: compiler, Error Prone, NullAway, architecture" maven -Pcheck test \
    -Dtest='*Modularity*,*Rules*,*Dependencies*' -Dsurefire.failIfNoSpecifiedTests=false
  build_server -Dmaven.compiler.useIncrementalCompilation=false
  wait "$pages" || status=$?
  cat "$said" >&2
  trap - EXIT
  rm -f "$said"
  [ $status -eq 0 ] || exit $status
  say "check: all is well"
}

# Beside Java's, which leaves a core to it.
check_pages() {
  build_web_libraries
  step "Web: format, lint, types" npm --prefix web run check
}
