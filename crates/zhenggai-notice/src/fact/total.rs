//! Totals that are stated for the whole notice: claims, in the order in which they stand.

use core::ops::Range;
use std::sync::LazyLock;

use zhenggai_core::quantity::Number;

use super::figure::{arabic, digit};
use super::prose::Prose;
use super::quantity::{Amount, Unit};
use super::scope::Scope;
use super::sentence::{is_boundary, sentences};
use crate::cue::Cues;
use zhenggai_core::claim::{ClaimKind, Counted};

use crate::reading::DeclaredTotal;
use crate::source::Source;

/// What a total says stands no farther from its figure than this, in bytes.
const NEAR: usize = 200;

static NOUNS: LazyLock<Cues<Counted>> = LazyLock::new(|| {
    Cues::new(&[
        (Counted::Aspects, "方面 大方面"),
        (Counted::Problems, "问题 整改问题 反馈问题 具体问题 突出问题 巡察问题 问题清单"),
        (Counted::Tasks, "任务 整改任务 具体任务 整改事项 整改要求 任务清单"),
        (Counted::Measures, "措施 整改措施 具体措施 具体整改措施 整改举措 具体举措 措施清单"),
        (Counted::Documents, "制度 规章制度 制度机制 制度文件 制度办法 制度规定 制度措施 规章"),
    ])
});

static STATES: LazyLock<Cues<ClaimKind>> = LazyLock::new(|| {
    Cues::new(&[
        (
            ClaimKind::Completed,
            "已完成 完成 已完成整改 完成整改 整改完成 已整改 整改到位 已整改到位 已整改完成 已办结 \
            办结 已销号 销号 已落实 落实 全部完成 已解决",
        ),
        (ClaimKind::Staged, "基本完成 已基本完成 基本整改到位 阶段性完成 取得阶段性成效 基本完成整改"),
        (
            ClaimKind::Ongoing,
            "正在推进 持续推进 正在整改 推进中 整改中 持续整改 正在落实 有序推进 正在办理 长期推进 \
            正按计划推进 按计划推进 加快推进",
        ),
        (
            ClaimKind::NotDone,
            "未完成 尚未完成 未完成整改 尚未完成整改 未整改到位 未整改 未销号 未办结 未落实 未启动",
        ),
    ])
});

static MAKING: LazyLock<Cues<()>> =
    LazyLock::new(|| Cues::new(&[((), "新建 修订 完善 制定 建立 健全 出台 废止 制修订 印发")]));

/// Rates that speak of rectification.
const RATES: &[&str] = &["完成率", "整改率", "办结率", "销号率", "落实率", "到位率", "办理率"];

/// What is counted here is not what the inspection fed back.
const OTHERS: &[&str] = &[
    "立行立改",
    "边巡边改",
    "边审边改",
    "分阶段整改",
    "要求持续整改",
    "批评意见",
    "线索",
    "信访",
    "意见建议",
    "校内巡察",
];

/// A sentence about a meeting of self-criticism counts what was found there.
const SELF_CRITICISM: &[&str] = &["民主生活会", "查摆", "组织生活会"];

/// The totals of a notice.
pub(super) fn totals(
    source: &Source,
    proses: &[Prose<'_>],
    amounts: &[Vec<Amount>],
    scope: &Scope,
) -> Vec<DeclaredTotal> {
    let mut found = Found::default();
    let mut tables = source.tables().iter().peekable();
    for (position, (prose, amounts)) in proses.iter().zip(amounts).enumerate() {
        if let Some(table) = tables.next_if(|table| table.rows.start <= position) {
            let rows = proses.get(table.rows.clone()).unwrap_or_default();
            let is_whole = rows.first().is_some_and(|row| scope.is_whole(&row.stretch(0..0)));
            if is_whole {
                found.table(rows);
            }
        }
        if prose.text().contains('\t') {
            continue;
        }
        found.begin = found.totals.len();
        let mut rest = amounts.as_slice();
        if !rest.iter().any(|amount| scope.is_whole(&prose.stretch(amount.range.clone()))) {
            continue;
        }
        for sentence in sentences(prose) {
            let count = rest.partition_point(|amount| amount.range.start < sentence.end);
            let (here, later) = rest.split_at_checked(count).unwrap_or((rest, &[]));
            rest = later;
            let Some(first) = here.first() else { continue };
            if scope.is_whole(&prose.stretch(first.range.clone())) {
                found.sentence(prose, sentence, here);
            }
        }
    }
    found.totals
}

/// The totals so far.
#[derive(Default)]
struct Found {
    totals: Vec<DeclaredTotal>,
    /// Their units, index by index.
    units: Vec<String>,
    /// Index of the first total of this paragraph.
    begin: usize,
    /// What was counted last.
    object: Option<Counted>,
}

impl Found {
    fn sentence(&mut self, prose: &Prose<'_>, sentence: Range<usize>, amounts: &[Amount]) {
        let text = prose.part(sentence.clone());
        if SELF_CRITICISM.iter().any(|word| text.contains(word)) {
            return;
        }
        let other = OTHERS.iter().filter_map(|word| text.find(word)).min();
        let mut from = sentence.start;
        for (index, amount) in amounts.iter().enumerate() {
            let limit = amounts.get(index + 1).map_or(sentence.end, |next| next.range.start);
            let tail = prose.part(amount.range.end..limit);
            let own_end = amount.range.end + tail.find(is_boundary).unwrap_or(tail.len());
            if other.is_some_and(|other| sentence.start + other < own_end) {
                return;
            }
            self.amount(prose, from, amount, limit);
            from = amount.range.end;
        }
    }

    /// Takes an amount; the text between `from` and `limit` is its own.
    fn amount(&mut self, prose: &Prose<'_>, from: usize, amount: &Amount, limit: usize) {
        let lead = prose.end_of(from..amount.range.start, NEAR);
        let boundary = prose.part(lead.clone()).char_indices().rev().find(|(_, c)| is_boundary(*c));
        let lead = lead.start + boundary.map_or(0, |(at, c)| at + c.len_utf8())..lead.end;
        let tail = prose.after(amount.range.end, NEAR);
        let tail = tail.start..tail.end.min(limit);
        let tail = tail.start..tail.start + prose.part(tail.clone()).find(is_boundary).unwrap_or(tail.len());
        match amount.unit {
            Unit::Share => self.rate(prose, lead, amount),
            Unit::Count | Unit::ArabicCount => {
                let claim = Claim { prose, amount, lead, tail };
                if let Some(taken) = claim.taken(self) {
                    self.object = Some(taken.of).filter(|of| *of != Counted::Aspects).or(self.object);
                    if !self.is_repeated(&taken, amount.quantity.value) {
                        self.push(prose, amount, taken);
                    }
                }
            }
            _ => {}
        }
    }

    fn push(&mut self, prose: &Prose<'_>, amount: &Amount, taken: Taken) {
        self.units.push(amount.quantity.unit.as_str().to_owned());
        self.totals.push(DeclaredTotal {
            kind: taken.kind,
            of: taken.of,
            value: amount.quantity.value,
            text: prose.words(taken.words.clone()),
            span: prose.span(taken.words),
        });
    }

    /// Whether the total was stated in this paragraph, or is only taken up again as a base (12个问题中).
    fn is_repeated(&self, taken: &Taken, value: Number) -> bool {
        let same =
            |total: &DeclaredTotal| total.kind == taken.kind && total.of == taken.of && total.value == value;
        let from = if taken.is_base { 0 } else { self.begin };
        taken.kind == ClaimKind::Total && self.totals.get(from..).unwrap_or_default().iter().any(same)
    }

    fn rate(&mut self, prose: &Prose<'_>, lead: Range<usize>, amount: &Amount) {
        let text = prose.part(lead.clone());
        let is_rate = RATES.iter().any(|rate| text.contains(rate)) && amount.quantity.unit.as_str() == "%";
        let named = NOUNS.last(prose.text(), lead).map(|(_, of)| of);
        if let Some(of) = named.or(self.object).filter(|_| is_rate) {
            self.push(
                prose,
                amount,
                Taken { kind: ClaimKind::Rate, of, words: amount.range.clone(), is_base: false },
            );
        }
    }

    /// The total so far that is counted in this unit and is not smaller: what 已完成24项 is said of.
    fn counted_in(&self, amount: &Amount) -> Option<Counted> {
        let (unit, value) = (amount.quantity.unit.as_str(), amount.quantity.value);
        let is_whole = |(total, counted): &(&DeclaredTotal, &String)| {
            total.kind == ClaimKind::Total
                && counted.as_str() == unit
                && total.value >= value
                && matches!(total.of, Counted::Problems | Counted::Tasks | Counted::Measures)
        };
        self.totals.iter().zip(&self.units).rev().take(50).find(is_whole).map(|(total, _)| total.of)
    }

    /// Totals in the cells of a table with one row, or in the row of the sums.
    fn table(&mut self, rows: &[Prose<'_>]) {
        let Some((header, rows)) = rows.split_first() else { return };
        let heads: Vec<&str> = header.text().split('\t').collect();
        let object = heads.iter().flat_map(|head| NOUNS.all(head, 0..head.len())).map(|(_, of)| of).next();
        let Some(of) = object.filter(|of| *of != Counted::Aspects).or(self.object) else { return };
        let is_sum = |row: &&Prose<'_>| ["合计", "总计"].iter().any(|word| row.text().starts_with(word));
        let Some(row) = rows.iter().find(is_sum).or(rows.first().filter(|_| rows.len() == 1)) else { return };
        let mut at = 0;
        for (head, cell) in heads.iter().zip(row.text().split('\t')) {
            let range = at..at + cell.len();
            at = range.end + 1;
            let Some(kind) = column(head) else { continue };
            let number = cell.trim_end_matches(['%', '％']);
            let is_number = number.chars().all(|c| digit(c).is_some() || c == '.');
            let Some(value) = arabic(number, 0).filter(|_| is_number).and_then(|figure| figure.unscaled())
            else {
                continue;
            };
            let is_known = kind == ClaimKind::Total
                && self.totals.iter().any(|total| (total.kind, total.of, total.value) == (kind, of, value));
            if !is_known {
                self.units.push(String::new());
                self.totals.push(DeclaredTotal {
                    kind,
                    of,
                    value,
                    text: row.words(range.clone()),
                    span: row.span(range),
                });
            }
        }
    }
}

/// What the column under `head` counts.
fn column(head: &str) -> Option<ClaimKind> {
    if RATES.iter().any(|rate| head.contains(rate)) {
        return Some(ClaimKind::Rate);
    }
    let is_total = ["总数", "总计", "合计", "问题数", "任务数", "措施数", "问题总", "数量"]
        .iter()
        .any(|w| head.contains(w));
    STATES.all(head, 0..head.len()).next().map(|(_, kind)| kind).or(is_total.then_some(ClaimKind::Total))
}

/// A figure and the words around it.
struct Claim<'p, 'a> {
    prose: &'p Prose<'a>,
    amount: &'p Amount,
    lead: Range<usize>,
    tail: Range<usize>,
}

/// What a claim says.
struct Taken {
    kind: ClaimKind,
    of: Counted,
    words: Range<usize>,
    /// It is named only as that of which something else is a part.
    is_base: bool,
}

impl Claim<'_, '_> {
    fn taken(&self, found: &Found) -> Option<Taken> {
        let text = self.prose.text();
        let unit = self.amount.quantity.unit.as_str();
        let state = STATES.all(text, self.lead.clone()).next();
        let noun_behind = self.noun_behind();
        // 已完成整改10个问题 or 已完成24项.
        if let Some((cue, kind)) = state
            && self.is_said_of_figure(&cue)
        {
            if let Some((noun, of)) = self.noun_before().filter(|(noun, _)| noun.start >= cue.start) {
                return Some(self.of(kind, of, noun.start..self.amount.range.end));
            }
            let named = noun_behind.as_ref().map(|(_, of)| *of).or_else(|| found.counted_in(self.amount));
            let of = named
                .or_else(|| self.noun_before().map(|(_, of)| of))
                .filter(|of| *of != Counted::Aspects)?;
            return Some(self.of(kind, of, cue.start..self.amount.range.end));
        }
        if let Some((noun, of)) = noun_behind {
            let is_category = matches!(unit, "类" | "大类");
            let of = if is_category { Counted::Categories } else { self.refined(of) };
            let is_plan = of == Counted::Aspects && self.prose.part(self.lead.clone()).ends_with('从');
            let is_made = of != Counted::Documents || MAKING.any(text, self.lead.clone());
            let behind = self.prose.part(noun.end..self.tail.end.max(noun.end));
            let is_base = behind.starts_with('中') || behind.starts_with("里");
            let taken = Taken { is_base, ..self.of(ClaimKind::Total, of, self.amount.range.start..noun.end) };
            return (!is_plan && is_made).then_some(taken);
        }
        if matches!(unit, "方面" | "大方面") {
            let is_plan = self.prose.part(self.lead.clone()).ends_with('从');
            return (!is_plan)
                .then(|| self.of(ClaimKind::Total, Counted::Aspects, self.amount.range.clone()));
        }
        // 10项已完成.
        if let Some((kind, end)) = STATES.at(text, self.tail.start) {
            let of = found.counted_in(self.amount)?;
            return Some(self.of(kind, of, self.amount.range.start..end));
        }
        // 制定制度12项、修订完善8项: the noun of the figure before.
        if found.object == Some(Counted::Documents) && self.is_joined_making() {
            return Some(self.of(ClaimKind::Total, Counted::Documents, self.amount.range.clone()));
        }
        let (noun, of) = self.noun_before()?;
        let between = self.prose.part(noun.end..self.amount.range.start);
        let is_made = of != Counted::Documents || MAKING.any(text, self.lead.clone());
        let is_sum = [
            "",
            "共",
            "共计",
            "合计",
            "总计",
            "总数",
            "达",
            "达到",
            "为",
            "累计",
            "数",
            "分解为",
            "细化为",
            "分解成",
        ]
        .contains(&between);
        let words = if between.starts_with('共') { noun.end } else { self.amount.range.start };
        (is_sum && is_made && of != Counted::Aspects)
            .then(|| self.of(ClaimKind::Total, self.refined(of), words..self.amount.range.end))
    }

    /// Whether only a verb of making stands between 、 and the figure.
    fn is_joined_making(&self) -> bool {
        let Some(verbs) = self.prose.part(self.lead.clone()).strip_prefix('、') else { return false };
        let mut end = 0;
        while let Some((_, next)) = MAKING.at(verbs, end) {
            end = next;
        }
        end > 0 && end == verbs.len()
    }

    fn of(&self, kind: ClaimKind, of: Counted, words: Range<usize>) -> Taken {
        Taken { kind, of, words, is_base: false }
    }

    /// Whether a word of state governs the figure: between them stand only other such words or the noun.
    fn is_said_of_figure(&self, cue: &Range<usize>) -> bool {
        let between = self.prose.part(cue.end..self.amount.range.start);
        between.chars().count() <= 12 && !between.contains('率')
    }

    /// The noun behind the figure, at most an attribute between them.
    fn noun_behind(&self) -> Option<(Range<usize>, Counted)> {
        let (noun, of) = NOUNS.all(self.prose.text(), self.tail.clone()).next()?;
        let between = self.prose.part(self.tail.start..noun.start);
        let attributes = [
            "",
            "具体",
            "突出",
            "主要",
            "重点",
            "整改",
            "反馈",
            "大",
            "个",
            "共性",
            "个性",
            "巡察",
            "巡察反馈",
            "巡察整改",
            "巡视反馈",
            "反馈的",
            "具体的",
            "审计",
            "审计查出",
            "查出",
        ];
        attributes.contains(&between).then_some((noun, of))
    }

    /// The last noun before the figure.
    fn noun_before(&self) -> Option<(Range<usize>, Counted)> {
        NOUNS.last(self.prose.text(), self.lead.clone()).filter(|(_, of)| *of != Counted::Aspects)
    }

    /// Problems of villages are counted apart.
    fn refined(&self, of: Counted) -> Counted {
        let around = self.prose.part(self.lead.start..self.tail.end);
        let is_village = ["村（社区）", "村(社区)", "村级", "行政村", "对村", "村居", "社区党组织"]
            .iter()
            .any(|word| around.contains(word));
        if of == Counted::Problems && is_village { Counted::VillageProblems } else { of }
    }
}
