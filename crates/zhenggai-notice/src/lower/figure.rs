//! Figures that hang on a node: money to be got back, people held to account, rules made.

use zhenggai_core::draft::{AccountabilityDraft, RecoveryDraft, RuleOutputDraft, Sourced};
use zhenggai_core::money::Money;
use zhenggai_core::origin::TextSpan;
use zhenggai_core::outcome::{AccountabilityFamily, RecoveryKind, RuleStage};
use zhenggai_core::text::Name;

use crate::lower::place::within;
use crate::lower::said::sourced;
use crate::reading::{DocumentReading, Facts, QuantityReading, Stretch};
use crate::source::Source;

/// The rules that a node's own text says were made, revised, drafted or repealed.
pub(super) fn rule_outputs(facts: &Facts, own: &[Stretch]) -> Vec<Sourced<RuleOutputDraft>> {
    let here = within(&facts.documents, |document| &document.stretch, own);
    here.filter_map(|document| {
        let draft =
            RuleOutputDraft { title: Name::new("title", &document.title).ok()?, stage: stage(document)? };
        Some(sourced(draft, document.span))
    })
    .collect()
}

/// How far a rule has come by the verbs printed with it. Documents that were only studied, applied or
/// cited, and collections of documents, are no rules made.
fn stage(document: &DocumentReading) -> Option<RuleStage> {
    let done = |verbs: &[&str]| document.actions.iter().any(|action| verbs.contains(action));
    if !document.institutional {
        None
    } else if document.draft || done(&["起草"]) {
        Some(RuleStage::Drafted)
    } else if done(&["废止"]) {
        Some(RuleStage::Repealed)
    } else if done(&["修订"]) {
        Some(RuleStage::Revised)
    } else if done(&["出台", "印发", "下发"]) {
        Some(RuleStage::Issued)
    } else if done(&["制定", "编制", "建立", "新建", "完善"]) {
        Some(RuleStage::Made)
    } else {
        None
    }
}

/// An amount of money in a text.
struct Amount {
    stretch: Stretch,
    span: TextSpan,
    money: Money,
    /// The kind of what was paid; absent for what is owed.
    paid: Option<RecoveryKind>,
}

/// Money that a node's own text says was, or is to be, got back. An amount that is owed and one that was
/// paid in the same sentence are one recovery.
pub(super) fn recoveries(source: &Source, facts: &Facts, own: &[Stretch]) -> Vec<Sourced<RecoveryDraft>> {
    let mut drafts: Vec<Sourced<RecoveryDraft>> = Vec::new();
    let mut owed: Option<(usize, usize, usize)> = None;
    for amount in amounts(source, facts, own) {
        let (paragraph, sentence) = (amount.stretch.paragraph, sentence_start(source, &amount.stretch));
        let pair = owed.filter(|(p, s, _)| (*p, *s) == (paragraph, sentence));
        match (amount.paid, pair.and_then(|(.., index)| drafts.get_mut(index))) {
            (Some(kind), Some(draft)) => {
                (draft.value.kind, draft.value.paid) = (kind, Some(amount.money));
                owed = None;
            }
            (Some(kind), None) => {
                drafts
                    .push(sourced(RecoveryDraft { kind, due: None, paid: Some(amount.money) }, amount.span));
            }
            (None, _) => {
                owed = Some((paragraph, sentence, drafts.len()));
                let (kind, due) = (RecoveryKind::Recovered, Some(amount.money));
                drafts.push(sourced(RecoveryDraft { kind, due, paid: None }, amount.span));
            }
        }
    }
    drafts
}

/// What is owed and what was paid, in the order of the text.
fn amounts(source: &Source, facts: &Facts, own: &[Stretch]) -> Vec<Amount> {
    let paid = within(&facts.accountability, |figure| &figure.stretch, own).filter_map(|figure| {
        let (kind, money) = (recovery_kind(figure.kind)?, figure.amount?);
        let (stretch, span) = (figure.stretch.clone(), figure.span);
        Some(Amount { stretch, span, money, paid: Some(kind) })
    });
    let owed = within(&facts.quantities, |quantity| &quantity.stretch, own).filter_map(|quantity| {
        let money = in_yuan(quantity)?;
        let (stretch, span) = (quantity.stretch.clone(), quantity.span);
        is_owed(source, &stretch).then_some(Amount { stretch, span, money, paid: None })
    });
    let mut amounts: Vec<Amount> = paid.chain(owed).collect();
    amounts.sort_by_key(|amount| (amount.stretch.paragraph, amount.stretch.range.end));
    amounts
}

/// A printed sum of money in yuan.
fn in_yuan(quantity: &QuantityReading) -> Option<Money> {
    let scale: i64 = match quantity.quantity.unit.as_str() {
        "元" => 1,
        "万元" => 10_000,
        "亿元" => 100_000_000,
        _ => return None,
    };
    quantity.quantity.value.times(scale)?.to_string().parse().ok()
}

/// Where the sentence that holds a stretch begins, in bytes of its paragraph; 0 where that is out of reach.
fn sentence_start(source: &Source, stretch: &Stretch) -> usize {
    let words = before(source, stretch);
    let passed = words.rfind(['。', '；', ';']).map(|at| words.len().saturating_sub(at));
    passed.map_or(0, |passed| stretch.range.start.saturating_sub(passed))
}

/// Whether the words right before a figure say that it is owed (应追缴…) rather than paid.
fn is_owed(source: &Source, stretch: &Stretch) -> bool {
    let phrase = before(source, stretch);
    let phrase = phrase.rsplit(['，', ',', '、', '。', '；', ';', '（', '(']).next().unwrap_or_default();
    let owed = ["应追", "应收", "应缴", "应退", "应清退", "应上缴", "需追", "须追"];
    owed.iter().any(|word| phrase.contains(word))
        && !["应追尽追", "应收尽收", "应缴尽缴", "应退尽退"].iter().any(|word| phrase.contains(word))
}

/// How far back the words around a figure are looked at, in bytes.
const REACH: usize = 4096;

/// The words before a stretch in its paragraph, at most [`REACH`] bytes of them.
fn before<'a>(source: &'a Source, stretch: &Stretch) -> &'a str {
    let paragraph = source.paragraphs().get(stretch.paragraph).map_or("", |paragraph| paragraph.text());
    let whole = paragraph.get(..stretch.range.start).unwrap_or_default();
    let from = whole.len().saturating_sub(REACH);
    let from = (from..=whole.len()).find(|at| whole.is_char_boundary(*at)).unwrap_or(whole.len());
    whole.get(from..).unwrap_or_default()
}

fn recovery_kind(word: &str) -> Option<RecoveryKind> {
    Some(match word {
        "追缴" | "追回" => RecoveryKind::Recovered,
        "退赔" => RecoveryKind::Restituted,
        "清退" | "退还" => RecoveryKind::Returned,
        "收缴" | "上缴" | "补缴" | "退缴" | "收回" | "清理" => RecoveryKind::Collected,
        "挽回损失" | "挽回" => RecoveryKind::LossRecovered,
        _ => return None,
    })
}

/// The accountability outcomes that a node's own text counts.
pub(super) fn accountability(facts: &Facts, own: &[Stretch]) -> Vec<Sourced<AccountabilityDraft>> {
    let here = within(&facts.accountability, |figure| &figure.stretch, own);
    here.filter_map(|figure| {
        let family = family(figure.kind)?;
        let count = u32::try_from(figure.value.as_count()?).ok();
        let (mut persons, mut person_events, mut cases) = (None, None, None);
        match figure.unit.as_str() {
            "人" | "名" | "位" => persons = count,
            "人次" => person_events = count,
            _ => cases = count,
        }
        let kind = Name::new("kind", figure.kind).ok()?;
        Some(sourced(AccountabilityDraft { family, kind, persons, person_events, cases }, figure.span))
    })
    .collect()
}

fn family(word: &str) -> Option<AccountabilityFamily> {
    Some(match word {
        "批评教育" | "提醒谈话" | "谈话提醒" | "约谈" | "约谈提醒" | "诫勉" | "诫勉谈话" | "责令检查" => {
            AccountabilityFamily::LightHandling
        }
        "组织处理" => AccountabilityFamily::OrganisationalHandling,
        "党纪处分" | "开除党籍" => AccountabilityFamily::PartyDiscipline,
        "政务处分" | "党纪政务处分" => AccountabilityFamily::AdministrativeSanction,
        "立案" | "移送" | "移送司法" => AccountabilityFamily::Criminal,
        "移交线索" | "问题线索" => AccountabilityFamily::Leads,
        "问责" | "处理" | "通报" | "处分" | "四种形态" => AccountabilityFamily::Accountability,
        _ => return None,
    })
}
