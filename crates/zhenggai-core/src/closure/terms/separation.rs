//! Separation of duties: what one person may not do twice.

use crate::vocabulary;

vocabulary! {
    /// A separation of duties (职责分离). Source: domain 4.2.
    pub enum Separation as "separation" {
        /// Who reports or asks for closure does not verify (报告人、申请人不得验收).
        SubmitterNotVerifier = "submitter_not_verifier",
        /// Who verifies does not approve (验收人不得审批).
        VerifierNotApprover = "verifier_not_approver",
        /// The last decision lies outside the responsible unit (最终由被整改单位以外的机关认定).
        LastDecisionOutside = "last_decision_outside",
        /// The team that found it advises, and does not approve alone (原检查组只提意见).
        InspectorsAdviseOnly = "inspectors_advise_only",
        /// Leads are handled by others than those who found them (查管分离).
        LeadsHandledApart = "leads_handled_apart",
        /// Accountability is decided by whoever manages the cadre (问责由有管理权限的组织决定).
        AccountabilityDecidedAbove = "accountability_decided_above",
        /// Who publishes does not review for secrecy (公开人不得兼任保密审核人).
        PublisherNotReviewer = "publisher_not_reviewer",
        /// Who asks for an extension does not grant it (延期申请人不得审批).
        ExtensionApproverNotApplicant = "extension_approver_not_applicant",
        /// Who is the subject of an item does not review it (当事人回避).
        SubjectWithdraws = "subject_withdraws",
        /// A separation may be set aside, openly and with a reason (可书面例外批准).
        WaiverIsRecorded = "waiver_is_recorded",
    }
}
