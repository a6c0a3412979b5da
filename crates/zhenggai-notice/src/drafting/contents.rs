//! What a notice is filled with: counted, ordered, and held back where it is closed.

use serde::Serialize;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::file::ItemFile;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::finding::{Finding, FindingSource};
use zhenggai_core::id::EntryId;
use zhenggai_core::item::Item;
use zhenggai_core::money::Money;
use zhenggai_core::outcome::{RecoveryKind, RuleStage};
use zhenggai_core::statistics::state::work_of;
use zhenggai_core::work::WorkStatus;

use super::asked::Asked;
use super::claim::{Book, Figure};
use super::shown;
use super::unfinished::{Unfinished, unfinished};
use super::wording;

/// Everything a template can name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contents {
    /// The title.
    pub title: String,
    /// The inspection.
    pub inspection: Head,
    /// The day up to which the record counts, in words.
    pub as_of: String,
    /// How many aspects there are; 0 where findings have none.
    pub aspects_total: usize,
    /// How many problems, and how far they have come.
    pub problems: Counts,
    /// The same of measures.
    pub measures: Counts,
    /// Rules that were made, revised or repealed, a sentence for each kind.
    pub rules: Vec<String>,
    /// Money that came back, as `追缴资金61.9万元`.
    pub money: Vec<String>,
    /// Accountability, as `诫勉2人`.
    pub accountability: Vec<String>,
    /// Whether anything is held back.
    pub withheld: bool,
    /// The aspects and their problems.
    pub aspects: Vec<AspectPart>,
    /// What is not finished, with reasons and dates.
    pub unfinished: Vec<Unfinished>,
    /// Channels.
    pub contact: Vec<String>,
    /// The period in which comments are taken: first and last day in words.
    pub window: Option<Window>,
    /// Who publishes.
    pub issuing_body: Option<String>,
    /// The day of the notice, in words.
    pub day: String,
}

/// The inspection that a notice answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// 巡察, 巡视, 审计 …
    pub word: &'static str,
    /// Who inspected.
    pub team: Option<String>,
    /// Who was inspected.
    pub body: Option<String>,
    /// The first day on site, in words.
    pub start: Option<String>,
    /// The last.
    pub end: Option<String>,
    /// The day of the feedback.
    pub feedback: Option<String>,
}

/// How many, and how far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All of them.
    pub total: usize,
    /// Completed.
    pub completed: usize,
    /// Basically completed.
    pub staged: usize,
    /// Under way.
    pub ongoing: usize,
    /// The rest, also where nothing was reported.
    pub not_done: usize,
    /// Completed of all, in per cent, rounded half up to one place.
    pub rate: String,
}

/// An aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AspectPart {
    /// （一）; absent where findings have no aspect.
    pub label: Option<String>,
    /// Its heading.
    pub heading: String,
    /// Its problems.
    pub problems: Vec<ProblemPart>,
}

/// A problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProblemPart {
    /// Its number, running through all aspects.
    pub number: usize,
    /// The finding, as it stands between 关于 and 的问题.
    pub title: String,
    /// Its measures, a paragraph each.
    pub measures: Vec<String>,
    /// How far the work has come, in words; absent where nothing was reported.
    pub status: Option<String>,
}

/// A period in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Window {
    /// The first day.
    pub start: String,
    /// The last day.
    pub end: String,
}

/// The contents of the notice of a dossier, and every figure in them.
pub(super) fn contents(dossier: &Dossier, asked: &Asked<'_>) -> (Contents, Vec<Figure>) {
    let mut book = Book::new(asked.as_of.to_string(), asked.position.iter().copied());
    let inspection = dossier.inspection();
    let word = wording::inspection(inspection.regime);
    let findings = shown::findings(dossier, asked.level);
    let findings: Vec<_> = findings.into_iter().filter(|one| is_fed_back(&one.value)).collect();
    let problems = count(
        &mut book,
        "个",
        (PROBLEMS, "findings fed back"),
        findings.iter().map(|finding| {
            let item = Item::Finding(finding.value.id.clone());
            (finding.entry(), work_of(dossier, &item))
        }),
    );
    let items = shown::items(dossier, asked.level);
    let measures = items.iter().filter_map(|item| match item {
        Item::Measure(id) => Some((dossier.measures().get(id)?.entry(), work_of(dossier, item))),
        _ => None,
    });
    let measures = count(&mut book, "条", ("整改措施", "measures"), measures.collect::<Vec<_>>().into_iter());
    let files: Vec<&ItemFile> =
        items.iter().chain([&Item::Dossier]).filter_map(|item| dossier.file(item)).collect();
    let aspects = aspects(dossier, asked, &findings);
    let aspects_total = aspects.iter().filter(|aspect| aspect.label.is_some()).count();
    let contents = Contents {
        title: title(asked, word),
        inspection: Head {
            word,
            team: inspection.inspecting_body.as_ref().map(|name| wording::line(name.as_str())),
            body: inspection.inspected_body.as_ref().map(|name| wording::line(name.as_str())),
            start: inspection.on_site.as_ref().map(|period| wording::day(period.start())),
            end: inspection.on_site.as_ref().map(|period| wording::day(period.end())),
            feedback: inspection.feedback_on.map(wording::day),
        },
        as_of: wording::day(asked.as_of),
        aspects_total,
        problems,
        measures,
        rules: rules(&mut book, &files),
        money: money(&mut book, &files),
        accountability: accountability(&mut book, &files),
        withheld: shown::is_withheld(dossier, asked.level),
        unfinished: findings
            .iter()
            .filter_map(|finding| unfinished(dossier, &finding.value, asked.level))
            .collect(),
        aspects,
        contact: asked.contact.to_vec(),
        window: asked
            .window
            .as_ref()
            .map(|window| Window { start: wording::day(window.start()), end: wording::day(window.end()) }),
        issuing_body: asked.issuing_body.map(wording::line),
        day: wording::day(asked.day),
    };
    (contents, book.figures)
}

fn title(asked: &Asked<'_>, word: &str) -> String {
    let body = asked.issuing_body.map(wording::line).unwrap_or_default();
    format!("{body}关于{word}整改进展情况的通报")
}

/// Findings of the feedback; matters handed over on site and what the organisation found itself are told elsewhere.
fn is_fed_back(finding: &Finding) -> bool {
    matches!(finding.source, FindingSource::Feedback | FindingSource::Audit)
}

/// Of findings the notice prints every stage and the rate; of measures only how many are completed.
const PROBLEMS: &str = "反馈问题";

/// Counts what was reported, and notes every figure.
fn count(
    book: &mut Book,
    unit: &str,
    (noun, noun_en): (&str, &str),
    all: impl Iterator<Item = (EntryId, Option<(WorkStatus, Vec<EntryId>)>)>,
) -> Counts {
    let all: Vec<_> = all.collect();
    let of = |wanted: WorkStatus| -> (usize, Vec<EntryId>) {
        let told =
            || all.iter().filter_map(|(_, told)| told.as_ref()).filter(|(status, _)| *status == wanted);
        (told().count(), told().flat_map(|(_, reports)| reports.iter().copied()).collect())
    };
    let registered: Vec<EntryId> = all.iter().map(|(entry, _)| *entry).collect();
    let (completed, staged, ongoing) =
        (of(WorkStatus::Complete), of(WorkStatus::BasicallyComplete), of(WorkStatus::InProgress));
    let ((done, completed), (staged, basically), (ongoing, under_way)) = (completed, staged, ongoing);
    let total = all.len();
    let rest = total.saturating_sub(done).saturating_sub(staged).saturating_sub(ongoing);
    let rate = rate(done, total);
    let mut note = |count: usize, zh: &str, en: &str, entries: &[EntryId]| {
        let definition = (format!("{noun}{zh}"), format!("{noun_en} {en}"));
        book.note(format!("{count}{unit}"), (&definition.0, &definition.1), None, entries);
    };
    let told = [
        (
            done,
            "中责任单位报告已完成的（未单独报告的由其下任务、措施推得）",
            "reported completed, or all below them",
            &completed,
        ),
        (
            staged,
            "中责任单位报告基本完成的（推得同上）",
            "reported basically complete, or all below them",
            &basically,
        ),
        (
            ongoing,
            "中责任单位报告正在推进的（推得同上）",
            "reported under way, or some below them",
            &under_way,
        ),
        (rest, "中其余的（未报告进展的计入）", "of the rest, also where nothing was reported", &Vec::new()),
    ];
    if total > 0 {
        note(total, "总数", "in all", &registered);
        let printed = if noun == PROBLEMS { told.len() } else { 1 };
        let first = |(at, (count, ..)): &(usize, (usize, &str, &str, &Vec<EntryId>))| *at == 0 || *count > 0;
        for (_, (count, zh, en, entries)) in told.into_iter().enumerate().filter(first).take(printed) {
            note(count, zh, en, entries);
        }
    }
    if total > 0 && noun == PROBLEMS {
        let definition =
            ("已完成÷总数，四舍五入保留一位小数", "completed ÷ all, rounded half up to one place");
        book.note(format!("{rate}%"), definition, Some(format!("{done}÷{total}")), &completed);
    }
    Counts { total, completed: done, staged, ongoing, not_done: rest, rate }
}

/// Per cent to one place, rounded half up, in whole numbers.
fn rate(part: usize, whole: usize) -> String {
    let doubled = part.saturating_mul(2000).checked_div(whole).unwrap_or(0);
    let tenths = doubled.saturating_add(1).checked_div(2).unwrap_or(0);
    let (ones, tenth) = (tenths.checked_div(10).unwrap_or(0), tenths.checked_rem(10).unwrap_or(0));
    if tenth == 0 { ones.to_string() } else { format!("{ones}.{tenth}") }
}

fn aspects(dossier: &Dossier, asked: &Asked<'_>, findings: &[&Recorded<Finding>]) -> Vec<AspectPart> {
    let mut number = 0_usize;
    let mut problem = |finding: &Recorded<Finding>| {
        number = number.saturating_add(1);
        let file = dossier.file(&Item::Finding(finding.value.id.clone()));
        let measures = shown::measures(dossier, &finding.value, asked.level);
        let standing = file.is_some_and(|file| file.standing().is_some());
        let told = work_of(dossier, &Item::Finding(finding.value.id.clone()));
        let told = told.map(|(status, _)| wording::status(status));
        ProblemPart {
            number,
            title: wording::finding(finding.value.text.as_str()),
            measures: measures
                .iter()
                .map(|measure| format!("{}。", wording::line(measure.value.text().as_str())))
                .collect(),
            status: told.map(|told| if standing { format!("{told}，长期坚持") } else { told.to_owned() }),
        }
    };
    let mut parts = Vec::new();
    for aspect in dossier.aspects().iter() {
        let own = findings.iter().filter(|one| one.value.aspect.as_ref() == Some(&aspect.value.id));
        let problems: Vec<ProblemPart> = own.map(|finding| problem(finding)).collect();
        if !problems.is_empty() {
            let label = format!("（{}）", wording::numeral(parts.len().saturating_add(1)));
            let title = wording::line(aspect.value.title.as_str());
            let heading = format!("{}方面", title.strip_suffix("方面").unwrap_or(&title));
            parts.push(AspectPart { label: Some(label), heading, problems });
        }
    }
    let known = |finding: &Finding| {
        finding.aspect.as_ref().is_some_and(|aspect| dossier.aspects().get(aspect).is_some())
    };
    let rest: Vec<ProblemPart> =
        findings.iter().filter(|finding| !known(&finding.value)).map(|finding| problem(finding)).collect();
    if !rest.is_empty() {
        let label =
            (!parts.is_empty()).then(|| format!("（{}）", wording::numeral(parts.len().saturating_add(1))));
        parts.push(AspectPart { label, heading: "其他方面".to_owned(), problems: rest });
    }
    parts
}

fn rules(book: &mut Book, files: &[&ItemFile]) -> Vec<String> {
    let mut sentences = Vec::new();
    for stage in [RuleStage::Made, RuleStage::Issued, RuleStage::Revised, RuleStage::Repealed] {
        let of = files.iter().flat_map(|file| file.rule_outputs()).filter(|rule| rule.value.stage == stage);
        let mut titles: Vec<(String, EntryId)> = Vec::new();
        for rule in of {
            let title = rule.value.title.as_str();
            let title = title.trim_start_matches('《').trim_end_matches('》');
            if !titles.iter().any(|(known, _)| known == title) {
                titles.push((title.to_owned(), rule.entry()));
            }
        }
        let Some(verb) = wording::rule(stage).filter(|_| !titles.is_empty()) else { continue };
        let entries: Vec<EntryId> = titles.iter().map(|(_, entry)| *entry).collect();
        let named: String = titles.iter().map(|(title, _)| format!("《{title}》")).collect();
        let definition = (format!("已{verb}的制度文件（不含草案）"), "rules, drafts not counted".to_owned());
        book.note(format!("{}项", titles.len()), (&definition.0, &definition.1), None, &entries);
        sentences.push(format!("{verb}{named}。"));
    }
    sentences
}

fn money(book: &mut Book, files: &[&ItemFile]) -> Vec<String> {
    let mut said = Vec::new();
    for kind in RecoveryKind::ALL {
        let mut sum: Option<Money> = None;
        let mut entries = Vec::new();
        let own =
            files.iter().flat_map(|file| file.recoveries().iter()).filter(|one| one.value.kind == *kind);
        for recovery in own {
            let Some(paid) = recovery.value.paid else { continue };
            sum = Some(sum.map_or(Some(paid), |sum| sum.plus(paid)).unwrap_or(paid));
            entries.push(recovery.entry());
        }
        let Some(sum) = sum.filter(|sum| !sum.is_zero()) else { continue };
        let printed = wording::money(sum);
        let definition = format!("{}：已到账金额之和", wording::recovery(*kind));
        book.note(printed.clone(), (&definition, "the sum of what was paid"), None, &entries);
        said.push(format!("{}{printed}", wording::recovery(*kind)));
    }
    said
}

fn accountability(book: &mut Book, files: &[&ItemFile]) -> Vec<String> {
    let all: Vec<_> = files.iter().flat_map(|file| file.accountability()).collect();
    let mut kinds: Vec<&str> = all.iter().map(|one| one.value.kind().as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut said = Vec::new();
    for kind in kinds {
        let own: Vec<_> = all.iter().filter(|one| one.value.kind().as_str() == kind).collect();
        for (unit, zh, en) in
            [("人", "人数", "persons"), ("人次", "人次", "person-events"), ("件", "件数", "cases")]
        {
            let count = |one: &&&&Recorded<zhenggai_core::outcome::Accountability>| match unit {
                "人" => one.value.persons(),
                "人次" => one.value.person_events().filter(|_| one.value.persons().is_none()),
                _ => one.value.cases(),
            };
            let counted: Vec<_> = own.iter().filter(|one| count(one).is_some()).collect();
            let sum = counted.iter().filter_map(count).fold(0_u32, u32::saturating_add);
            if sum > 0 {
                let entries: Vec<EntryId> = counted.iter().map(|one| one.entry()).collect();
                let definition = format!("{kind}{zh}之和；只公布数量，不公布姓名");
                book.note(format!("{sum}{unit}"), (&definition, en), None, &entries);
                said.push(format!("{kind}{sum}{unit}"));
            }
        }
    }
    said
}
