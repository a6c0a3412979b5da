//! How a job ends.

use std::io;

use crate::command::input::Trouble;
use crate::exit::Exit;

/// A trouble before anything was printed, or how printing went.
pub(super) type Done = Result<io::Result<Exit>, Trouble>;
