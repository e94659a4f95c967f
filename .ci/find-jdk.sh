# To be sourced by a POSIX shell; the launcher, the formatter and CI share it.
#
# find_jdk prints the home of a JDK >= 21: JAVA_HOME first, then the java on the PATH, then the
# newest of the usual places. It fails, printing nothing, when there is none.

find_jdk() {
  find_jdk_on_path=$(command -v java 2>/dev/null) && find_jdk_on_path=$(readlink -f "$find_jdk_on_path" 2>/dev/null)
  for find_jdk_home in "${JAVA_HOME:-}" "${find_jdk_on_path%/bin/java}"; do
    if [ "$(jdk_version "$find_jdk_home")" -ge 21 ]; then
      printf '%s\n' "$find_jdk_home"
      return 0
    fi
  done

  find_jdk_best=20
  find_jdk_result=
  for find_jdk_home in /usr/lib/jvm/* /opt/* /opt/*/* "${HOME:-}"/.sdkman/candidates/java/* \
      "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    find_jdk_version=$(jdk_version "$find_jdk_home")
    if [ "$find_jdk_version" -gt "$find_jdk_best" ]; then
      find_jdk_best=$find_jdk_version
      find_jdk_result=$find_jdk_home
    fi
  done
  [ -n "$find_jdk_result" ] && printf '%s\n' "$find_jdk_result"
}

# Prints the feature version (21, 25, ...) of the JDK at this home, 0 if there is none. Reads the
# file that describes it instead of starting it, because starting costs a noticeable moment.
jdk_version() {
  if [ -z "$1" ] || [ ! -x "$1/bin/javac" ]; then
    echo 0
    return
  fi
  jdk_version_text=
  if [ -r "$1/release" ]; then
    while IFS='="' read -r jdk_version_key jdk_version_none jdk_version_value jdk_version_rest; do
      [ "$jdk_version_key" = JAVA_VERSION ] && jdk_version_text=$jdk_version_value
    done < "$1/release"
  fi
  [ -n "$jdk_version_text" ] || jdk_version_text=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p')
  jdk_version_text=${jdk_version_text%%[!0-9]*}
  echo "${jdk_version_text:-0}"
}
