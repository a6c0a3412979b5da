//! Letters and forms about one item (督办文书、销号表单): what a template is filled with. They are written in Chinese.

use serde::Serialize;
use zhenggai_core::day::Day;
use zhenggai_core::decision::Decision;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::file::ItemFile;
use zhenggai_core::escalation::Letter as Means;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::language::Language;
use zhenggai_core::oversight::due_list::{Answering, DueRow, due_list};
use zhenggai_core::oversight::ladder::{Charge, StepOwed, steps_owed};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::oversight::tenure::{Holder, holders};
use zhenggai_core::oversight::term::term;
use zhenggai_core::party::Duty;
use zhenggai_core::review::ClosureStatus;
use zhenggai_core::say::{self, figures, oversight};
use zhenggai_core::statistics::state::work_of;

use crate::given::Given;
use crate::wording::{cut, regime, words};

const ZH: Language = Language::Zh;

/// Who signs where nobody holds the duty.
const OFFICE: &str = "整改工作领导小组办公室";

/// What is written (文书种类).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// A letter of the ladder of escalation (督办文书).
    Escalation(Means),
    /// The form by which closure is asked for (销号申请表).
    ClosureApplication,
    /// The sheet on which reviewers write (销号审核单).
    ReviewSheet,
}

impl Paper {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Escalation(means) => means.as_str(),
            Self::ClosureApplication => "closure_application",
            Self::ReviewSheet => "review_sheet",
        }
    }

    /// The template that is used where none is given.
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::Escalation(_) => include_str!("../templates/escalation.txt"),
            Self::ClosureApplication => include_str!("../templates/application.txt"),
            Self::ReviewSheet => include_str!("../templates/review.txt"),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Escalation(means) => oversight::letter(means, ZH),
            Self::ClosureApplication => "销号申请表",
            Self::ReviewSheet => "销号审核单",
        }
    }
}

impl core::str::FromStr for Paper {
    type Err = Invalid;

    fn from_str(word: &str) -> Result<Self, Invalid> {
        match word {
            "closure_application" => Ok(Self::ClosureApplication),
            "review_sheet" => Ok(Self::ReviewSheet),
            _ => word.parse().map(Self::Escalation),
        }
    }
}

/// Which letter is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// What is written.
    pub paper: Paper,
    /// About what.
    pub item: &'a Item,
    /// The number of the letter (文号).
    pub number: Option<&'a str>,
    /// By when an answer is asked for.
    pub answer_by: Option<Day>,
}

/// What a template can name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The word for it, such as `warning_letter`.
    pub kind: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Its number.
    pub number: Option<String>,
    /// To whom.
    pub to: Vec<String>,
    /// Who signs.
    pub by: String,
    /// The day, in words.
    pub day: String,
    /// By when an answer is asked for, in words.
    pub answer_by: Option<String>,
    /// The title of the dossier.
    pub dossier: String,
    /// The inspection.
    pub inspection: InspectionPart,
    /// The item.
    pub item: ItemPart,
    /// The steps of escalation that were taken before.
    pub before: Vec<SentPart>,
    /// What stands in the way of the closure.
    pub obstacles: Vec<ObstaclePart>,
    /// The verdict, in words.
    pub verdict: &'static str,
    /// The evidence that counts.
    pub evidence: Vec<EvidencePart>,
    /// The review steps of the running request.
    pub reviews: Vec<ReviewPart>,
    /// The steps of the review that the rule set asks for and that nobody took yet.
    pub stages: Vec<String>,
}

/// The inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectionPart {
    /// 巡察, 巡视, 审计 …
    pub word: &'static str,
}

/// The item that a letter is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemPart {
    /// Its id, without the level.
    pub number: String,
    /// 问题, 任务, 措施.
    pub level: &'static str,
    /// What it says, in one line.
    pub text: String,
    /// The same, cut for a title.
    pub short: String,
    /// The finding that it answers, where it is none itself.
    pub finding: Option<String>,
    /// The due day in force, in words.
    pub due: Option<String>,
    /// The first one.
    pub original: Option<String>,
    /// Calendar days over, where it is overdue.
    pub days_over: Option<u64>,
    /// Working days over, likewise.
    pub working_days_over: Option<u64>,
    /// Calendar days left, where it is not over.
    pub days_left: Option<i64>,
    /// How far the work has come.
    pub work: Option<&'static str>,
    /// Where it stands in its closure.
    pub closure: &'static str,
    /// The running round.
    pub round: u32,
    /// The lead leaders.
    pub leaders: Vec<String>,
    /// The responsible units.
    pub units: Vec<String>,
}

/// A step of escalation that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SentPart {
    /// The day, in words.
    pub day: String,
    /// By which means.
    pub name: &'static str,
    /// The number of the letter.
    pub number: Option<String>,
}

/// Something that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObstaclePart {
    /// What the rule asks.
    pub title: String,
    /// The answer.
    pub sentence: String,
    /// What would settle it.
    pub remedy: Option<String>,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidencePart {
    /// Its title.
    pub title: String,
    /// What kind it is.
    pub kind: &'static str,
    /// What a reviewer decided.
    pub decision: Option<&'static str>,
}

/// A review step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewPart {
    /// The day, in words.
    pub day: String,
    /// The stage.
    pub stage: Option<String>,
    /// Who.
    pub by: String,
    /// What was decided.
    pub decision: &'static str,
    /// Why.
    pub comment: Option<String>,
}

/// What the letter about an item is filled with; `None` where the readers may not see the item, or there is none.
#[must_use]
pub fn letter(given: &Given<'_>, asked: &Asked<'_>) -> Option<Letter> {
    let part = given.dossier.extract_for(given.readers);
    let standpoint = Standpoint::new(&part, &given.policy.terms, given.day);
    let file = standpoint.file(asked.item)?;
    let list = due_list(&standpoint);
    let row = list.rows.iter().find(|row| row.item == *asked.item);
    let owed = steps_owed(&standpoint);
    let step = owed
        .iter()
        .find(|step| step.item == *asked.item && asked.paper == Paper::Escalation(step.step.letter));
    let item = item_part(&standpoint, file, asked.item, row);
    // Who holds a duty by grant, and what was sent before, bears no mark.
    let unmarked = given.shows_unmarked();
    let (by, to) = between(&standpoint, asked, step.filter(|_| unmarked), &item, unmarked);
    let sent = if unmarked { file.round().escalations() } else { &[] };
    Some(Letter {
        kind: asked.paper.as_str(),
        name: asked.paper.name(),
        number: asked.number.map(line),
        to,
        by,
        day: day(given.day),
        answer_by: asked.answer_by.map(day),
        dossier: line(part.opening().value.title.as_str()),
        inspection: InspectionPart { word: regime(part.inspection().regime) },
        item,
        before: sent
            .iter()
            .map(|it| SentPart {
                day: day(it.mark.on),
                name: oversight::letter(it.value.letter, ZH),
                number: it.value.number.as_ref().map(|number| line(number.as_str())),
            })
            .collect(),
        obstacles: obstacles(given, asked.item),
        verdict: given.assessment.verdict(asked.item).map_or("", |it| say::outcome(it.outcome(), ZH)),
        evidence: evidence(file),
        reviews: reviews(given, file),
        stages: stages(given, file, asked.item),
    })
}

/// Who signs, and to whom.
fn between(
    standpoint: &Standpoint<'_>,
    asked: &Asked<'_>,
    step: Option<&StepOwed<'_>>,
    item: &ItemPart,
    unmarked: bool,
) -> (String, Vec<String>) {
    let charged = |charges: &[Charge]| -> Vec<String> {
        charges.iter().map(|one| line(&oversight::charge(one, standpoint.terms(), ZH))).collect()
    };
    if let Some(step) = step {
        return (charged(&step.by).join("、"), charged(&step.to));
    }
    let duty = match asked.paper {
        Paper::ClosureApplication => Duty::ResponsibleUnit,
        Paper::Escalation(_) | Paper::ReviewSheet => Duty::RectificationOffice,
    };
    let signing = match duty {
        Duty::ResponsibleUnit => item.units.clone(),
        duty if unmarked => names(&holders(standpoint, asked.item, duty, standpoint.day())),
        _ => Vec::new(),
    };
    let by = if signing.is_empty() { OFFICE.to_owned() } else { signing.join("、") };
    let to = if item.units.is_empty() { vec!["责任单位".to_owned()] } else { item.units.clone() };
    (by, to)
}

fn item_part(standpoint: &Standpoint<'_>, file: &ItemFile, item: &Item, row: Option<&DueRow>) -> ItemPart {
    let dossier = standpoint.dossier();
    let text = line(&text(dossier, item));
    let due = term(standpoint, item);
    let distance = row.filter(|row| row.done_on.is_none()).and_then(|row| row.distance);
    let over = distance.filter(|it| it.days < 0);
    let answering = Answering::on(standpoint, item, standpoint.day());
    let finding = dossier.parents(item).into_iter().find(|it| matches!(it, Item::Finding(_)));
    ItemPart {
        number: item.id().to_owned(),
        level: if *item == Item::Dossier { "台账" } else { figures::level(item.level(), ZH) },
        short: cut(&text, 24),
        finding: finding.map(|finding| line(&self::text(dossier, &finding))),
        due: due.as_ref().and_then(|term| term.due).map(day),
        original: due.as_ref().and_then(|term| term.original).map(day),
        days_over: over.map(|it| it.days.unsigned_abs()),
        working_days_over: over.map(|it| it.working_days.unsigned_abs()),
        days_left: distance.filter(|it| it.days >= 0).map(|it| it.days),
        work: work_of(dossier, item).map(|(work, _)| say::work_status(work, ZH)),
        closure: say::closure_status(file.closure_status(), ZH),
        round: file.round().number(),
        leaders: names(&answering.leaders),
        units: names(&answering.units),
        text,
    }
}

fn text(dossier: &Dossier, item: &Item) -> String {
    match item {
        Item::Dossier => dossier.opening().value.title.to_string(),
        item => words(dossier, item).1,
    }
}

/// What stands in the way, as far as the readers may see it; nothing where it is struck off.
fn obstacles(given: &Given<'_>, item: &Item) -> Vec<ObstaclePart> {
    let closed = given.dossier.file(item).is_some_and(|file| file.closure_status().is_closed());
    let verdict = given.assessment.verdict(item).filter(|_| !closed);
    let reasons = verdict.into_iter().flat_map(|verdict| verdict.obstacles()).filter(|it| given.shows(it));
    let part = |reason: &zhenggai_core::closure::reason::Reason| {
        let rule = given.policy.rules.iter().find(|rule| rule.rule.code() == reason.rule());
        ObstaclePart {
            title: rule.map_or_else(String::new, |rule| rule.rule.card().title_zh().to_owned()),
            sentence: line(&say::reason(reason, ZH)),
            remedy: say::remedy(reason, ZH).map(|remedy| line(&remedy)),
        }
    };
    reasons.map(part).collect()
}

fn evidence(file: &ItemFile) -> Vec<EvidencePart> {
    let part = |piece: &zhenggai_core::dossier::file::EvidenceFile| EvidencePart {
        title: line(piece.evidence.value.title.as_str()),
        kind: say::evidence_kind(piece.evidence.value.kind, ZH),
        decision: piece.decision().map(decision),
    };
    file.evidence_in_force().map(part).collect()
}

fn reviews(given: &Given<'_>, file: &ItemFile) -> Vec<ReviewPart> {
    let title = |id: &str| {
        let stage = given.policy.terms.reviews.iter().find(|stage| stage.id.as_str() == id);
        stage.map_or_else(|| line(id), |stage| stage.title.of(ZH).to_owned())
    };
    let part = |review: &zhenggai_core::dossier::recorded::Recorded<zhenggai_core::review::ReviewStep>| {
        let by = given.names.get(&review.mark.author);
        ReviewPart {
            day: day(review.mark.on),
            stage: review.value.stage.as_ref().map(|stage| title(stage.as_str())),
            by: by.map_or_else(|| review.mark.author.to_string(), |name| line(name.as_str())),
            decision: decision(review.value.decision),
            comment: review.value.comment.as_ref().map(|comment| line(comment.as_str())),
        }
    };
    let shown = if given.shows_unmarked() { file.round().reviews() } else { &[] };
    shown.iter().map(part).collect()
}

/// The stages that the rule set asks for and that nobody passed in the running request.
fn stages(given: &Given<'_>, file: &ItemFile, item: &Item) -> Vec<String> {
    let running = !matches!(file.closure_status(), ClosureStatus::Open | ClosureStatus::Reopened);
    let passed = |id: &str| {
        let mut reviews = file.round().reviews().iter();
        running
            && reviews.any(|it| {
                it.value.decision == Decision::Accepted
                    && it.value.stage.as_ref().is_some_and(|stage| stage.as_str() == id)
            })
    };
    let stages = given.policy.terms.reviews_of(item.level());
    stages.filter(|stage| !passed(stage.id.as_str())).map(|stage| stage.title.of(ZH).to_owned()).collect()
}

const fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Accepted => "通过",
        Decision::Returned => "退回",
    }
}

fn names(holders: &[Holder]) -> Vec<String> {
    let name =
        |it: &Holder| it.name.as_ref().map_or_else(|| it.party.to_string(), |name| line(name.as_str()));
    holders.iter().map(name).collect()
}

/// 2025年3月28日.
fn day(day: Day) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day_of_month())
}

/// A text in one line, without what parts the cells of a form.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "｜")
}
