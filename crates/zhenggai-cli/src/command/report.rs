//! `zhenggai report`.

use std::fs;

use zhenggai::check::{Given, check};
use zhenggai::choice::Rules;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::invalid::Invalid;
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::report::{Asked, Report, page};

use crate::args::LedgerFile;
use crate::args::report::ReportArgs;
use crate::command::books;
use crate::command::done::Done;
use crate::command::form::{self, Form};
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Writes a page, and tells how large it is.
pub(super) fn run(args: &ReportArgs, screen: &mut Screen) -> Done {
    let language = screen.language();
    let page = made(args, language)?;
    fs::write(&args.out, &page).map_err(|error| input::unwritable(&args.out, &error, language))?;
    let (out, size) = (args.out.display(), page.len().div_ceil(1024));
    let told = match language {
        Language::Zh => format!("已写入 {out}（{size} KB）：用浏览器打开，不需要联网"),
        Language::En => format!("wrote {out} ({size} KB): open it in a browser, it needs no network"),
    };
    Ok(screen.line(&told).map(|()| Exit::Clear))
}

fn made(args: &ReportArgs, language: Language) -> Result<String, Trouble> {
    let fault = |fault: Fault| Trouble::of(args.file.display(), &fault, language);
    let readers: Disclosure =
        args.disclosure.parse().map_err(|it: Invalid| Trouble::of("--disclosure", &it.into(), language))?;
    let written = |report: &Report<'_>| {
        let given = report.given().map_err(fault)?;
        page::page(&given).map_err(|error| input::unwritable(&args.out, &error.into(), language))
    };
    match form::of(&args.file).map_err(|error| input::no_file(&args.file, &error, language))? {
        Form::Store | Form::Lines => {
            let day = input::day_or_today(args.as_of.as_deref(), language)?;
            let named = LedgerFile { file: args.file.clone(), dossier: args.dossier.clone() };
            let book = books::one(&named, language)?;
            written(&Report::of(&book, Asked { day, readers, language }).map_err(fault)?)
        }
        Form::Other => {
            let as_of =
                args.as_of.as_deref().map(|word| input::day("--as-of", word, language)).transpose()?;
            let input = input::read(&args.file, language)?;
            let (now, today) = input::clock().map_err(|invalid| fault(invalid.into()))?;
            let given = Given { bytes: &input.bytes, as_of, now, today };
            let found = check(given, Rules::ByDay).map_err(fault)?;
            let asked = Asked { day: found.day, readers, language };
            written(&Report::of_notice(&found, &input.name, asked).map_err(fault)?)
        }
    }
}
