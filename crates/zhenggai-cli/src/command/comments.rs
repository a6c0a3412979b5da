//! `zhenggai notice comments`.

use std::io;

use zhenggai::book::Asked;
use zhenggai::comments;
use zhenggai::core::code::Severity;
use zhenggai::core::id::PublicationId;
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::kept::KeptBook;
use zhenggai::tables::comments::Comments;
use zhenggai::tables::intake::comments::CommentPlan;
use zhenggai::tables::open::LARGEST;

use crate::args::LedgerFile;
use crate::args::notice::CommentIntake;
use crate::command::author::author;
use crate::command::consent;
use crate::command::done::{Done, ended, stopped};
use crate::command::files;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, comments as shown};

/// Shows what would come of taking a list of comments in, and records it when that is confirmed.
pub(super) fn run(asked: &CommentIntake, screen: &mut Screen) -> io::Result<Exit> {
    ended(taken(asked, screen), screen)
}

fn taken(asked: &CommentIntake, screen: &mut Screen) -> Done {
    let language = screen.language();
    let of = |fault: Fault| Trouble::of(asked.file.display(), &fault, language);
    let bytes = input::read_up_to(LARGEST, &asked.file, language)?.bytes;
    let list = comments::read(&bytes).map_err(of)?;
    let publication = asked.publication.as_deref().map(PublicationId::new).transpose();
    let publication =
        publication.map_err(|invalid| Trouble::of("--publication", &invalid.into(), language))?;
    let key = asked.key.as_deref().map(|path| files::key(path, language)).transpose()?;
    let named = LedgerFile { file: asked.into.clone(), dossier: asked.dossier.clone() };
    let mut kept = files::open_on(&named, &asked.device, language)?;
    if let Some(key) = key {
        kept = kept.signing_with(key);
    }
    let (_, today) = input::clock().map_err(|invalid| of(invalid.into()))?;
    let plan = comments::plan(&list, kept.book(), today, publication.as_ref()).map_err(of)?;
    let exit = if has_error(&list) { Exit::Blocked } else { Exit::Clear };
    let confirmed = match told(screen, asked, &list, &plan) {
        Ok(confirmed) => confirmed,
        Err(error) => return Ok(Err(error)),
    };
    if !confirmed {
        return Ok(Ok(exit));
    }
    let by = author(asked.by.as_deref(), Some(kept.book()), language)?;
    for (count, step) in plan.steps.iter().enumerate() {
        let now = input::clock().map_err(|invalid| of(invalid.into()))?.0;
        let (event, author, effective_on) = (step.event.clone(), by.clone(), step.on);
        let recorded = kept.record(Asked { event, author, effective_on, origin: None, now });
        if let Err(fault) = recorded {
            let place = shown::place(&asked.file, &list, step.at);
            return Ok(stopped(screen, count, &Trouble::of(place, &fault, language)));
        }
    }
    Ok(tell(screen, plan.steps.len(), &kept).map(|()| exit))
}

fn has_error(list: &Comments) -> bool {
    list.notes.iter().any(|note| note.severity() == Severity::Error)
}

/// Shows the plan, and asks whether it is to be recorded.
fn told(screen: &mut Screen, asked: &CommentIntake, list: &Comments, plan: &CommentPlan) -> io::Result<bool> {
    shown::show(screen, &asked.file, list, plan)?;
    if plan.steps.is_empty() {
        return consent::needless(screen);
    }
    consent::given(screen, plan.steps.len(), &asked.into, asked.yes)
}

/// How many were recorded, and how many wait for an answer.
fn tell(screen: &mut Screen, count: usize, kept: &KeptBook) -> io::Result<()> {
    let dossier = kept.book().latest().dossier.as_ref();
    let comments = dossier.map(|dossier| dossier.proceedings().comments.iter());
    let waiting = comments.map_or(0, |all| all.filter(|file| file.answer.is_none()).count());
    screen.line(&match screen.language() {
        Language::Zh => format!("已登记{count}条；待答复{waiting}条，用 zhenggai due 查看。"),
        Language::En => format!("{count} recorded; {waiting} wait for an answer, see zhenggai due."),
    })
}
