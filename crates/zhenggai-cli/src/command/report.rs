//! `zhenggai report`.

use std::fs;
use std::path::{Path, PathBuf};

use zhenggai::book::Book;
use zhenggai::check::{Given, check};
use zhenggai::choice::Rules;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::fault::Fault;
use zhenggai::report::both::Both;
use zhenggai::report::portfolio::UnreadRecord;
use zhenggai::report::{Asked, Report, page, picture, portfolio};

use crate::args::LedgerFile;
use crate::args::report::ReportArgs;
use crate::command::books;
use crate::command::done::Done;
use crate::command::form::{self, Form};
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Writes a page, a picture, or both, and tells how large they are.
pub(super) fn run(args: &ReportArgs, screen: &mut Screen) -> Done {
    let language = screen.language();
    let made = if args.file.is_dir() { many(args, language)? } else { one(args, language)? };
    let mut told = Vec::new();
    for (path, text) in made {
        input::write(&path, &text, language)?;
        let (out, size) = (path.display(), text.len().div_ceil(1024));
        told.push(match language {
            Language::Zh => format!("已写入 {out}（{size} KB）：用浏览器打开，不需要联网"),
            Language::En => format!("wrote {out} ({size} KB): open it in a browser, it needs no network"),
        });
    }
    Ok(told.iter().try_for_each(|line| screen.line(line)).map(|()| Exit::Clear))
}

type Written = Vec<(PathBuf, String)>;

/// The report of a ledger or of a notice.
fn one(args: &ReportArgs, language: Language) -> Result<Written, Trouble> {
    let fault = |fault: Fault| Trouble::of(args.file.display(), &fault, language);
    let readers = input::readers(&args.disclosure, language)?;
    let written = |report: &Report<'_>| {
        let given = report.given().map_err(fault)?;
        let mut written = Vec::new();
        if let Some(out) = &args.out {
            let page = page::page(&given).map_err(|error| input::unwritable(out, &error.into(), language))?;
            written.push((out.clone(), page));
        }
        written.extend(args.svg.iter().map(|svg| (svg.clone(), picture::picture(&given))));
        Ok(written)
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

/// The page that compares the ledgers of a folder. A file that holds none that can be read is named on it.
fn many(args: &ReportArgs, language: Language) -> Result<Written, Trouble> {
    let fault = |fault: Fault| Trouble::of(args.file.display(), &fault, language);
    let Some(out) = &args.out else {
        return Err(Trouble {
            place: "--svg".to_owned(),
            code: zhenggai::fault::FILE_UNREADABLE.to_string(),
            sentence: match language {
                Language::Zh => "概况图只画一本台账，不画文件夹；请另给 --out".to_owned(),
                Language::En => "a picture is of one ledger, not of a folder; give --out".to_owned(),
            },
        });
    };
    let readers = input::readers(&args.disclosure, language)?;
    let day = input::day_or_today(args.as_of.as_deref(), language)?;
    let (books, mut unread) = opened(&args.file, language)?;
    let mut reports = Vec::new();
    for (file, book) in &books {
        match Report::of(book, Asked { day, readers, language }) {
            Ok(report) => reports.push(report),
            Err(fault) => unread.push(why(file, |language| fault.sentence(language))),
        }
    }
    let given: Result<Vec<_>, Fault> = reports.iter().map(Report::given).collect();
    let none = unread.first().map(|it| Trouble {
        place: args.file.join(&it.file).display().to_string(),
        code: zhenggai::fault::FILE_UNREADABLE.to_string(),
        sentence: if language == Language::Zh { it.why.zh.clone() } else { it.why.en.clone() },
    });
    let data = portfolio::portfolio(&given.map_err(fault)?, unread);
    let data = data.ok_or_else(|| none.unwrap_or_else(|| fault(Refusal::DossierNotOpened.into())))?;
    let page = page::portfolio(&data).map_err(|error| input::unwritable(out, &error.into(), language))?;
    Ok(vec![(out.clone(), page)])
}

type Opened = (Vec<(PathBuf, Book)>, Vec<UnreadRecord>);

/// The books of a folder, by the names of their files.
fn opened(folder: &Path, language: Language) -> Result<Opened, Trouble> {
    let no_file = |error: &std::io::Error| input::no_file(folder, error, language);
    let listed = fs::read_dir(folder).map_err(|error| no_file(&error))?;
    let mut files: Vec<PathBuf> = listed.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort_unstable();
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for file in files.into_iter().filter(|file| matches!(form::of(file), Ok(Form::Store | Form::Lines))) {
        match books::open(&file, None, language) {
            Ok(books) => found.extend(books.into_iter().map(|book| (file.clone(), book))),
            Err(trouble) => unread.push(why(&file, |_| trouble.sentence.clone())),
        }
    }
    Ok((found, unread))
}

fn why(file: &Path, sentence: impl Fn(Language) -> String) -> UnreadRecord {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    UnreadRecord { file: name, why: Both::of(sentence) }
}
