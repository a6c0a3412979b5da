//! Typed ids: a measure's id cannot be handed in where a finding's is asked for.

use core::fmt;
use core::str::FromStr;
use std::sync::Arc;

use crate::digest::Digest;
use crate::invalid::Invalid;

const FORM: &str = "1 to 64 characters out of letters, digits, `.`, `-`, `_` and `:`";

fn check(field: &'static str, form: &str) -> Result<(), Invalid> {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
    if form.is_empty() {
        Err(Invalid::Empty { field })
    } else if form.chars().count() > 64 || !form.chars().all(fits) {
        Err(Invalid::malformed(field, form, FORM))
    } else {
        Ok(())
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $field:literal;)+) => {$(
        $(#[$doc])*
        ///
        /// 1 to 64 letters (of any script), digits, `.`, `-`, `_`, `:`; compared byte by byte.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// An id from its printed form.
            ///
            /// # Errors
            /// `EMPTY` when there is nothing, `MALFORMED` when the form is another.
            pub fn new(form: &str) -> Result<Self, Invalid> {
                check($field, form).map(|()| Self(form.into()))
            }

            /// The printed form.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Invalid;

            fn from_str(form: &str) -> Result<Self, Invalid> {
                Self::new(form)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )+};
}

ids! {
    /// Names a dossier (整改台账).
    DossierId = "dossier";
    /// Names an aspect (方面) within its dossier.
    AspectId = "aspect";
    /// Names a finding (问题) within its dossier.
    FindingId = "finding";
    /// Names a task (任务) within its dossier.
    TaskId = "task";
    /// Names a measure (措施) within its dossier.
    MeasureId = "measure";
    /// Names a piece of evidence (佐证材料) within its dossier.
    EvidenceId = "evidence";
    /// Names a typed result (成效数据) within its dossier.
    ResultId = "result";
    /// Names a rule output (制度文件) within its dossier.
    RuleOutputId = "rule_output";
    /// Names a recovery of money (追缴、挽回损失) within its dossier.
    RecoveryId = "recovery";
    /// Names an accountability outcome (问责) within its dossier.
    AccountabilityId = "accountability";
    /// Names a lead reference (问题线索编号) within its dossier.
    LeadId = "lead";
    /// Names an objection (异议) within its dossier.
    ObjectionId = "objection";
    /// Names a published figure (公布数字) within its dossier.
    ClaimId = "claim";
    /// Names a plan (整改方案) within its dossier.
    PlanId = "plan";
    /// Names a request for more time (延期申请) within its dossier.
    ExtensionId = "extension";
    /// Names a step of escalation that was taken (督办) within its dossier.
    EscalationId = "escalation";
    /// Names a milestone (节点) within its dossier.
    MilestoneId = "milestone";
    /// Names a meeting (会议) within its dossier.
    MeetingId = "meeting";
    /// Names a look-back (回头看) within its dossier.
    LookBackId = "look_back";
    /// Names a check of similar matters (举一反三) within its dossier.
    ExtentCheckId = "extent_check";
    /// Names an assessment or a survey (评估、测评) within its dossier.
    AssessmentId = "assessment";
    /// Names a publication (公开) within its dossier.
    PublicationId = "publication";
    /// Names a comment of the public (群众意见) within its dossier.
    CommentId = "comment";
    /// Names a waiver (豁免) within its dossier.
    WaiverId = "waiver";
    /// Names a person (by office) or a body, wherever it appears.
    PartyId = "party";
    /// Names a device that writes entries.
    DeviceId = "device";
    /// Names an organisation in a tree of organisations (组织), such as a city, a district, a bureau.
    OrganisationId = "organisation";
    /// Names a rule set, such as `cn.party-inspection.2015`.
    PolicyId = "policy";
}

/// Names an entry by the digest of its canonical bytes: the same content has the same id everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(Digest);

impl EntryId {
    /// The id of the entry whose canonical bytes have this digest.
    #[must_use]
    pub const fn new(digest: Digest) -> Self {
        Self(digest)
    }

    /// The digest.
    #[must_use]
    pub const fn digest(&self) -> &Digest {
        &self.0
    }
}

impl FromStr for EntryId {
    type Err = Invalid;

    fn from_str(form: &str) -> Result<Self, Invalid> {
        form.parse().map(Self)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_their_form_and_refuse_others() {
        assert_eq!(MeasureId::new("F1.T2.M3").unwrap().as_str(), "F1.T2.M3");
        assert_eq!(MeasureId::new("").unwrap_err(), Invalid::Empty { field: "measure" });
        for bad in ["a b", "a/b", "a\n", &"x".repeat(65)] {
            assert!(matches!(FindingId::new(bad), Err(Invalid::Malformed { field: "finding", .. })), "{bad}");
        }
    }
}
