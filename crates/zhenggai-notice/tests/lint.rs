//! Lints: the five notices with gold beside them, small cases for every code, and texts of any kind.

mod lint {
    mod cases;
    mod gold;
    mod laws;
    mod reading;
}
