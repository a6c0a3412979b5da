//! How far a long job has come, on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Fewer steps than this take no time that anybody would notice.
const LONG: usize = 2000;

/// A bar, or a count where the end is not known.
pub(super) struct Progress {
    bar: ProgressBar,
    from: usize,
}

impl Progress {
    /// So many steps are done.
    pub(super) fn set(&self, done: usize) {
        if done >= self.from && done.is_multiple_of(256) {
            if self.bar.is_hidden() && self.from > 0 {
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            self.bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
        }
    }

    /// The job is done; nothing of the bar stays.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
    }
}

/// A bar for a job of so many steps.
pub(super) fn bar(steps: usize, what: &'static str) -> Progress {
    let total = u64::try_from(steps).unwrap_or(u64::MAX);
    let target = if steps < LONG { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(total), target).with_message(what);
    let style = ProgressStyle::with_template("{msg} {bar:40} {human_pos}/{human_len} {eta}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    Progress { bar, from: 0 }
}

/// A count for a job whose end is not known; it shows itself when the job is long.
pub(super) fn spinner(what: &'static str) -> Progress {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()).with_message(what);
    let style = ProgressStyle::with_template("{spinner} {msg} {human_pos}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    Progress { bar, from: LONG }
}
