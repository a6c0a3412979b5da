//! The names of the tables.

zhenggai_core::vocabulary! {
    /// A table of a dossier, or of what was judged (表名).
    pub enum TableName as "table" {
        /// Dossiers (台账).
        Dossiers = "dossiers",
        /// Findings (问题).
        Findings = "findings",
        /// Tasks (任务).
        Tasks = "tasks",
        /// Measures (措施).
        Measures = "measures",
        /// Who answers for what (责任).
        Responsibilities = "responsibilities",
        /// Evidence (佐证材料).
        Evidence = "evidence",
        /// Money to be got back (追缴).
        Recoveries = "recoveries",
        /// Entries of the ledger (条目).
        Entries = "entries",
        /// The entries themselves, line by line (条目原文).
        Lines = "lines",
        /// Verdicts (判定).
        Verdicts = "verdicts",
        /// Reasons of verdicts (理由).
        Reasons = "reasons",
        /// What is wrong in a text, a sheet or a dossier (诊断).
        Diagnostics = "diagnostics",
    }
}
