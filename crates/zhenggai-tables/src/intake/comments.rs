//! A list of comments held against a dossier: which are new, what they are about, which answers are missing in the record.

use core::cmp::Reverse;

use zhenggai_core::code::Severity;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::{CommentId, PublicationId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::publication::{CommentAnswer, PublicComment};
use zhenggai_core::text::{Name, Text};
use zhenggai_wire::hash::sha256;

use crate::catalogue::COMMENT_ITEM_UNCLEAR;
use crate::comments::{CommentRow, Comments};
use crate::intake::likeness::{bare, likeness};
use crate::note::{At, Note};
use crate::view::{RowView, rows};

/// As alike as this, in hundredths, a text may be about a finding.
const MAYBE: u32 = 30;
/// How many findings are named that it may be about.
const MOST: usize = 3;
/// How a comment came where the list does not say.
const UNKNOWN_CHANNEL: &str = "未注明";

/// What would come of taking a list of comments into a dossier (意见登记方案).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommentPlan {
    /// What would be recorded, in the order of the list.
    pub steps: Vec<CommentStep>,
    /// How many comments of the list are on record already.
    pub known: usize,
    /// What is not certain.
    pub notes: Vec<Note>,
}

/// Something that would be recorded (拟登记).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentStep {
    /// The cell of the comment.
    pub at: At,
    /// The day from which it counts.
    pub on: Day,
    /// A comment that was received, or answered.
    pub event: Event,
}

/// Holds a list of comments against a dossier as it stands on `day`; they were made on `publication`, where that is known.
///
/// A comment is known by its day, its channel and its words, so that the same list twice makes nothing new. It is linked to an
/// item only by the id or the number of one; what is merely alike is told and linked to nothing.
///
/// # Errors
/// `TOO_LONG` when a text is longer than the record takes.
pub fn comments(
    list: &Comments,
    dossier: &Dossier,
    day: Day,
    publication: Option<&PublicationId>,
) -> Result<CommentPlan, Invalid> {
    let mut plan = CommentPlan::default();
    let views = rows(dossier, day);
    let mut seen: Vec<CommentId> = Vec::new();
    for row in &list.rows {
        let id = id(row)?;
        let file = dossier.proceedings().comments.get(&id);
        if file.is_some() || seen.contains(&id) {
            plan.known = plan.known.saturating_add(1);
        } else {
            let item = row.about.as_deref().and_then(|about| match meant(about, dossier, &views) {
                Ok(item) => Some(item),
                Err(candidates) => {
                    let note = Note::new(COMMENT_ITEM_UNCLEAR, Severity::Warning, row.at);
                    plan.notes.push(note.with("text", about).with("candidates", candidates));
                    None
                }
            });
            let event = Event::CommentReceived(PublicComment {
                id: id.clone(),
                publication: publication.cloned(),
                item,
                channel: Name::new("channel", row.channel.as_deref().unwrap_or(UNKNOWN_CHANNEL))?,
                text: Text::new("text", &row.text)?,
                answer_by: row.answer_by,
            });
            plan.steps.push(CommentStep { at: row.at, on: row.received, event });
        }
        let is_answered = file.is_some_and(|file| file.answer.is_some()) || seen.contains(&id);
        if let Some((answer, on)) = row.answer.as_ref().filter(|_| !is_answered) {
            let answer = CommentAnswer { comment: id.clone(), text: Text::new("text", answer)? };
            plan.steps.push(CommentStep { at: row.at, on: *on, event: Event::CommentAnswered(answer) });
        }
        seen.push(id);
    }
    Ok(plan)
}

/// The id of a comment: by its day, its channel and its words.
fn id(row: &CommentRow) -> Result<CommentId, Invalid> {
    let channel = row.channel.as_deref().unwrap_or_default();
    let digest = sha256(format!("{}\n{channel}\n{}", row.received, row.text).as_bytes()).to_string();
    let digits: String = digest.chars().skip_while(|c| *c != ':').skip(1).take(12).collect();
    CommentId::new(&format!("C-{digits}"))
}

/// The item that is named by its id, its number or its very words; else what it may be, in words.
fn meant(about: &str, dossier: &Dossier, views: &[RowView]) -> Result<Item, String> {
    if let Some(item) = about.parse::<Item>().ok().filter(|item| dossier.file(item).is_some()) {
        return Ok(item);
    }
    let wanted = bare(about.trim_start_matches("问题").trim_start_matches('第'));
    let mut findings: Vec<&RowView> = Vec::new();
    for view in views {
        if findings.last().is_none_or(|last| last.finding != view.finding) {
            findings.push(view);
        }
    }
    let by_number = || findings.iter().filter(|view| bare(&view.number) == wanted);
    let by_words = || findings.iter().filter(|view| bare(&view.finding_text) == wanted);
    for mut named in [by_number().collect::<Vec<_>>(), by_words().collect()] {
        if let (Some(only), true) = (named.pop(), named.is_empty()) {
            return Ok(only.finding.clone());
        }
    }
    let mut alike: Vec<(u32, &RowView)> =
        findings.iter().map(|view| (likeness(&wanted, &bare(&view.finding_text)), *view)).collect();
    alike.retain(|(likeness, _)| *likeness >= MAYBE);
    alike.sort_by_key(|(likeness, _)| Reverse(*likeness));
    let told = alike.iter().take(MOST).map(|(_, view)| format!("{} {}", view.finding, view.finding_text));
    let told: Vec<String> = told.collect();
    Err(if told.is_empty() { "—".to_owned() } else { told.join("；") })
}
