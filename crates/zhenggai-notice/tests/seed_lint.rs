//! Lints of the one real notice, which is not part of this tree.

#[cfg(test)]
#[path = "lint/reading.rs"]
mod reading;

#[cfg(test)]
mod seed {
    use std::collections::BTreeSet;

    use zhenggai_notice::diagnostic::Diagnostic;

    use super::reading::{diagnose, places};

    fn diagnostics() -> Vec<Diagnostic> {
        let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seed/dongying-2021.txt");
        let path = std::env::var("ZHENGGAI_SEED").unwrap_or_else(|_| beside.to_owned());
        diagnose(&std::fs::read(&path).expect("the seed notice")).1
    }

    #[test]
    #[ignore = "needs the seed notice"]
    fn the_seed_has_just_these_contradictions() {
        let found = diagnostics();
        let told: BTreeSet<(u32, &str)> =
            found.iter().map(|one| (one.span().line, one.code().as_str())).collect();
        let wanted = BTreeSet::from([
            (8, "TOTAL_NOT_DERIVABLE"),
            (11, "STATUS_CONFLICT"),
            (14, "DATE_AFTER_NOTICE"),
            (18, "CLAUSE_DUPLICATE"),
            (21, "LIST_DUPLICATE"),
            (22, "QUOTE_UNMATCHED"),
            (57, "QUOTE_UNMATCHED"),
            (63, "COUNT_MISMATCH"),
            (66, "CLAUSE_SINGLE"),
            (67, "NUM_DUPLICATE"),
            (76, "FEEDBACK_WINDOW_MISSING"),
            (76, "TERM_MIXED"),
        ]);
        assert_eq!(told, wanted, "{:#?}", places(&found));
    }

    #[test]
    #[ignore = "needs the seed notice"]
    fn the_two_totals_of_the_seed_are_claims() {
        let found = diagnostics();
        let totals: Vec<&str> = found
            .iter()
            .filter(|one| one.code().as_str() == "TOTAL_NOT_DERIVABLE")
            .flat_map(|one| one.params())
            .map(|(_, value)| value.as_str())
            .collect();
        assert_eq!(totals.len(), 2, "{totals:?}");
        assert!(
            totals.iter().any(|total| total.contains("60"))
                && totals.iter().any(|total| total.contains("156"))
        );
    }

    #[test]
    #[ignore = "needs the seed notice"]
    fn the_other_side_of_the_seed_s_status_is_told() {
        let found = diagnostics();
        let conflict = found.iter().find(|one| one.code().as_str() == "STATUS_CONFLICT").unwrap();
        assert_eq!(conflict.related().iter().map(|span| span.line).collect::<Vec<_>>(), [70]);
    }
}
