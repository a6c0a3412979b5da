//! Words that OSCAL has for ours, and back.

use zhenggai_core::day::Day;
use zhenggai_core::evidence::EvidenceKind;
use zhenggai_core::party::Duty;
use zhenggai_core::review::ClosureStatus;
use zhenggai_core::work::WorkStatus;

use crate::id::NAMESPACE;
use crate::oscal::document::Prop;

/// A property of ours. OSCAL knows no empty values and no line breaks in them.
pub(super) fn prop(name: &str, value: &str) -> Option<Prop> {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then(|| Prop { name: name.to_owned(), ns: Some(NAMESPACE.to_owned()), value })
}

/// The value of a property of ours.
pub(super) fn value<'p>(props: &'p [Prop], name: &str) -> Option<&'p str> {
    let ours = |prop: &&Prop| prop.name == name && prop.ns.as_deref() == Some(NAMESPACE);
    props.iter().find(ours).map(|prop| prop.value.as_str())
}

/// A day as a moment: its beginning in China.
pub(super) fn start_of(day: Day) -> String {
    format!("{day}T00:00:00+08:00")
}

/// A last day as a moment: its end in China.
pub(super) fn end_of(day: Day) -> String {
    format!("{day}T23:59:59+08:00")
}

/// The day that a moment names, as it is written.
pub(super) fn day(moment: &str) -> Option<Day> {
    moment.get(..10)?.parse().ok()
}

/// The status of a risk.
pub(super) const fn risk(closure: ClosureStatus, work: Option<WorkStatus>) -> &'static str {
    match closure {
        ClosureStatus::Closed | ClosureStatus::Filed => "closed",
        ClosureStatus::Open => match work {
            None | Some(WorkStatus::NotStarted) => "open",
            Some(_) => "remediating",
        },
        ClosureStatus::Reopened
        | ClosureStatus::Requested
        | ClosureStatus::UnderReview
        | ClosureStatus::Returned
        | ClosureStatus::Accepted
        | ClosureStatus::OnPublicNotice => "remediating",
    }
}

/// How a piece of evidence was come by.
pub(super) const fn method(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Photo | EvidenceKind::SiteCheck => "TEST",
        EvidenceKind::Acknowledgement => "INTERVIEW",
        _ => "EXAMINE",
    }
}

/// The role of a duty: `lead_leader` is `lead-leader`.
pub(super) fn role(duty: Duty) -> String {
    duty.as_str().replace('_', "-")
}

/// The duty of a role.
pub(super) fn duty(role: &str) -> Option<Duty> {
    role.replace('-', "_").parse().ok()
}

/// A word in the form that OSCAL asks of ids: it begins with a letter, and holds letters, digits, `.`, `-`, `_`.
pub(super) fn token(prefix: &str, id: &str) -> String {
    let fits = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' };
    format!("{prefix}{}", id.chars().map(fits).collect::<String>())
}
