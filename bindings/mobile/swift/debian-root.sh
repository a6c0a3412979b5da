#!/usr/bin/env bash
# Makes a Debian 13 folder with Swift 6, once: debian-root.sh FOLDER. Needs root and debootstrap.
# The folder is whole when it holds the file `.swift`; anything less is made anew.
set -euo pipefail
root=$1
[ -e "$root/.swift" ] && exit 0
rm -rf "$root"
mkdir -p "$root"
# From the mirror that apt is set up with.
mirror=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
[ -n "$mirror" ] || mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\?\([^ ]*\).*/\2/p' /etc/apt/sources.list | head -n 1)
debootstrap --variant=minbase trixie "$root" "$mirror"
cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
trap 'umount "$root/proc" "$root/dev" 2>/dev/null || true' EXIT
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
export DEBIAN_FRONTEND=noninteractive
chroot "$root" apt-get update --quiet --quiet </dev/null
chroot "$root" apt-get install --quiet --quiet --yes --no-install-recommends \
  swiftlang libc6-dev libstdc++-14-dev binutils </dev/null
chroot "$root" apt-get clean
touch "$root/.swift"
