//! Traffic lights: how pressing something is that is due.

use crate::oversight::timeliness::Timeliness;
use crate::vocabulary;

vocabulary! {
    /// A traffic light (红黄绿灯). Computed, never stored.
    pub enum Light as "light" {
        /// Over, and not done (红灯).
        Red = "red",
        /// Due soon (黄灯).
        Yellow = "yellow",
        /// Time is left, or it waits for somebody else (绿灯).
        Green = "green",
        /// There is no day by which it is due (未亮灯).
        Unlit = "unlit",
    }
}

/// The light of something that is due: what is done waits for somebody else, and is green.
#[must_use]
pub const fn light(timeliness: Option<Timeliness>, done: bool) -> Light {
    match timeliness {
        _ if done => Light::Green,
        None => Light::Unlit,
        Some(Timeliness::Overdue) => Light::Red,
        Some(Timeliness::DueSoon) => Light::Yellow,
        Some(Timeliness::OnTime | Timeliness::Extended) => Light::Green,
    }
}
