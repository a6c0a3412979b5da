//! Lints: the five notices with gold beside them, small cases for every code, and texts of any kind.

#[cfg(test)]
mod lint {
    mod cases;
    mod genres;
    mod gold;
    mod laws;
    mod reading;
}
