//! Seals: what is changed is noticed, what is proved holds, what is shown of a record still verifies.

#[cfg(test)]
mod seals {
    // worlds
    mod sample;

    // tests
    mod breaches;
    mod extracts;
    mod frozen;
    mod laws;
    mod revoked;
    mod tamper;
}
