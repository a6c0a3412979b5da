#!/usr/bin/env bash
# Builds the library for phones and writes the Kotlin side: package-android.sh DIR.
# Needs the Android NDK (ANDROID_NDK_HOME), cargo-ndk and the targets of rustup.
set -euo pipefail
into=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
cargo ndk --target arm64-v8a --target armeabi-v7a --target x86_64 --platform 26 --output-dir "$into/jniLibs" \
  build --release --locked --package zhenggai-mobile --lib
cargo run --locked --package zhenggai-mobile --features bindgen --bin uniffi-bindgen -- \
  generate --language kotlin --no-format --out-dir "$into/kotlin" "$into/jniLibs/arm64-v8a/libzhenggai_mobile.so"
