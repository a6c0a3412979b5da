//! The full chain of reasons of an item, for people.

use std::io;

use zhenggai::core::advice::chain::Chain;
use zhenggai::core::closure::reason::{Outcome, Reason};
use zhenggai::core::dossier::Dossier;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::say;
use zhenggai::judged::{Judged, text};

use crate::show::phrase;
use crate::show::reason;
use crate::show::screen::Screen;
use crate::show::tree::Branch;

/// Prints a chain of reasons. What is met is counted below the item that was asked about, or told of every item.
pub(crate) fn show(screen: &mut Screen, judged: &Judged<'_>, chain: &Chain<'_>, all: bool) -> io::Result<()> {
    let language = screen.language();
    let Ok(dossier) = judged.dossier() else { return Ok(()) };
    screen.title(dossier.opening().value.title.as_str())?;
    screen.line(&phrase::judged(judged, language))?;
    screen.line("")?;
    let teller = Teller { judged, dossier, language, all };
    teller.item(chain, true).print(screen)
}

struct Teller<'t> {
    judged: &'t Judged<'t>,
    dossier: &'t Dossier,
    language: Language,
    all: bool,
}

impl Teller<'_> {
    fn item(&self, chain: &Chain<'_>, asked: bool) -> Branch {
        let mut branch = Branch::marked(mark(chain), self.heading(chain));
        if chain.is_settled() && !asked && !self.all {
            return branch;
        }
        let (ledger, terms) = (self.judged.ledger(), &self.judged.policy().terms);
        let shown = |reason: &&Reason| asked || self.all || says_no(reason);
        for reason in chain.verdict.reasons().iter().filter(shown) {
            branch.hang(reason::branch(reason, ledger, terms, self.language));
        }
        let quiet = chain.verdict.reasons().iter().filter(|reason| !shown(reason));
        let (met, apart): (Vec<&Reason>, Vec<&Reason>) =
            quiet.partition(|reason| reason.outcome() == Outcome::Met);
        if !met.is_empty() || !apart.is_empty() {
            branch.hang(Branch::plain(match self.language {
                Language::Zh => format!("其余规则：符合{}条，不适用{}条", met.len(), apart.len()),
                Language::En => format!("other rules: {} met, {} do not apply", met.len(), apart.len()),
            }));
        }
        let (settled, open): (Vec<&Chain<'_>>, Vec<&Chain<'_>>) =
            chain.below.iter().partition(|below| below.is_settled() && !self.all);
        for below in open {
            branch.hang(self.item(below, false));
        }
        if let Some(line) = self.settled(&settled) {
            branch.hang(line);
        }
        branch
    }

    /// Those of which nothing is left to be asked, in one line.
    fn settled(&self, settled: &[&Chain<'_>]) -> Option<Branch> {
        let names: Vec<String> = settled.iter().take(MOST).map(|chain| chain.item.to_string()).collect();
        let row = phrase::row(&names, settled.len(), self.language);
        let closed = settled.iter().filter(|chain| chain.status.is_closed()).count();
        let text = match (settled.len(), self.language) {
            (0, _) => return None,
            (count, Language::Zh) if closed == count => format!("已销号：{row}"),
            (count, Language::En) if closed == count => format!("struck off: {row}"),
            (_, Language::Zh) => format!("已销号或可以销号：{row}"),
            (_, Language::En) => format!("struck off, or may be: {row}"),
        };
        Some(Branch::marked(Outcome::Met, text))
    }

    fn heading(&self, chain: &Chain<'_>) -> String {
        let language = self.language;
        let words = phrase::cut(&text(self.dossier, &chain.item), 60);
        let status = say::closure_status(chain.status, language);
        let verdict = phrase::closable(chain.verdict.outcome(), language);
        let standing =
            if chain.status.is_closed() { status.to_owned() } else { format!("{status} · {verdict}") };
        match (&chain.item, language) {
            (Item::Dossier, Language::Zh) => format!("整本台账（{standing}）"),
            (Item::Dossier, Language::En) => format!("the dossier ({standing})"),
            (item, Language::Zh) => format!("{item} {words}（{standing}）"),
            (item, Language::En) => format!("{item} {words} ({standing})"),
        }
    }
}

/// How many items are named in a row.
const MOST: usize = 6;

fn mark(chain: &Chain<'_>) -> Outcome {
    if chain.status.is_closed() { Outcome::Met } else { chain.verdict.outcome() }
}

fn says_no(reason: &Reason) -> bool {
    matches!(reason.outcome(), Outcome::NotMet | Outcome::CannotTell)
}
