//! A source becomes a reading: skeleton first, then the facts that stand in it.

use crate::fact::facts;
use crate::outline::outline;
use crate::reading::Reading;
use crate::source::Source;

/// Reads a notice. It never fails: what cannot be read is absent.
#[must_use]
pub fn read(source: &Source) -> Reading {
    let skeleton = outline(source);
    let facts = facts(source, skeleton.title.as_ref(), &skeleton.outline);
    Reading {
        genre: skeleton.genre,
        script: skeleton.script,
        title: skeleton.title,
        outline: skeleton.outline,
        facts,
    }
}
