//! How a job ends.

use std::io;

use zhenggai::core::language::Language;

use crate::command::input::Trouble;
use crate::exit::Exit;
use crate::show::Screen;

/// A trouble before anything was printed, or how printing went.
pub(super) type Done = Result<io::Result<Exit>, Trouble>;

/// Ends a job, telling the trouble where there was one.
pub(super) fn ended(done: Done, screen: &mut Screen) -> io::Result<Exit> {
    done.unwrap_or_else(|trouble| unusable(screen, &trouble))
}

/// Tells why a job cannot go on.
pub(super) fn unusable(screen: &mut Screen, trouble: &Trouble) -> io::Result<Exit> {
    screen.trouble(&trouble.place, &trouble.code, &trouble.sentence)?;
    Ok(Exit::Unusable)
}

/// Tells how much was recorded before a job could not go on: it stays, and the rest was not tried.
pub(super) fn stopped(screen: &mut Screen, count: usize, trouble: &Trouble) -> io::Result<Exit> {
    recorded(screen, count)?;
    unusable(screen, trouble)
}

/// Tells how much was recorded.
pub(super) fn recorded(screen: &mut Screen, count: usize) -> io::Result<()> {
    screen.line(&match screen.language() {
        Language::Zh => format!("已登记{count}条"),
        Language::En => format!("{count} recorded"),
    })
}
