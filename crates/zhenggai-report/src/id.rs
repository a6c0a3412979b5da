//! Ids that stay the same whenever a thing is given out again (UUID version 5, RFC 9562).

use uuid::Uuid;
use zhenggai_core::id::DossierId;

/// The name space of everything that is given out: one URI of ours.
pub const NAMESPACE: &str = "urn:zhenggai:oscal:1";

/// What an id is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Todo,
    Alarm,
    Document,
    Finding,
    PoamItem,
    Risk,
    Remediation,
    Task,
    Observation,
    Resource,
    Party,
    LogEntry,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Todo => "todo",
            Self::Alarm => "alarm",
            Self::Document => "document",
            Self::Finding => "finding",
            Self::PoamItem => "poam-item",
            Self::Risk => "risk",
            Self::Remediation => "remediation",
            Self::Task => "task",
            Self::Observation => "observation",
            Self::Resource => "resource",
            Self::Party => "party",
            Self::LogEntry => "log-entry",
        }
    }
}

/// The id of a thing of a dossier, made from the ids that both have in the record.
pub(crate) fn uid(dossier: &DossierId, kind: Kind, id: &str) -> String {
    let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, NAMESPACE.as_bytes());
    Uuid::new_v5(&space, format!("{dossier}\n{}\n{id}", kind.as_str()).as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_depends_on_dossier_kind_and_thing_alone() {
        let dossier = DossierId::new("d").expect("an id");
        let id = uid(&dossier, Kind::Finding, "F1");
        assert_eq!(id, uid(&dossier, Kind::Finding, "F1"));
        assert_ne!(id, uid(&dossier, Kind::Risk, "F1"));
        assert_ne!(id, uid(&dossier, Kind::Finding, "F2"));
        assert_eq!(id.chars().nth(14), Some('5'), "version 5");
    }
}
