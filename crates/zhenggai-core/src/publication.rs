//! Publication: what is told to whom, where, and what the public answers.

use crate::day::{Day, Period};
use crate::decision::Decision;
use crate::digest::Digest;
use crate::disclosure::Disclosure;
use crate::id::{CommentId, PublicationId};
use crate::item::Item;
use crate::text::{Name, Text};

/// A text that is to be published (拟公开稿). Source: domain 6.1: propose, review, approve, publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its id.
    pub id: PublicationId,
    /// Its title.
    pub title: Name,
    /// For whom: all Party organisations, or everybody.
    pub audience: Disclosure,
    /// The digest of the text.
    pub digest: Option<Digest>,
}

/// A reviewer's word on a text that is to be published (公开稿审核).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationReview {
    /// Which text.
    pub publication: PublicationId,
    /// Released or sent back.
    pub decision: Decision,
    /// Why.
    pub comment: Option<Text>,
}

/// The publication itself (公开). Its day is the entry's effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationNotice {
    /// Which text.
    pub publication: PublicationId,
    /// Where: a paper, a site, a document.
    pub channel: Name,
    /// When the public may answer, both days included.
    pub window: Option<Period>,
}

/// A time in which anybody may object to the closure of an item (公示期).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicNoticePeriod {
    /// Of what.
    pub item: Item,
    /// From when to when, both days included.
    pub period: Period,
    /// Where it is announced.
    pub channel: Name,
}

/// A comment of the public (群众意见). Its text is restricted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicComment {
    /// Its id.
    pub id: CommentId,
    /// On which publication, if on one.
    pub publication: Option<PublicationId>,
    /// About which item, if that was found out.
    pub item: Option<Item>,
    /// How it came: telephone, letter, visit.
    pub channel: Name,
    /// What it says.
    pub text: Text,
    /// By when it is to be answered.
    pub answer_by: Option<Day>,
}

/// The answer to a comment (答复).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentAnswer {
    /// Which comment.
    pub comment: CommentId,
    /// What was answered.
    pub text: Text,
}
