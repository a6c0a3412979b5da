//! `zhenggai policy`: rule sets.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use zhenggai::core::closure::lint::lint;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::code::Severity;
use zhenggai::core::id::PolicyId;
use zhenggai::core::language::Language;
use zhenggai::wire::policy::{self, blank};

use crate::args::PolicyCommand;
use crate::command::done::ended;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, rules};

/// Does what was asked for with rule sets.
pub(super) fn run(command: &PolicyCommand, screen: &mut Screen) -> io::Result<Exit> {
    let language = screen.language();
    let done = match command {
        PolicyCommand::List => {
            let read = policy::BUILT_IN.iter().map(|(id, _)| input::policy(id, language));
            read.collect::<Result<Vec<Policy>, _>>()
                .map(|sets| rules::list(screen, &sets).map(|()| Exit::Clear))
        }
        PolicyCommand::Show { policy } => input::policy_text(policy, language)
            .map(|text| screen.line(text.trim_end()).map(|()| Exit::Clear)),
        PolicyCommand::Explain { policy } => input::policy(policy, language)
            .map(|policy| rules::explain(screen, &policy).map(|()| Exit::Clear)),
        PolicyCommand::Lint { policy } => input::policy(policy, language).map(|policy| {
            let notes = lint(&policy);
            let warned = notes.iter().any(|note| note.severity > Severity::Info);
            rules::notes(screen, &policy, &notes).map(|()| if warned { Exit::Blocked } else { Exit::Clear })
        }),
        PolicyCommand::Diff { first, second } => {
            let both =
                input::policy(first, language).and_then(|it| Ok((it, input::policy(second, language)?)));
            both.map(|(first, second)| rules::differences(screen, &first, &second).map(|()| Exit::Clear))
        }
        PolicyCommand::Schema => Ok(screen.json(&policy::json_schema()).map(|()| Exit::Clear)),
        PolicyCommand::New { base, id, out } => new(base, id, out.as_deref(), screen),
    };
    ended(done, screen)
}

/// Writes a commented file that builds on a base. A file that is there already is left alone.
fn new(base: &str, id: &str, out: Option<&Path>, screen: &mut Screen) -> Result<io::Result<Exit>, Trouble> {
    let language = screen.language();
    let below = input::policy(base, language)?;
    let id = PolicyId::new(id).map_err(|invalid| Trouble::of("--id", &invalid.into(), language))?;
    let text = blank::file(&id, base, &below, language);
    let Some(path) = out else { return Ok(screen.line(text.trim_end()).map(|()| Exit::Clear)) };
    let written = OpenOptions::new().write(true).create_new(true).open(path);
    written
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| input::unwritable(path, &error, language))?;
    let said = match language {
        Language::Zh => format!("已写入 {}；改好后用 zhenggai policy explain {0} 核对", path.display()),
        Language::En => format!(
            "written to {}; after your changes, read it with zhenggai policy explain {0}",
            path.display()
        ),
    };
    Ok(screen.line(&said).map(|()| Exit::Clear))
}
