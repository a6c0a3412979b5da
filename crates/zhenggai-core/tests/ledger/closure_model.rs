//! A model of closure and merge: two devices, three parties and an office, one measure, in every interleaving
//! that fits the bounds. The fold that is checked is the real one.

use std::collections::BTreeSet;

use stateright::{Checker, Model, Property};
use zhenggai_core::decision::Decision;
use zhenggai_core::dossier::file::ItemFile;
use zhenggai_core::id::{EntryId, PartyId};
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::mandate::{Mandate, Separation};
use zhenggai_core::party::Duty;

use crate::book::{Book, day, who};
use crate::say::{M1, close, done, item, keeping, opened, pass, reopen, request, required, review, settle};

/// The devices; the first one opened the dossier.
const DEVICES: [&str; 2] = ["a", "b"];
/// How many entries are written after work was reported and closure asked for.
const ENTRIES: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Word {
    Report,
    Request,
    First,
    Second,
    Return,
    Close,
    Reopen,
    /// The first conflict is settled for the entry that is in force, or against it.
    Settle {
        in_force: bool,
    },
}

/// What each may try, in which duty; the rules have to stop the rest.
const TRIES: [(&str, Duty, Word); 13] = [
    ("unit", Duty::ResponsibleUnit, Word::Report),
    ("unit", Duty::ResponsibleUnit, Word::Request),
    ("unit", Duty::ApprovingCommittee, Word::Close),
    ("r", Duty::DisciplineBody, Word::Report),
    ("r", Duty::DisciplineBody, Word::First),
    ("r", Duty::OrganisationDepartment, Word::Second),
    ("r", Duty::DisciplineBody, Word::Return),
    ("r", Duty::ApprovingCommittee, Word::Close),
    ("d", Duty::OrganisationDepartment, Word::Second),
    ("office", Duty::InspectionOffice, Word::Close),
    ("office", Duty::InspectionOffice, Word::Reopen),
    ("office", Duty::InspectionOffice, Word::Settle { in_force: true }),
    ("office", Duty::InspectionOffice, Word::Settle { in_force: false }),
];

/// An entry: by which device, whether it had just taken in all that the other wrote, and which of [`TRIES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Written {
    device: usize,
    merged: bool,
    words: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct State {
    written: Vec<Written>,
    refused: usize,
    closed: bool,
    well_closed: bool,
    conflict: bool,
    settled: bool,
}

struct Closures {
    start: Book,
}

impl Closures {
    fn new() -> Self {
        use Separation as S;
        let apart = [S::SubmitterNotVerifier, S::VerifierNotApprover, S::LastDecisionOutside];
        let reviews = vec![
            required("一审", &[Duty::DisciplineBody], 1),
            required("二审", &[Duty::OrganisationDepartment], 1),
        ];
        let duties = TRIES.map(|(id, duty, _)| (id, duty));
        Self { start: opened(Mandate { reviews, ..keeping(&apart) }, &duties) }
    }

    fn author(written: Written) -> Author {
        let (id, duty, _) = TRIES[written.words];
        who(id, duty)
    }

    /// What is said; nothing where there is no conflict to settle.
    fn event(book: &Book, word: Word) -> Option<Event> {
        Some(match word {
            Word::Report => done(),
            Word::Request => request(),
            Word::First => pass("一审"),
            Word::Second => pass("二审"),
            Word::Return => review(Some("一审"), Decision::Returned),
            Word::Close => close(),
            Word::Reopen => reopen(),
            Word::Settle { in_force } => {
                let conflict = book.ledger().as_of(day(99), book.mandates()).conflicts.into_iter().next()?;
                let others = conflict.entries.iter().copied().filter(|id| *id != conflict.in_force);
                let others: Vec<EntryId> = others.collect();
                let other = *others.first()?;
                if in_force {
                    settle(conflict.in_force, &others)
                } else {
                    settle(other, &[conflict.in_force])
                }
            }
        })
    }

    fn state(&self, written: Vec<Written>) -> Option<State> {
        let mut book = self.start.clone();
        let root = book.heads();
        let mut last: [Option<EntryId>; 2] = [None, None];
        for it in &written {
            let parents: Vec<EntryId> = match last[1 - it.device].filter(|_| it.merged) {
                Some(other) => vec![other],
                None if last[it.device].is_none() => root.clone(),
                None => Vec::new(),
            };
            let event = Self::event(&book, TRIES[it.words].2)?;
            last[it.device] = Some(book.after(DEVICES[it.device], &parents, &Self::author(*it), event));
        }
        let view = book.ledger().as_of(day(99), book.mandates());
        let file = view.dossier?.file(&item(M1))?.clone();
        let settled = written.iter().any(|it| matches!(TRIES[it.words].2, Word::Settle { .. }));
        Some(State {
            written,
            refused: view.without_effect.len(),
            closed: file.closure_status().is_closed(),
            well_closed: Self::well_closed(&file),
            conflict: !view.conflicts.is_empty(),
            settled,
        })
    }

    /// Whether the running round was closed after every review, each by another party that did no work.
    fn well_closed(file: &ItemFile) -> bool {
        let round = file.round();
        let passed = |stage: &str, duty: Duty| -> BTreeSet<&PartyId> {
            let steps = round.reviews().iter().filter(|step| {
                let named = step.value.stage.as_ref().is_some_and(|it| it.as_str() == stage);
                named && step.mark.duty == duty && step.value.decision == Decision::Accepted
            });
            steps.map(|step| &step.mark.author).collect()
        };
        let first = passed("一审", Duty::DisciplineBody);
        let second = passed("二审", Duty::OrganisationDepartment);
        let closer = round.closed().map(|closed| &closed.mark.author);
        let worked: BTreeSet<&PartyId> = file
            .reports_of_round()
            .iter()
            .map(|report| &report.mark.author)
            .chain(round.attempts().iter().map(|attempt| &attempt.request.author))
            .collect();
        let judged: BTreeSet<&PartyId> = first.iter().chain(&second).copied().chain(closer).collect();
        !first.is_empty()
            && !second.is_empty()
            && first.is_disjoint(&second)
            && closer.is_some_and(|closer| !first.contains(closer) && !second.contains(closer))
            && judged.is_disjoint(&worked)
    }
}

impl Model for Closures {
    type State = State;
    type Action = Written;

    fn init_states(&self) -> Vec<State> {
        let asked = [0, 1].map(|words| Written { device: 0, merged: false, words });
        self.state(asked.to_vec()).into_iter().collect()
    }

    fn actions(&self, state: &State, actions: &mut Vec<Written>) {
        if state.written.len() >= ENTRIES + 2 {
            return;
        }
        for device in 0..DEVICES.len() {
            // Without a word of the other since, to have merged is the same as not.
            let news = state.written.last().is_some_and(|last| last.device != device);
            for merged in if news { [false, true].as_slice() } else { [false].as_slice() } {
                let write = |words| Written { device, merged: *merged, words };
                actions.extend((0..TRIES.len()).map(write));
            }
        }
    }

    fn next_state(&self, last: &State, action: Written) -> Option<State> {
        // Work reported twice by one party says nothing new to the rules.
        let (who, _, word) = TRIES[action.words];
        let said = |it: &Written| TRIES[it.words].0 == who && TRIES[it.words].2 == Word::Report;
        if word == Word::Report && last.written.iter().any(said)
            || matches!(word, Word::Settle { .. }) && !last.conflict
        {
            return None;
        }
        let written = last.written.iter().copied().chain([action]).collect();
        // An entry that is refused and contests nothing changes nothing.
        let tells = |next: &State| next.refused <= last.refused || next.conflict && !last.conflict;
        self.state(written).filter(|next| next.settled || tells(next))
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("a closed measure has every review, by parties kept apart", |_, it: &State| {
                !it.closed || it.well_closed
            }),
            Property::sometimes("it can be closed", |_, it: &State| it.closed),
            Property::sometimes("it can be closed by two devices that merged", |_, it: &State| {
                it.closed && it.written.iter().any(|written| written.merged)
            }),
            Property::sometimes("two devices can disagree", |_, it: &State| it.conflict),
            Property::sometimes("what they disagree on can be settled", |_, it: &State| {
                it.settled && !it.conflict
            }),
        ]
    }
}

#[test]
fn no_interleaving_closes_a_measure_without_its_reviews() {
    let checked = Closures::new().checker().threads(2).spawn_bfs().join();
    checked.assert_properties();
    assert!(checked.unique_state_count() > 1_000, "{}", checked.unique_state_count());
}
