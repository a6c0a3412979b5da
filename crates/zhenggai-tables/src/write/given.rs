//! What a workbook is made of.

use zhenggai_core::closure::Assessment;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;

zhenggai_core::vocabulary! {
    /// The paper a workbook is printed on, lengthwise (纸张).
    pub enum Paper as "paper" {
        /// 420 × 297 mm.
        A3 = "a3",
        /// 297 × 210 mm.
        A4 = "a4",
    }
}

/// What a workbook is made of.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The verdicts on its items.
    pub assessment: Option<&'a Assessment>,
    /// The day as of which it stands.
    pub day: Day,
    /// Who fills it in (填报单位).
    pub filler: Option<&'a str>,
    /// The paper.
    pub paper: Paper,
}
