//! What tables are filled from.

use zhenggai_core::closure::Assessment;
use zhenggai_tables::columns::state::State;
use zhenggai_tables::columns::{Given, Record};

/// A book as of a day, judged: what tables are filled from.
pub(crate) struct Source<'a> {
    pub(crate) given: Given<'a>,
    pub(crate) record: Record<'a>,
    pub(crate) assessment: &'a Assessment,
    pub(crate) shown: &'a [State],
}
