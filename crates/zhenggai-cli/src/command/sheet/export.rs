//! `zhenggai sheet export`.

use std::fs;
use std::path::Path;

use zhenggai::core::closure::assess;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::tables::write::{self, given::Given, given::Paper};

use crate::args::sheet::{PaperSize, SheetSource};
use crate::command::done::Done;
use crate::command::input::{self, Trouble};
use crate::command::sheet::holding;
use crate::exit::Exit;
use crate::show::Screen;

/// What is to be written where.
pub(crate) struct Export<'a> {
    pub(crate) source: &'a SheetSource,
    pub(crate) dossier: Option<&'a str>,
    pub(crate) output: &'a Path,
    pub(crate) as_of: Option<&'a str>,
    pub(crate) policy: Option<&'a str>,
    pub(crate) filler: Option<&'a str>,
    pub(crate) paper: PaperSize,
    pub(crate) disclosure: &'a str,
}

/// Reads a ledger, judges it, and writes a workbook.
pub(super) fn export(asked: &Export<'_>, screen: &mut Screen) -> Done {
    let told = exported(asked, screen)?;
    Ok(screen.line(&told).map(|()| Exit::Clear))
}

fn exported(asked: &Export<'_>, screen: &Screen) -> Result<String, Trouble> {
    let language = screen.language();
    let file = &asked.source.file;
    let (_, today) = input::clock().map_err(|fault| Trouble::of("clock", &fault.into(), language))?;
    let day = asked.as_of.map_or(Ok(today), |day| input::day("--as-of", day, language))?;
    let named = asked.policy.map(|word| input::policy(word, language)).transpose()?;
    let book = holding::book(file, asked.dossier, asked.source, day, asked.policy, screen)?;
    let view = book.as_of(day);
    let dossier = view.dossier.as_ref().ok_or(Refusal::DossierNotOpened);
    let dossier = dossier.map_err(|refusal| Trouble::of(file.display(), &refusal.into(), language))?;
    let readers = input::readers(asked.disclosure, language)?;
    let part = dossier.extract_for(readers);
    let assessment = assess(dossier, named.as_ref().unwrap_or(book.policy()), day);
    let given = Given {
        dossier: &part,
        // A reason may rest on what these readers may not see.
        assessment: Some(&assessment).filter(|_| readers == Disclosure::Restricted),
        day,
        filler: asked.filler,
        paper: match asked.paper {
            PaperSize::A3 => Paper::A3,
            PaperSize::A4 => Paper::A4,
        },
    };
    let written = write::workbook(&given).map_err(|fault| fault.to_string());
    written.and_then(|bytes| fs::write(asked.output, bytes).map_err(|fault| fault.to_string())).map_err(
        |why| Trouble {
            place: asked.output.display().to_string(),
            code: zhenggai::fault::FILE_UNWRITABLE.to_string(),
            sentence: why,
        },
    )?;
    let (findings, measures) = (part.findings().len(), part.measures().len());
    let (output, entries) = (asked.output.display(), book.ledger().past().len());
    Ok(match language {
        Language::Zh => {
            format!("已写入 {output}：{findings}个问题、{measures}条措施（登记{entries}条记录，截至{day}）")
        }
        Language::En => {
            format!(
                "wrote {output}: {findings} findings, {measures} measures ({entries} entries, as of {day})"
            )
        }
    })
}
