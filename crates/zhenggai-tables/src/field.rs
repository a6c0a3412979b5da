//! What a column of a ledger says.

zhenggai_core::vocabulary! {
    /// A field of a ledger (栏目). The words are those of the format `rectification-ledger-gold/1`.
    pub enum Field as "field" {
        /// The number of the row itself (措施编号).
        RowNo = "row_no",
        /// The number of the finding (问题编号).
        FindingNo = "finding_no",
        /// The number of the task (任务编号).
        TaskNo = "task_no",
        /// The aspect (方面).
        Aspect = "aspect",
        /// The finding (反馈问题).
        Finding = "finding",
        /// The task (整改任务).
        Task = "task",
        /// The measure (整改措施).
        Measure = "measure",
        /// Who leads (牵头领导、责任领导).
        LeadLeaders = "lead_leaders",
        /// Who handles it (责任人).
        ResponsiblePersons = "responsible_persons",
        /// Units that lead (牵头单位、责任单位).
        LeadUnits = "lead_units",
        /// Units that help (配合单位).
        CoopUnits = "coop_units",
        /// By when (完成时限).
        Due = "due",
        /// What was done (整改进展).
        Progress = "progress",
        /// How far it has come (状态).
        Status = "status",
        /// What shows it (佐证材料).
        Evidence = "evidence",
        /// Remarks (备注).
        Note = "note",
        /// Ids by which an exported row is known again (系统编号).
        StableId = "stable_id",
    }
}

impl Field {
    /// Whether a blank cell in this column means the same as above: the finding goes on, its task goes on.
    #[must_use]
    pub const fn carries(self) -> bool {
        matches!(self, Self::FindingNo | Self::TaskNo | Self::Aspect | Self::Finding | Self::Task)
    }

    /// Whether several columns may say it, each adding to the list.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::LeadLeaders | Self::ResponsiblePersons | Self::LeadUnits | Self::CoopUnits)
    }
}
