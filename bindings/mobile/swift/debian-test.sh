#!/usr/bin/env bash
# Runs the tests of a Swift package inside the folder that debian-root.sh made: debian-test.sh FOLDER PACKAGE [VARIABLE=VALUE...]
set -euo pipefail
root=$1
package=$2
shift 2
trap 'umount "$root/srv/package" "$root/proc" "$root/dev" 2>/dev/null || true' EXIT
# Without /proc Swift does not find its own libraries.
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
mkdir -p "$root/srv/package"
mount --bind "$package" "$root/srv/package"
chroot "$root" env LC_ALL=C.UTF-8 LD_LIBRARY_PATH=/srv/package/lib "$@" bash -c \
  'cd /srv/package && /usr/libexec/swift/bin/swift test -Xlinker -L/srv/package/lib' </dev/null
