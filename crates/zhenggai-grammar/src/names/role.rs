//! What part a name has.

zhenggai_core::vocabulary! {
    /// What part a name has in a list (分工).
    pub enum Role as "role" {
        /// Leads (牵头).
        Lead = "lead",
        /// Helps (配合).
        Support = "support",
    }
}
