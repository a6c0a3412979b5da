//! The shared vectors, and the two Rust subjects that run them: the library and the built command line.
