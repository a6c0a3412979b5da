#!/usr/bin/env bash
# Builds the xcframework for the Swift package and writes the Swift side: package-ios.sh. Needs a Mac with Xcode and the
# targets of rustup.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
built=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
for target in aarch64-apple-ios aarch64-apple-ios-sim; do
  cargo build --release --locked --package zhenggai-mobile --lib --target "$target"
done
headers=$(mktemp -d)
trap 'rm -rf "$headers"' EXIT
cargo run --locked --package zhenggai-mobile --features bindgen --bin uniffi-bindgen -- \
  generate --language swift --no-format --out-dir "$headers" "$built/aarch64-apple-ios/release/libzhenggai_mobile.a"
mv "$headers/ZhenggaiMobile.swift" swift/Sources/ZhenggaiMobile/
mv "$headers/ZhenggaiMobileFFI.modulemap" "$headers/module.modulemap"
rm -rf swift/ZhenggaiMobileFFI.xcframework
xcodebuild -create-xcframework \
  -library "$built/aarch64-apple-ios/release/libzhenggai_mobile.a" -headers "$headers" \
  -library "$built/aarch64-apple-ios-sim/release/libzhenggai_mobile.a" -headers "$headers" \
  -output swift/ZhenggaiMobileFFI.xcframework
