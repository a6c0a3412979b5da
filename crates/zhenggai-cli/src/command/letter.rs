//! `zhenggai letter`.

use zhenggai::core::invalid::Invalid;
use zhenggai::core::item::Item;
use zhenggai::fault::Fault;
use zhenggai::notice::drafting::document;
use zhenggai::report::letter::{self, Paper};
use zhenggai::report::{self, Report};

use crate::args::report::LetterArgs;
use crate::command::books;
use crate::command::done::Done;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Writes a letter.
pub(super) fn run(args: &LetterArgs, screen: &mut Screen) -> Done {
    let language = screen.language();
    let of = |place: &dyn std::fmt::Display, fault: Fault| Trouble::of(place, &fault, language);
    let parsed = |place: &str, invalid: Invalid| of(&place, invalid.into());
    let item: Item = args.item.parse().map_err(|invalid| parsed("item", invalid))?;
    let paper: Paper = args.kind.parse().map_err(|invalid| parsed("--kind", invalid))?;
    let readers = input::readers(&args.disclosure, language)?;
    let day = input::day_or_today(args.as_of.as_deref(), language)?;
    let answer_by = args.answer_by.as_deref().map(|word| input::day("--answer-by", word, language));
    let template = args.template.as_deref().map(|path| input::read(path, language)).transpose()?;
    let template = template.map(|input| String::from_utf8_lossy(&input.bytes).into_owned());
    let book = books::one(&args.ledger, language)?;
    let place = args.ledger.file.display();
    let report = Report::of(&book, report::Asked { day, readers, language });
    let report = report.map_err(|fault| of(&place, fault))?;
    let given = report.given().map_err(|fault| of(&place, fault))?;
    let asked = letter::Asked {
        paper,
        item: &item,
        number: args.number.as_deref(),
        answer_by: answer_by.transpose()?,
    };
    let text = report::letter(&given, &asked, template.as_deref()).map_err(|fault| match fault {
        Fault::Template(_) => of(&"--template", fault),
        fault => of(&place, fault),
    })?;
    let Some(out) = &args.out else { return Ok(screen.line(text.trim_end()).map(|()| Exit::Clear)) };
    let word = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
    let bytes = if word {
        document(&text).map_err(|error| input::unwritable(out, &std::io::Error::other(error), language))?
    } else {
        text.into_bytes()
    };
    input::write(out, bytes, language)?;
    Ok(screen.line(&format!("{} {}", screen.pick("已写入", "wrote"), out.display())).map(|()| Exit::Clear))
}
