//! The second kind of no: the command is well formed, the rules say no.

use crate::code::Code;

/// There is no dossier yet.
pub const DOSSIER_NOT_OPENED: Code = Code::new("DOSSIER_NOT_OPENED");
/// The dossier was opened before.
pub const DOSSIER_ALREADY_OPENED: Code = Code::new("DOSSIER_ALREADY_OPENED");
/// Something stands under this id already.
pub const ALREADY_REGISTERED: Code = Code::new("ALREADY_REGISTERED");
/// Nothing stands under this id.
pub const NOT_REGISTERED: Code = Code::new("NOT_REGISTERED");
/// The item was struck off; it takes nothing more until it is opened again.
pub const ITEM_CLOSED: Code = Code::new("ITEM_CLOSED");
/// The item is not struck off.
pub const ITEM_NOT_CLOSED: Code = Code::new("ITEM_NOT_CLOSED");
/// Closure was not asked for.
pub const CLOSURE_NOT_REQUESTED: Code = Code::new("CLOSURE_NOT_REQUESTED");
/// Closure was asked for already, and the answer is awaited.
pub const CLOSURE_ALREADY_REQUESTED: Code = Code::new("CLOSURE_ALREADY_REQUESTED");
/// The objection was settled before.
pub const OBJECTION_ALREADY_SETTLED: Code = Code::new("OBJECTION_ALREADY_SETTLED");
/// A closure rule stands in the way.
pub const CLOSURE_BLOCKED: Code = Code::new("CLOSURE_BLOCKED");

/// Why the rules refuse a command, or leave an entry without effect (拒绝).
///
/// The text of `Display` is English and for developers; a user's sentence is made by [`crate::say`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// There is no dossier yet.
    #[error("the dossier was not opened yet")]
    DossierNotOpened,
    /// The dossier was opened before.
    #[error("the dossier was opened before")]
    DossierAlreadyOpened,
    /// Something stands under this id already.
    #[error("there is a {kind} `{id}` already")]
    AlreadyRegistered {
        /// What kind of thing.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// Nothing stands under this id.
    #[error("there is no {kind} `{id}`")]
    NotRegistered {
        /// What kind of thing.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// The item was struck off.
    #[error("`{item}` was struck off")]
    ItemClosed {
        /// The item.
        item: String,
    },
    /// The item is not struck off.
    #[error("`{item}` is not struck off")]
    ItemNotClosed {
        /// The item.
        item: String,
    },
    /// Closure was not asked for.
    #[error("closure of `{item}` was not asked for")]
    ClosureNotRequested {
        /// The item.
        item: String,
    },
    /// Closure was asked for already.
    #[error("closure of `{item}` was asked for already")]
    ClosureAlreadyRequested {
        /// The item.
        item: String,
    },
    /// The objection was settled before.
    #[error("the objection `{id}` was settled before")]
    ObjectionAlreadySettled {
        /// The objection.
        id: String,
    },
    /// Closure rules stand in the way.
    #[error("{} closure rule(s) stand in the way of `{item}`: {}", rules.len(), list(rules))]
    ClosureBlocked {
        /// The item.
        item: String,
        /// The rules that are not met, or cannot tell.
        rules: Vec<Code>,
    },
}

impl Refusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::DossierNotOpened => DOSSIER_NOT_OPENED,
            Self::DossierAlreadyOpened => DOSSIER_ALREADY_OPENED,
            Self::AlreadyRegistered { .. } => ALREADY_REGISTERED,
            Self::NotRegistered { .. } => NOT_REGISTERED,
            Self::ItemClosed { .. } => ITEM_CLOSED,
            Self::ItemNotClosed { .. } => ITEM_NOT_CLOSED,
            Self::ClosureNotRequested { .. } => CLOSURE_NOT_REQUESTED,
            Self::ClosureAlreadyRequested { .. } => CLOSURE_ALREADY_REQUESTED,
            Self::ObjectionAlreadySettled { .. } => OBJECTION_ALREADY_SETTLED,
            Self::ClosureBlocked { .. } => CLOSURE_BLOCKED,
        }
    }

    /// The parameters of the user's sentence, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::DossierNotOpened | Self::DossierAlreadyOpened => Vec::new(),
            Self::AlreadyRegistered { kind, id } | Self::NotRegistered { kind, id } => {
                vec![("kind", (*kind).to_owned()), ("id", id.clone())]
            }
            Self::ItemClosed { item }
            | Self::ItemNotClosed { item }
            | Self::ClosureNotRequested { item }
            | Self::ClosureAlreadyRequested { item } => vec![("item", item.clone())],
            Self::ObjectionAlreadySettled { id } => vec![("id", id.clone())],
            Self::ClosureBlocked { item, rules } => {
                vec![("item", item.clone()), ("count", rules.len().to_string()), ("rules", list(rules))]
            }
        }
    }
}

fn list(rules: &[Code]) -> String {
    rules.iter().map(|rule| rule.as_str()).collect::<Vec<_>>().join(", ")
}
