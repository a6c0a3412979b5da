//! Writes the Kotlin and Swift sides out of the built library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
