//! Whether what was shown is to be recorded.

use std::io;
use std::path::Path;

use zhenggai::core::language::Language;

use crate::show::Screen;

/// Asks whether `count` entries are to be recorded in a ledger, where `yes` does not say so already; where they are not,
/// says that it was left as it is.
pub(super) fn given(screen: &mut Screen, count: usize, into: &Path, yes: bool) -> io::Result<bool> {
    let into = into.display();
    let question = match screen.language() {
        Language::Zh => format!("将{count}条记录写入 {into}？"),
        Language::En => format!("Record this in {into} (entries: {count})?"),
    };
    if yes || screen.confirm(&question)? {
        return Ok(true);
    }
    screen.line(&match screen.language() {
        Language::Zh => format!("{into} 未改动；确认后加 --yes 写入。"),
        Language::En => format!("{into} was left as it is; add --yes to record this."),
    })?;
    Ok(false)
}

/// Says that there is nothing to record, so that nothing is asked.
pub(super) fn needless(screen: &mut Screen) -> io::Result<bool> {
    screen.line(screen.pick("没有需要登记的。", "There is nothing to record."))?;
    Ok(false)
}
